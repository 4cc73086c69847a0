/** Finds what was struck where the verb has a pronoun only: "the depot burned after it was hit by drones", "gang members had set fire to it". */
import type { Sentence } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { changeFrame, type Frame } from '../frames/frame.ts'
import { type FrameGroup, join } from '../frames/merge-frames.ts'
import type { ScanSentence } from '../frames/scan-sentence.ts'
import { settingFrame } from '../frames/setting-frame.ts'
import { BE } from '../words/words.ts'
import { isHarmless } from './doer-groups.ts'
import { strikesMine } from './mine-strike.ts'
import type { Group } from './role-groups.ts'
import { roleMark } from './role-mark.ts'
import { nameAfter, withFullName } from './role-names.ts'
import { auxiliaryStart } from './subject-end.ts'

const RULE = 'struck-pronoun'
const IT = wordClass(/^it$/)
const PRONOUNS = wordClass(/^(it|they|them|him|her|he|she)$/)
const HIM = wordClass(/^(him|her|he|she)$/)
const HARM = wordClass(/^(killed|wounded|injured|shot|abducted|kidnapped|murdered|executed|beheaded)$/)

/** The frames with the things and people of their own sentences for which their pronouns stand. */
export function addPronounTargets(frames: readonly Frame[]): readonly Frame[] {
  return frames.map((frame) => {
    const at = pronounOf(frame)
    const group = at < 0 ? null : antecedent(frame.scan, frame.scan.sentence.first, at, frame.scan.is(at, IT))
    if (!group) return frame
    return changeFrame(frame, { roles: [...frame.roles, roleMark(frame.scan, 'against', group, RULE)] })
  })
}

/** Gives the happenings the things and people of the sentence before for which their pronouns stand. */
export function addTargetsBefore(
  groups: readonly FrameGroup[],
  sentences: readonly Sentence[],
  scanOf: ScanSentence,
): void {
  for (const group of groups)
    for (const frame of group.frames.slice()) {
      const at = frame.isSetting ? -1 : pronounOf(frame)
      const before = at < 0 ? undefined : sentences[frame.scan.sentence.index - 1]
      if (!before) continue
      const told = scanOf(before)
      const name = frame.scan.is(at, HIM) ? nameAfter(told, before.first) : null
      const found = name ?? antecedent(told, before.first, before.last, frame.scan.is(at, IT))
      if (!found) continue
      const roles = [roleMark(told, 'against', found, RULE)]
      join(group, { ...settingFrame(told, { dates: [], places: [] }), roles })
    }
}

function pronounOf(frame: Frame): number {
  if (!frame.scan.hasWord(PRONOUNS) || frame.roles.some(({ role }) => role === 'against')) return -1
  return struckPronoun(frame)
}

/** Where the pronoun stands to which a deed of the frame was done; -1 without one. */
function struckPronoun({ scan, first, last }: Frame): number {
  for (const verb of [...scan.of('deed'), ...scan.of('harm')]) {
    const { form } = verb.data
    if (form === 'noun' || form === 'adjective' || verb.first < first || verb.last > last) continue
    if (strikesMine(scan, verb.first) && scan.is(verb.first - 1, PRONOUNS)) return verb.first - 1
    if (verb.kind === 'harm' && !scan.is(verb.last - 1, HARM)) continue
    const start = auxiliaryStart(scan, verb.first)
    if (start < verb.first && scan.is(verb.first - 1, BE) && scan.is(start - 1, PRONOUNS)) return start - 1
    if (verb.kind === 'deed' && form !== 'base' && scan.is(verb.last, PRONOUNS)) return verb.last
  }
  return -1
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
