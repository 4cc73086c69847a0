/** Periods and bounds of running totals that are no dates: "in the first half of the year", "in 11 years", "not including the past day". */

import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { OVER_TIME } from '../words/words.ts'

const MONTH = wordClass(/^(january|february|march|april|june|july|august|september|october|november|december)$/)
const STRETCH = wordClass(
  /^(half|quarter|january|february|march|april|june|july|august|september|october|november|december)$/,
)
const CAMPAIGN = wordClass(
  /^(bombardment|war|conflict|violence|campaign|fighting|offensive|insurgency|siege|hostilities)$/,
)
const SUPERLATIVE = wordClass(/^(most|worst|biggest|largest|first|bloodiest|heaviest|highest|[a-z]+liest)$/)

/** "In September 75 civilians were killed", "in the first half of the year", "in 11 years", "in the 11 days of the bombardment". */
export function hasWordedPeriod(scan: SentenceScan): boolean {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(STRETCH, first, last); i >= 0; i = scan.nextWord(STRETCH, i + 1, last)) {
    const word = scan.word(i)
    const before = scan.word(i - 1)
    if (scan.is(i, MONTH) && /^(in|during)$/.test(before) && isMonthAlone(scan, i + 1) && !isWhenNext(scan, i + 1))
      return true
    if (/^(half|quarter)$/.test(word) && /^(first|second|third|fourth|last)$/.test(before)) return true
  }
  if (isSinceEvent(scan) || isSinceNewYear(scan) || isSamePeriod(scan) || isSinceBegan(scan) || isFirstMonths(scan))
    return true
  return scan.of('date').some((date) => date.data.use === 'duration' && isOfTotal(scan, date))
}

const SINCE = wordClass(/^since$/)
const BEGAN = wordClass(/^(began|begun|started|erupted|broke)$/)
const EVENT_REACH = 5

// "Since the protests began", "since fighting broke out".
function isSinceBegan(scan: SentenceScan): boolean {
  const { first, last } = scan.sentence
  const since = scan.nextWord(SINCE, first, last)
  if (since < 0) return false
  const began = scan.nextWord(BEGAN, since + 2, Math.min(since + 2 + EVENT_REACH, last))
  return began >= 0 && (scan.word(began) !== 'broke' || scan.word(began + 1) === 'out')
}

const FIRST = wordClass(/^(first|last)$/)
const SPANS = wordClass(/^(months|weeks|days)$/)
const OF_YEAR = wordClass(/^(the|this|\d{4})$/)

// "In the first three months of the year".
function isFirstMonths(scan: SentenceScan): boolean {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(FIRST, first, last); i >= 0; i = scan.nextWord(FIRST, i + 1, last))
    if (scan.is(i + 2, SPANS) && scan.word(i + 3) === 'of' && scan.is(i + 4, OF_YEAR)) return true
  return false
}

const SAME = wordClass(/^same$/)
const PERIOD = wordClass(/^(period|timeframe|span)$/)

// "Over the same period": the one that the total before was counted over.
function isSamePeriod(scan: SentenceScan): boolean {
  const { first, last } = scan.sentence
  const same = scan.nextWord(SAME, first, last)
  return same >= 0 && scan.is(same + 1, PERIOD) && scan.is(same - 2, OVER_TIME)
}

const EVENT = wordClass(
  /^(coup|invasion|war|uprising|takeover|revolution|putsch|siege|occupation|ceasefire|truce|withdrawal|crackdown|blockade|protests|unrest|insurgency|offensive)$/,
)

// "Since the coup", "since its invasion", "since last year's coup".
function isSinceEvent(scan: SentenceScan): boolean {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(SINCE, first, last); i >= 0; i = scan.nextWord(SINCE, i + 1, last)) {
    const event = scan.nextWord(EVENT, i + 2, Math.min(i + 2 + EVENT_REACH, last))
    if (event < 0) continue
    let isNear = true
    for (let k = i + 1; k < event; k++) if (scan.isMark(k)) isNear = false
    if (isNear) return true
  }
  return false
}

const START = wordClass(/^(start|beginning|new|onset|outbreak)$/)

// "Since the new year", "since the start of the year", "since the beginning of the rains".
function isSinceNewYear(scan: SentenceScan): boolean {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(START, first, last); i >= 0; i = scan.nextWord(START, i + 1, last))
    if (scan.word(i - 1) === 'the' && scan.word(i - 2) === 'since')
      return scan.word(i) !== 'new' || scan.word(i + 1) === 'year'
  return false
}

// "In September 75 were killed" has a month alone; "in March 2021 gunmen" is left to the finder of dates.
function isMonthAlone(scan: SentenceScan, i: number): boolean {
  const number = scan.startAt('number', i)
  return scan.over('date', i) === undefined && (number === undefined || (number.data.min ?? 0) > 31)
}

const YEARS_DECADES = wordClass(/^(years|decades)$/)
const OF_SINCE = wordClass(/^(of|since)$/)

function isOfTotal(scan: SentenceScan, date: Mention<'date'>): boolean {
  const lead =
    scan.is(date.first - 1, OVER_TIME) || (scan.word(date.first - 1) === 'the' && scan.is(date.first - 2, OVER_TIME))
  if (!lead) return false
  if (scan.is(date.last - 1, YEARS_DECADES)) return true
  if (!scan.is(date.last, OF_SINCE)) return false
  for (let i = date.last; i < Math.min(date.last + 6, scan.sentence.last); i++) if (scan.is(i, CAMPAIGN)) return true
  return false
}

const MANY_MUCH = wordClass(/^(many|much)$/)
const AS_SO = wordClass(/^(as|so)$/)

/** "the deadliest since Washington opened its campaign": a record, no start of a count. */
export function isOfRecord(scan: SentenceScan, since: Mention<'date'>): boolean {
  for (let i = since.first - 1, steps = 0; i >= scan.sentence.first && steps < 12; i--, steps++) {
    // "No attack has taken as many lives since".
    if (scan.is(i, SUPERLATIVE) || (scan.is(i, MANY_MUCH) && scan.is(i - 1, AS_SO))) return true
    if (scan.word(i) === ',' || scan.word(i) === ';') return false
  }
  return false
}

/** "The army, in control of the town since February, speaks of 30 dead": the start of what an aside tells, no start of a count. */
export function isAside(scan: SentenceScan, { first, last }: Mention<'date'>): boolean {
  if (scan.word(last) !== ',') return false
  for (let i = first - 2; i > scan.sentence.first + 1 && i > first - ASIDE; i--)
    if (scan.word(i) === ',') return ASIDE_HEAD.test(scan.word(i + 1))
  return false
}

const ASIDE = 12
const ASIDE_HEAD = /^(in|who|which|whose|at|under|on|active|president|head|leader|chief|based|held|wanted|the|a|an)$/

const INCLUDING_COUNTING = wordClass(/^(including|counting)$/)

/** What a total leaves out, as written: "not including the past 24 hours", "excluding police". Null when nothing. */
export function excludedWords(scan: SentenceScan): string | null {
  for (let i = scan.sentence.first; i < scan.sentence.last; i++) {
    const word = scan.word(i)
    const isNot = word === 'not' && scan.is(i + 1, INCLUDING_COUNTING)
    if (!isNot && word !== 'excluding') continue
    let last = isNot ? i + 2 : i + 1
    const first = last
    while (last < scan.sentence.last && last - first < 12 && !/^[,;.()]$/.test(scan.word(last))) last++
    return last > first ? scan.text(first, last) : null
  }
  return null
}

/** "in 2018, when 37 rebels were killed": a year that names one happening of old. */
export function isYearOfOne(scan: SentenceScan, date: Mention<'date'>): boolean {
  return isWhenNext(scan, date.last)
}

function isWhenNext(scan: SentenceScan, at: number): boolean {
  return scan.word(scan.word(at) === ',' ? at + 1 : at) === 'when'
}

const BETWEEN_DAYS = /^(between|from) (mon|tues|wednes|thurs|fri|satur|sun)day/i

/** "between December 6-8", "between Saturday and Monday": two or three days that are named are the days of one happening. */
export function isFewDays({ data }: Mention<'date'>): boolean {
  const { first, last, words } = data.value
  if (/weekend$/i.test(words)) return true
  if (!first || !last || !(/\d/.test(words) || BETWEEN_DAYS.test(words))) return false
  return Date.parse(last) - Date.parse(first) <= 2 * 86_400_000
}
