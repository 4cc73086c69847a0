/** Finds the speaker of a cue that shares its subject with the verb before: "the army denied it, saying", "he visited the site and said". */

import type { Speaker } from '../../../model/index.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { ADVERB, BE, ENDS_IN_LY, HAVE, MODAL, PREPOSITION, SUBJECT_PRONOUN, WHICH_WHO_WHOSE } from '../words/words.ts'
import { isQuoteMark } from './attribution-content.ts'
import { type SpeakerGroup, speakerWithin } from './speaker-group.ts'
import { toSpeaker } from './speaker-memory.ts'

/** The subject of the verb before that the cue goes on from; null when the cue does not go on from one, or nobody can speak there. */
export function sharedSubject(
  scan: SentenceScan,
  cue: Mention<'cue'>,
  before: readonly { readonly speaker: SpeakerGroup; readonly cue: Mention<'cue'>; readonly isCited: boolean }[],
): SpeakerGroup | null {
  if (!goesOn(scan, cue, before.length)) return null
  const told = [...before].reverse().find((one) => !one.isCited && one.cue.first < cue.first)
  return told?.speaker ?? leadingGroup(scan, cue.first)
}

/** The office or party that a sentence opens with as its subject: "The command does not go that far"; null for any other. */
export function leadingSubject(scan: SentenceScan): Speaker | null {
  const group = leadingGroup(scan, scan.sentence.last)
  if (!group || group.isPronoun || group.last >= scan.sentence.last) return null
  if (scan.isMark(group.last) && !scan.is(group.last + 1, WHICH_WHO_WHOSE)) return null
  const isSomebody =
    group.hasPerson || (['speaker', 'party'] as const).some((kind) => scan.endAt(kind, group.last) !== undefined)
  const isVictim = (['number', 'harm', 'deed'] as const).some((kind) =>
    scan.of(kind).some((one) => one.first >= group.first && one.last <= group.last),
  )
  return isSomebody && !isVictim ? toSpeaker(scan, group) : null
}

const WENT_CONTINUED_CONTINUES = wordClass(/^(went|continued|continues|began|goes|failed)$/)

function goesOn(scan: SentenceScan, cue: Mention<'cue'>, told: number): boolean {
  let at = cue.first - 1
  while (scan.is(at, ADVERB) || scan.is(at, ENDS_IN_LY) || scan.is(at, HAVE) || scan.word(at) === 'not') at--
  const word = scan.word(at)
  if (cue.data.form === 'gerund')
    return /^(,|and|by|after|before|without|while|but)$/.test(word) || isQuoteMark(scan, at)
  if (cue.data.form === 'past' || cue.data.form === 'third') return /^(and|but|then)$/.test(word)
  if (word === ',') return told > 0
  return word === 'to' && scan.is(at - (scan.word(at - 1) === 'on' ? 2 : 1), WENT_CONTINUED_CONTINUES)
}

const AND_BUT_SO = wordClass(/^(and|but|so|still|then|meanwhile|also|,)$/)

/** The noun group that opens the main clause, when it can speak. */
function leadingGroup(scan: SentenceScan, end: number): SpeakerGroup | null {
  let first = mainClause(scan, end)
  while (first < end && (isQuoteMark(scan, first) || scan.is(first, AND_BUT_SO))) first++
  if (scan.is(first, SUBJECT_PRONOUN)) return speakerWithin(scan, first, first + 1)
  let last = first
  while (last < end && !endsSubject(scan, last)) last++
  return last > first && last < end ? speakerWithin(scan, first, last) : null
}

// "In Cairo on Monday, the minister": the clause begins behind the comma.
function mainClause(scan: SentenceScan, end: number): number {
  const { first } = scan.sentence
  const one = scan.word(first)
  if (!scan.is(first, PREPOSITION) && !/.{2}ing$/.test(one) && !scan.startAt('date', first)) return first
  for (let i = first; i < Math.min(end, first + 25); i++) if (scan.word(i) === ',') return i + 1
  // "In a statement on Telegram the group": no comma, but an office behind the opening words.
  for (let i = first + 2; i < Math.min(end, first + 14); i++)
    if (scan.word(i) === 'the' && !scan.is(i - 1, PREPOSITION) && scan.startAt('speaker', i + 1)) return i
  return first
}

const DID_DOES_DO = wordClass(/^(did|does|do|and|or)$/)

function endsSubject(scan: SentenceScan, i: number): boolean {
  const word = scan.word(i)
  if (scan.isMark(i)) return word !== '.' && word !== '-' && word !== '&' && word !== "'"
  if (scan.is(i, BE) || scan.is(i, HAVE) || scan.is(i, MODAL) || scan.is(i, ADVERB)) return true
  if (scan.is(i, PREPOSITION) && word !== 'of') return true
  if (scan.is(i, DID_DOES_DO) || /.{3}(ly|ed)$/.test(word)) return !scan.over('speaker', i) && !scan.over('party', i)
  if (scan.isCapital(i)) return false
  const verb = scan.over('cue', i) ?? scan.over('deed', i) ?? scan.over('harm', i)
  return verb !== undefined && verb.data.form !== 'noun' && verb.data.form !== 'adjective' && !scan.over('speaker', i)
}
