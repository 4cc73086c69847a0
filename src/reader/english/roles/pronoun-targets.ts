/** Finds what was struck where the verb has a pronoun only: "the depot burned after it was hit by drones", "gang members had set fire to it". */
import type { Sentence } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { changeFrame, type Frame } from '../frames/frame.ts'
import type { ScanSentence } from '../frames/scan-sentence.ts'
import { BE } from '../words/words.ts'
import { isHarmless } from './doer-groups.ts'
import type { Group } from './role-groups.ts'
import { type RoleMark, roleMark } from './role-mark.ts'
import { withFullName } from './role-names.ts'
import { auxiliaryStart } from './subject-end.ts'

const RULE = 'struck-pronoun'
const IT = wordClass(/^it$/)
const THEM = wordClass(/^(they|them|him|her|he|she)$/)
const PRONOUNS = wordClass(/^(it|they|them|him|her|he|she)$/)
const HARM = wordClass(/^(killed|wounded|injured|shot|abducted|kidnapped|murdered|executed|beheaded)$/)

/** The frames with the things and people that their pronouns stand for. */
export function addPronounTargets(
  frames: readonly Frame[],
  sentences: readonly Sentence[],
  scanOf: ScanSentence,
): readonly Frame[] {
  return frames.map((frame) => {
    if (!frame.scan.hasWord(PRONOUNS) || frame.roles.some(({ role }) => role === 'against')) return frame
    const at = struckPronoun(frame)
    if (at < 0) return frame
    const mark = namedBy(frame.scan, at) ?? namedBefore(frame.scan, at, sentences, scanOf)
    return mark ? changeFrame(frame, { roles: [...frame.roles, mark] }) : frame
  })
}

/** Where the pronoun stands to which a deed of the frame was done; -1 without one. */
function struckPronoun({ scan, first, last }: Frame): number {
  for (const verb of [...scan.of('deed'), ...scan.of('harm')]) {
    const { form } = verb.data
    if (form === 'noun' || form === 'adjective' || verb.first < first || verb.last > last) continue
    if (verb.kind === 'harm' && !scan.is(verb.last - 1, HARM)) continue
    const start = auxiliaryStart(scan, verb.first)
    if (start < verb.first && scan.is(verb.first - 1, BE) && scan.is(start - 1, PRONOUNS)) return start - 1
    if (verb.kind === 'deed' && form !== 'base' && scan.is(verb.last, PRONOUNS)) return verb.last
  }
  return -1
}

// In the sentence itself: the first thing or people in front of the pronoun.
function namedBy(scan: SentenceScan, at: number): RoleMark | null {
  const group = antecedent(scan, scan.sentence.first, at, scan.is(at, IT))
  return group ? roleMark(scan, 'against', group, RULE) : null
}

// In the sentence before, of one paragraph or the next.
function namedBefore(
  scan: SentenceScan,
  at: number,
  sentences: readonly Sentence[],
  scanOf: ScanSentence,
): RoleMark | null {
  const before = sentences[scan.sentence.index - 1]
  if (!before) return null
  const told = scanOf(before)
  const group = antecedent(told, before.first, before.last, scan.is(at, IT))
  return group && (scan.is(at, IT) || scan.is(at, THEM)) ? roleMark(told, 'against', group, RULE) : null
}

function antecedent(scan: SentenceScan, from: number, to: number, isThing: boolean): Group | null {
  if (isThing) {
    const thing = scan.of('target').find(({ first, last }) => first >= from && last <= to && !isSpeaking(scan, last))
    return thing ? withFullName(scan, { first: thing.first, last: thing.last, party: null }) : null
  }
  const people = scan
    .of('agent')
    .find(
      ({ data, first, last }) =>
        first >= from &&
        last <= to &&
        (data.status === 'civilian' || isHarmless(scan.word(last - 1))) &&
        !isSpeaking(scan, last),
    )
  if (!people) return null
  return { first: people.first, last: people.last, party: null }
}

// "A hospital said": who only speaks.
function isSpeaking(scan: SentenceScan, last: number): boolean {
  return scan.startAt('cue', last) !== undefined
}
