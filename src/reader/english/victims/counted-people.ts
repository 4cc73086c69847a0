/** Tells numbers that count people from numbers that count nothing told of. */

import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { PeopleGroup } from '../refine/people-groups.ts'
import { CHILD, KIN } from '../words/victim-words.ts'
import { BE, HAVE, INCLUDING_AMONG, OPENS_WITH_DIGIT } from '../words/words.ts'
import { sexOf } from './head-noun.ts'

/** Whether the figure counts nobody told of: "a father of 4", "image 9 of 9". */
export function isNoGroup(scan: SentenceScan, { first, last, hasNoun, min }: PeopleGroup): boolean {
  const noun = scan.word(last - 1)
  if ((min ?? 0) > 1 && hasNoun && (sexOf(noun) !== null || scan.is(last - 1, CHILD))) return true
  return (
    scan.word(first - 1) === 'of' && !hasNoun && (KIN.has(scan.word(first - 2)) || scan.word(first - 2) === 'parent')
  )
}

const THEM_WHOM_THE = wordClass(/^(them|whom|the|those|these|his|her|its)$/)
const SHOT_DIED_DIES = wordClass(/^(shot|died|dies|struck|hit|hospitalized|grazed|more)$/)

/** Whether a number alone counts people: before a verb or "of them", as in "two were killed", "three wounded". */
export function isCountAlone(scan: SentenceScan, { first, last, number }: PeopleGroup): boolean {
  if (last > (number?.last ?? last)) return true
  const word = scan.word(last)
  if (
    scan.is(last, BE) ||
    scan.is(last, HAVE) ||
    word === 'fatally' ||
    word === 'mortally' ||
    word === 'critically' ||
    word === 'seriously' ||
    word === 'others'
  )
    return true
  if (word === 'of') return scan.is(last + 1, THEM_WHOM_THE) || isWholeAt(scan, last + 1)
  // "Two peacekeepers from Tanzania and one from South Africa".
  if (word === 'from' && scan.word(first - 1) === 'and' && scan.isCapital(last + 1)) return true
  // "The strike killed 12, the ministry said".
  const verb = scan.endAt('harm', first)
  if (verb?.data.harm === 'killed' && isDoing(verb.data.form)) return true
  // "And 12, among them four children, were wounded".
  if (word === ',' && scan.word(first - 1) === 'and' && scan.is(last + 1, INCLUDING_AMONG)) return true
  // "fired at least one shot": a shot, nobody hit.
  if (word === 'shot' && isFiredBefore(scan, last)) return false
  return (
    isFate(scan.startAt('harm', last)?.data.form) ||
    scan.is(last, SHOT_DIED_DIES) ||
    (!scan.is(last - 1, OPENS_WITH_DIGIT) && (word === '' || word === 'in' || word === 'and' || scan.isMark(last)))
  )
}

// "one of two men": in words, as "image 1 of 2" counts nobody.
function isWholeAt(scan: SentenceScan, at: number): boolean {
  return scan.startAt('number', at) !== undefined && !scan.is(at, OPENS_WITH_DIGIT)
}

function isFiredBefore(scan: SentenceScan, at: number): boolean {
  for (let i = at - 1; i > at - 5; i--) if (FIRED.test(scan.word(i))) return true
  return false
}

function isDoing(form: string): boolean {
  return form === 'past' || form === 'gerund' || form === 'third'
}

const FIRED = /^(fire|fires|fired|firing|hear|heard|hearing|squeezed|discharged)$/

/** Whether a word of harm in this form tells how somebody fared. */
export function isFate(form: string | undefined): boolean {
  return form !== undefined && form !== 'noun' && form !== 'gerund'
}
