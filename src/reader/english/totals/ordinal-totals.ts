/** Finds totals that an ordinal gives: "the fourth attack on the town since Sunday", "the 60th massacre of the year". */
import type { RuleId } from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'
import { anyOf, wordClass } from '../../word-class.ts'
import { ORDINAL } from '../words/date-words.ts'
import { IS_WAS, MONTH_YEAR } from '../words/words.ts'
import type { TotalMark } from './total-mark.ts'
import type { Scope } from './total-scope.ts'

/** "Fourth", "12th". */
export const NTH = anyOf(new Set(ORDINAL.keys()), wordClass(/^\d{1,3}(st|nd|rd|th)$/))
const DEED = wordClass(
  /^(attack|strike|airstrike|raid|bombing|shooting|clash|killing|kidnapping|abduction|assault|massacre|ambush|assassination|incident|explosion|blast|incursion)$/,
)
const BETWEEN = 4
const REACH = 14
/** A second one is told beside the first, no count. */
export const FEWEST = 3

/** An ordinal before a single deed, and the period it counts over. Tokens half-open. */
export interface OrdinalDeed {
  readonly number: number
  readonly first: number
  readonly last: number
  readonly noun: string
}

/** The deed that an ordinal sets among others of a period; null when none does. */
export function ordinalDeed(scan: SentenceScan): OrdinalDeed | null {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(NTH, first, last); i >= 0; i = scan.nextWord(NTH, i + 1, last)) {
    const number = nthAt(scan, i)
    if (!(number >= 2) || scan.over('date', i)) continue
    const noun = timeOf(scan, i) ?? scan.nextWord(DEED, i + 1, Math.min(i + 1 + BETWEEN, last))
    const before = noun < 0 ? deedThatIs(scan, i) : -1
    if (before >= 0 && hasPeriodAfter(scan, i + 1))
      return { number, first: i, last: i + 1, noun: scan.text(before, before + 1) }
    if (noun < 0 || hasMark(scan, i, noun) || !hasPeriodAfter(scan, noun + 1)) continue
    return { number, first: i, last: noun + 1, noun: scan.text(i + 1, noun + 1) }
  }
  return null
}

const TIME = wordClass(/^time$/)
/** How far behind "the third time this month that" its deed stands. */
const TIME_REACH = 16

// "The third time this month that the market has been shelled".
function timeOf(scan: SentenceScan, nth: number): number | null {
  if (!scan.is(nth + 1, TIME)) return null
  const isDone = scan
    .of('deed')
    .some(({ data, first }) => data.form !== 'noun' && first > nth && first - nth < TIME_REACH)
  return isDone ? nth + 1 : null
}

// "The attack is the 170th on American bases since October".
function deedThatIs(scan: SentenceScan, nth: number): number {
  if (scan.word(nth - 1) !== 'the' || !scan.is(nth - 2, IS_WAS)) return -1
  for (let i = nth - 3; i > nth - 3 - BETWEEN && i >= scan.sentence.first; i--) if (scan.is(i, DEED)) return i
  return -1
}

/** The total that an ordinal gives: the deeds of the period so far, this one among them. */
export function ordinalTotals(scan: SentenceScan, deed: OrdinalDeed | null, scope: Scope): readonly TotalMark[] {
  if (!deed || deed.number < FEWEST) return []
  const { number, first, last, noun } = deed
  const { against, by, where, since, until, excludes } = scope
  const words = scan.text(first, first + 1)
  return [
    {
      measure: 'attacks',
      count: {
        kind: 'count',
        min: number,
        max: number,
        qualifier: 'exactly',
        words,
        of: noun,
        ofParty: null,
        status: 'unstated',
      },
      definition: { measure: 'attacks', what: noun, against, by, where, since, until, excludes, counts: 'counted' },
      first,
      last,
      rule: 'total-by-ordinal' as RuleId,
      link: null,
    },
  ]
}

function hasMark(scan: SentenceScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (scan.isMark(i) && scan.word(i) !== '-') return true
  return false
}

const OUTSET = wordClass(/^(start|beginning|new|onset|outbreak|began|erupted)$/)

function hasDateBy(scan: SentenceScan, at: number): boolean {
  return scan.of('date').some((date) => date.first >= at && date.first <= at + 4)
}

/** Whether a sentence has an ordinal at all. */
export function hasNth(scan: SentenceScan): boolean {
  return scan.nextWord(NTH, scan.sentence.first, scan.sentence.last) >= 0
}

/** The number of an ordinal. */
export function nthAt(scan: SentenceScan, i: number): number {
  return ORDINAL.get(scan.word(i)) ?? Number.parseInt(scan.word(i), 10)
}

/** Whether a period stands behind token `from`: "since Sunday", "this year", "so far", "of the year", "in four days", "since the new year". */
export function hasPeriodAfter(scan: SentenceScan, from: number): boolean {
  for (let i = from; i < Math.min(from + REACH, scan.sentence.last); i++) {
    const word = scan.word(i)
    if (/^[,;:]$/.test(word)) return false
    const next = scan.word(i + 1)
    if (word === 'since' && (hasDateBy(scan, i) || scan.nextWord(OUTSET, i + 1, i + 5) >= 0)) return true
    if (/^(this|the)$/.test(word) && scan.is(i + 1, MONTH_YEAR)) return true
    if (word === 'so' && next === 'far') return true
    if (/^(in|within)$/.test(word) && scan.startAt('date', i + 1)?.data.use === 'duration') return true
  }
  return false
}
