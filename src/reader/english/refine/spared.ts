/** People whom a sentence says the harm spared: "none of the two priests and 90 refugees was hurt", "neither the driver nor two guards". */
import type { SentenceScan } from '../../scan.ts'
import { anyOf, wordClass } from '../../word-class.ts'
import { BE, HAVE, MODAL } from '../words/words.ts'
import type { PeopleGroup } from './people-groups.ts'

const SPARING = wordClass(/^(none|neither|nor)$/)
const VERB = anyOf(BE, HAVE, MODAL)
/** Tokens from "none of" to the last of those it is said of. */
const REACH = 14

/** Whether a group stands in what "none of" or "neither ... nor" is said of, before its verb. */
export function isSpared(scan: SentenceScan, { first }: Pick<PeopleGroup, 'first'>): boolean {
  const from = Math.max(first - REACH, scan.sentence.first)
  // The group itself may open with it.
  for (let i = first; i >= from; i--) {
    if (scan.is(i, SPARING)) return scan.word(i) !== 'none' || scan.word(i + 1) === 'of'
    if (i === first) continue
    if (scan.word(i) === 'but' || (scan.isMark(i) && scan.word(i) !== ',')) return false
    if (scan.is(i, VERB) || isVerb(scan, i)) return false
  }
  return false
}

function isVerb(scan: SentenceScan, i: number): boolean {
  const form = (scan.startAt('harm', i) ?? scan.startAt('deed', i) ?? scan.startAt('cue', i))?.data.form
  return form === 'past' || form === 'third'
}

const BUT = wordClass(/^(but|except|besides|save)$/)
const APART = wordClass(/^(apart|aside|except|other|besides|save)$/)
const FROM_FOR = wordClass(/^(from|for|than|of)$/)

/** Where those stand whom "nobody" leaves out: "nobody but the guard", "apart from two guards, nobody"; -1 where it leaves out none. */
export function exceptedAt(scan: SentenceScan, { first, last }: Pick<PeopleGroup, 'first' | 'last'>): number {
  if (scan.is(last, BUT)) return scan.is(last + 1, FROM_FOR) ? last + 2 : last + 1
  if (scan.is(last, APART) && scan.is(last + 1, FROM_FOR)) return last + 2
  if (scan.word(first - 1) !== ',') return -1
  for (let i = first - 2; i > Math.max(first - REACH, scan.sentence.first - 1); i--) {
    if (scan.is(i, APART) && scan.is(i + 1, FROM_FOR)) return i + 2
    if (scan.isMark(i)) return -1
  }
  return -1
}

/** "All but one of the five": the group is what is left out of a whole. */
export function isLeftOut(scan: SentenceScan, { first }: Pick<PeopleGroup, 'first'>): boolean {
  return scan.word(first - 1) === 'but' && scan.word(first - 2) === 'all'
}
