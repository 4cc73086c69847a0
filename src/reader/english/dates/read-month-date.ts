/** Reads dates with a month's name: "17 October 2023", "Oct. 17", "December 3-4", "in November", "mid-October". */

import type { SentenceWords } from '../../find/sentence-words.ts'
import { wordClass } from '../../word-class.ts'
import { smallNumber } from '../numbers/number-words.ts'
import { DAY_PART, DOUBTFUL_MONTH, MONTH, NAMED_ATTACK, ORDINAL, PART } from '../words/date-words.ts'
import { COUNTED, TIME_UNIT } from '../words/measure-words.ts'
import type { DateFound, DateScope } from './date-shapes.ts'
import { dayRange, partOf, wholeMonth } from './date-shapes.ts'
import { resolveDay, resolveMonthYear } from './resolve-year.ts'

interface DayNumbers {
  readonly low: number
  readonly high: number
  readonly last: number
}

const DAY_NUMBER = /^(\d{1,2})(?:st|nd|rd|th|d)?(?:[-\u2013](\d{1,2})(?:st|nd|rd|th)?)?$/
const MONTH_BEFORE = wordClass(
  /^(in|since|of|last|this|next|until|till|by|early|late|mid|during|from|through|between|after|before|earlier|later)$/,
)

/** "17 October 2023", "the 3rd of December", "3-4 December", "3 and 4 December", "19 APR 89". `yearHint` stands in for a year left out. */
export function readDayFirst(scope: DateScope, i: number, yearHint: number | null = null): DateFound | null {
  const { words } = scope
  let days = dayNumbers(words, i)
  if (!days) return null
  let at = days.last
  for (let turns = 0; turns < 4 && isJoint(words, at); turns++) {
    const more = dayNumbers(words, at + 1)
    if (!more || more.low <= days.high) break
    days = { low: days.low, high: more.high, last: more.last }
    at = more.last
  }
  if (words.at(at) === 'of') at++
  const month = monthAt(words, at)
  if (month === null || isModal(words, at)) return null
  const year = readYear(scope, afterMonth(words, at + 1), 'short')
  return dayMonth(scope, {
    first: i,
    month,
    days,
    year,
    yearHint,
    end: afterMonth(words, at + 1),
    rule: 'date-day-month',
  })
}

/** "October 17, 2023", "Oct. 17", "December 3-4", "May eighth". */
export function readMonthFirst(scope: DateScope, i: number, yearHint: number | null = null): DateFound | null {
  const { words } = scope
  const month = monthAt(words, i)
  if (month === null) return null
  let at = afterMonth(words, i + 1)
  if (words.at(at) === 'the') at++
  let days = dayNumbers(words, at) ?? ordinalDay(words, at)
  if (!days || isCountAfter(words, i, days.last)) return null
  const joint = words.at(days.last)
  if (joint === 'to' || joint === 'and' || joint === '\u2013' || joint === '-') {
    const more = dayNumbers(words, days.last + 1)
    const isDay =
      more && more.low > days.high && !isCountAfter(words, i, more.last) && monthAt(words, more.last) === null
    if (isDay && !TIME_UNIT.has(words.at(more.last))) days = { low: days.low, high: more.high, last: more.last }
  }
  const year = readYear(scope, words.at(days.last) === ',' ? days.last + 1 : days.last, 'long')
  return dayMonth(scope, { first: i, month, days, year, yearHint, end: days.last, rule: 'date-month-day' })
}

const AND_TO = wordClass(/^(and|to)$/)

// "Between January and March".
function endsPeriod(words: SentenceWords, i: number): boolean {
  return (
    words.is(i - 1, AND_TO) && (MONTH.has(words.at(i - 2)) || (words.isDigits(i - 2) && MONTH.has(words.at(i - 3))))
  )
}

/** "November", "November 2022", "mid-October"; a month that is a word too needs a preposition before it. */
export function readMonth(scope: DateScope, i: number, yearHint: number | null = null): DateFound | null {
  const { words } = scope
  const dash = words.at(i).indexOf('-')
  const part = dash > 0 ? PART.get(words.at(i).slice(0, dash)) : undefined
  const name = part ? words.at(i).slice(dash + 1) : words.at(i)
  const month = MONTH.get(name)
  if (month === undefined || (!part && !words.isCapital(i)) || words.at(i - 1) === 'black') return null
  let at = afterMonth(words, i + 1)
  if (words.at(at) === 'of' || words.at(at) === ',') at++
  const year = readYear(scope, at, 'long')
  if (!year && !part && DOUBTFUL_MONTH.has(name) && !words.is(i - 1, MONTH_BEFORE) && !endsPeriod(words, i)) return null
  if (!year && !part && isModal(words, i)) return null
  const of = resolveMonthYear(scope, { year: year?.year ?? yearHint, month, at: i })
  if (of === null) return null
  const isPast =
    words.at(i - 1) === 'last' &&
    !year &&
    of === Number(scope.latest?.slice(0, 4)) &&
    month === Number(scope.latest?.slice(5, 7))
  const days = wholeMonth(isPast ? of - 1 : of, month)
  const last = year?.last ?? (part ? i + 1 : name.length < 5 ? afterMonth(words, i + 1) : i + 1)
  return { first: i, last, days: part ? partOf(days, part) : days, rule: 'date-month', isAbsolute: year !== null }
}

interface DayMonth {
  readonly first: number
  readonly month: number
  readonly days: DayNumbers
  readonly year: { readonly year: number; readonly last: number } | null
  readonly yearHint: number | null
  readonly end: number
  readonly rule: string
}

function dayMonth(scope: DateScope, { first: i, month, days, year, yearHint, end, rule }: DayMonth): DateFound | null {
  const at = year?.last ?? end
  const named = year === null && yearHint === null ? namedYear(scope, month, days, at) : null
  const own = year?.year ?? yearHint ?? named
  const high = resolveDay(scope, { year: own, month, day: days.high, at: i })
  const low = high && resolveDay(scope, { year: Number(high.slice(0, 4)), month, day: days.low, at: i })
  if (!high || !low) return null
  const last = DAY_PART.has(scope.words.at(at)) ? at + 1 : at
  return { first: i, last, days: dayRange(low, high), rule, isAbsolute: year !== null }
}

const ATTACK_ATTACKS_MASSACRE = wordClass(/^(attack|attacks|massacre|assault|atrocities|terror|terrorist)$/)

// "the October 7 attacks": that day of that year.
function namedYear({ words, latest }: DateScope, month: number, { low, high }: DayNumbers, at: number): number | null {
  if (!words.is(at, ATTACK_ATTACKS_MASSACRE)) return null
  const named = NAMED_ATTACK.find((one) => one.month === month && one.day === low && low === high)
  return named && (latest === null || latest >= `${named.year}-${month}`) ? named.year : null
}

function dayNumbers(words: SentenceWords, i: number): DayNumbers | null {
  if (!words.isDigits(i)) return null
  const match = DAY_NUMBER.exec(words.at(i))
  if (!match) return null
  const low = Number(match[1])
  const high = match[2] === undefined ? low : Number(match[2])
  return low >= 1 && low <= high && high <= 31 ? { low, high, last: i + 1 } : null
}

/** "third of March", "March eighth": a day in words. */
export function ordinalDay(words: SentenceWords, i: number): DayNumbers | null {
  const day = ORDINAL.get(words.at(i))
  return day === undefined ? null : { low: day, high: day, last: i + 1 }
}

function monthAt(words: SentenceWords, i: number): number | null {
  const month = MONTH.get(words.at(i))
  return month !== undefined && words.isCapital(i) ? month : null
}

function afterMonth(words: SentenceWords, at: number): number {
  return words.at(at) === '.' && !words.isSpaced(at) && at + 1 < words.last ? at + 1 : at
}

function isJoint(words: SentenceWords, i: number): boolean {
  return /^(and|or|to|,|-|\u2013)$/.test(words.at(i))
}

const HAVE_BE_NOT = wordClass(/^(have|be|not|also|still|well|take|seem|become)$/)

// "12 MAY HAVE DIED".
function isModal(words: SentenceWords, i: number): boolean {
  return words.at(i) === 'may' && words.is(i + 1, HAVE_BE_NOT)
}

const IN_LAST_DURING = wordClass(/^(in|last|during|this|early|late)$/)

// "In October 12 people died": the figure counts people, the month stands alone.
function isCountAfter(words: SentenceWords, i: number, last: number): boolean {
  return words.is(last, COUNTED) && words.is(i - 1, IN_LAST_DURING)
}

/** A year at token `i`: four digits; two with an apostrophe, or ("short") behind a day and month in a text of capitals. */
export function readYear(
  { words, latest }: DateScope,
  i: number,
  form: 'short' | 'long',
): { readonly year: number; readonly last: number } | null {
  const near = latest === null ? null : nearYear(words, i, latest)
  if (near) return near
  const at = words.at(i) === "'" || words.at(i) === '\u2019' ? i + 1 : i
  const word = words.at(at)
  const spoken = word === 'nineteen' ? smallNumber(words.at(i + 1)) : -1
  if (spoken > 9) return { year: 1900 + spoken, last: i + 2 }
  if (at === i && /^(1[89]|20)\d\d$/.test(word))
    return words.is(i + 1, COUNTED) ? null : { year: Number(word), last: i + 1 }
  if (!/^\d\d$/.test(word) || (at === i && !(form === 'short' && words.isAllCaps))) return null
  const century = Number(word) < 50 ? 2000 : 1900
  const year = century + Number(word)
  const isNear = latest === null || Math.abs(year - Number(latest.slice(0, 4))) < 25
  return isNear && !words.is(at + 1, COUNTED) ? { year, last: at + 1 } : null
}

const LAST_THIS = wordClass(/^(last|this)$/)

// "22 March of last year", "3 May this year".
function nearYear(
  words: SentenceWords,
  i: number,
  latest: string,
): { readonly year: number; readonly last: number } | null {
  const of = words.at(i) === 'of' ? i + 1 : i
  const at = words.at(of) === 'the' && of > i ? of + 1 : of
  if (!words.is(at, LAST_THIS) || words.at(at + 1) !== 'year' || words.at(at + 2) === "'s") return null
  return { year: Number(latest.slice(0, 4)) - (words.at(at) === 'last' ? 1 : 0), last: at + 2 }
}
