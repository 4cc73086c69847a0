/** Reads dates near the day of publication: "today", "late Sunday", "last night", "this year", "the past 24 hours". */

import { addDays, lastWeekday, mondayOf, monthStart, partsOf } from '../../find/calendar.ts'
import type { SentenceWords } from '../../find/sentence-words.ts'
import { wordClass } from '../../word-class.ts'
import { DAY_PART, MONTH, SEASON, SHORT_WEEKDAY, WEEKDAY } from '../words/date-words.ts'
import { TIME_UNIT, type TimeUnit } from '../words/measure-words.ts'
import {
  type DateFound,
  type DateScope,
  type Days,
  oneDay,
  openedAt,
  shiftDay,
  weekendOf,
  wholeMonth,
  wholeYear,
} from './date-shapes.ts'
import { lengthAt } from './read-length.ts'
import { readDayFirst, readMonth, readMonthFirst } from './read-month-date.ts'
import { readSeason } from './read-year-date.ts'
import { hasFutureWord } from './resolve-year.ts'

const NEAR_WORDS = 6

/** "Sunday", "last Friday", "Sunday night", "Sunday, 3 December", "Friday of last week": the most recent one unless the words say otherwise. */
export function readWeekday(scope: DateScope, i: number): DateFound | null {
  const { words, publishedOn } = scope
  const weekday = WEEKDAY.get(words.at(i))
  if (weekday === undefined || !words.isCapital(i)) return null
  const full = fullBehind(scope, i + 1)
  if (full) return openedAt(i, full)
  if (publishedOn === null || (words.is(i, SHORT_WEEKDAY) && !isShortDay(scope, i))) return null
  const part = words.is(i + 1, DAY_PART) ? i + 2 : i + 1
  // "The Tuesday before last": the one before the last that is past.
  if (words.at(part) === 'before' && words.at(part + 1) === 'last') {
    const past = lastWeekday(addDays(publishedOn, -1), weekday)
    return { first: i, last: part + 2, days: oneDay(addDays(past, -7)), rule: 'date-weekday' }
  }
  const inWeek = weekBehind(scope, part)
  if (inWeek)
    return {
      first: i,
      last: inWeek.last,
      days: oneDay(lastWeekday(addDays(inWeek.monday, 6), weekday)),
      rule: 'date-weekday',
    }
  return { first: i, last: part, days: oneDay(pickWeekday(scope, i, weekday)), rule: 'date-weekday' }
}

// "KILLED MON BY A DRONE", "on Mon.": dispatches in capitals shorten the days too.
function isShortDay({ words, isAllCaps }: DateScope, i: number): boolean {
  return isAllCaps
    ? !words.is(i, NAMES_ALIKE) || words.at(i - 1) === 'on'
    : words.at(i - 1) === 'on' && words.at(i + 1) === '.'
}

const NAMES_ALIKE = wordClass(/^(sun|sat|wed)$/)

function pickWeekday(scope: DateScope, i: number, weekday: number): string {
  const publishedOn = scope.publishedOn as string
  const before = scope.words.at(i - 1)
  const recent = lastWeekday(publishedOn, weekday)
  if (before === 'last' && recent === publishedOn) return addDays(recent, -7)
  if (before === 'next' || before === 'coming') return addDays(recent, 7)
  const isAhead = recent !== publishedOn && isComing(scope, i)
  return isAhead ? addDays(recent, 7) : recent
}

const EARLY_SOON = wordClass(/^(early|soon)$/)

// "as early as Tuesday", "will start on Tuesday".
function isComing(scope: DateScope, i: number): boolean {
  const { words } = scope
  if (words.at(i - 1) === 'as' && words.is(i - 2, EARLY_SOON)) return true
  if (words.at(i - 1) === 'until') return isPutOff(words, i)
  return words.at(i + 1) !== "'s" && hasFutureWord(scope, i, NEAR_WORDS)
}

const POSTPONED_DELAYED_ADJOURNED = wordClass(/^(postponed|delayed|adjourned|extended|deadline|suspended)$/)

// "postponed until Tuesday"; but "the truce held until Tuesday".
function isPutOff(words: SentenceWords, i: number): boolean {
  for (let at = i - 2; at > i - NEAR_WORDS && at >= words.first; at--)
    if (words.is(at, POSTPONED_DELAYED_ADJOURNED)) return true
  return false
}

const BETWEEN_DAYS = wordClass(/^(,|\.|\(|the|morning|evening|night|afternoon)$/)

function fullBehind(scope: DateScope, i: number): DateFound | null {
  let at = i
  while (at < i + 3 && scope.words.is(at, BETWEEN_DAYS)) at++
  return readDayFirst(scope, at) ?? readMonthFirst(scope, at)
}

const LAST_THIS = wordClass(/^(last|this)$/)

function weekBehind(
  { words, publishedOn }: DateScope,
  i: number,
): { readonly monday: string; readonly last: number } | null {
  const at = words.at(i) === 'of' ? i + 1 : i
  if (words.at(at + 1) !== 'week' || !words.is(at, LAST_THIS)) return null
  const monday = mondayOf(publishedOn as string)
  return { monday: words.at(at) === 'last' ? addDays(monday, -7) : monday, last: at + 2 }
}

const INTO_ON_FROM = wordClass(/^(into|on|from)$/)
const THE_THIS_LAST = wordClass(/^(the|this|last|past|over)$/)

/** "today", "yesterday evening", "tonight", "overnight", "tomorrow", "the weekend". */
export function readNearDay({ words, publishedOn }: DateScope, i: number): DateFound | null {
  if (publishedOn === null) return null
  const word = words.at(i)
  const last = words.is(i + 1, DAY_PART) ? i + 2 : i + 1
  if (word === 'yesterday') return { first: i, last, days: oneDay(addDays(publishedOn, -1)), rule: 'date-yesterday' }
  if (word === 'tomorrow') return { first: i, last, days: oneDay(addDays(publishedOn, 1)), rule: 'date-tomorrow' }
  if (word === 'overnight') {
    if (words.is(i + 1, INTO_ON_FROM) || WEEKDAY.has(words.at(i + 1)) || WEEKDAY.has(words.at(i - 1))) return null
    return { first: i, last: i + 1, days: night(publishedOn), rule: 'date-overnight' }
  }
  if (word === 'weekend') {
    const isNamed = words.is(i - 1, THE_THIS_LAST)
    return isNamed ? { first: i, last: i + 1, days: weekendOf(publishedOn), rule: 'date-weekend' } : null
  }
  // "USA Today" is a paper.
  if (words.isCapital(i) && !words.isAllCaps && words.isCapital(i - 1)) return null
  return { first: i, last, days: oneDay(publishedOn), rule: 'date-today' }
}

function night(publishedOn: string): Days {
  return { first: addDays(publishedOn, -1), last: publishedOn, precision: 'night' }
}

const SAME_FOLLOWING_NEXT = wordClass(/^(same|following|next|previous|that)$/)
const LAST_THIS_PAST = wordClass(/^(last|this|past)$/)

/** "last night", "this morning", "last week", "this year", "the past 24 hours", "the following day", "that day". */
export function readLead(scope: DateScope, i: number): DateFound | null {
  const { words, publishedOn } = scope
  const lead = words.at(i)
  const next = words.at(i + 1)
  if (MONTH.has(next) || SEASON.has(next)) {
    const inner = MONTH.has(next) ? readMonth(scope, i + 1) : readSeason(scope, i + 1)
    return inner && openedAt(i, inner)
  }
  if (next === 'year' && lead === 'that') return thatYear(scope, i)
  if (WEEKDAY.has(next)) {
    const day = lead === 'that' ? null : readWeekday(scope, i + 1)
    return day && openedAt(i, day)
  }
  if (
    words.is(i, SAME_FOLLOWING_NEXT) &&
    (next === 'day' || next === 'night' || (lead !== 'next' && words.is(i + 1, DAY_PART)))
  )
    return sameOrNext(scope, i)
  if (publishedOn === null) return null
  // "Drinkers on their last night out": no night of the calendar.
  if (next === 'night' && lead === 'last' && words.is(i - 1, OWN_LAST)) return null
  if (next === 'night' && lead === 'last')
    return { first: i, last: i + 2, days: night(publishedOn), rule: 'date-last-night' }
  if (words.is(i + 1, DAY_PART) && lead === 'this')
    return { first: i, last: i + 2, days: oneDay(publishedOn), rule: 'date-today' }
  if (next === 'weekend' && words.is(i, LAST_THIS_PAST)) {
    return { first: i, last: i + 2, days: weekendOf(publishedOn), rule: 'date-weekend' }
  }
  const unit = TIME_UNIT.get(next)
  if (unit && !next.endsWith('s') && !(lead === 'past' || lead === 'coming')) return readCalendarUnit(scope, i, unit)
  return readWindow(scope, i)
}

// "Earlier in the month", "later in the year": the present one, up to the day of publication.
function inPresent({ words, publishedOn }: DateScope, i: number, unit: TimeUnit): DateFound | null {
  const rule = unit === 'month' ? 'date-this-month' : 'date-this-year'
  if (publishedOn?.length !== 10 || words.at(i) !== 'earlier' || /^of$/.test(words.at(i + 4))) return null
  if (unit !== 'month' && unit !== 'year') return null
  const first = publishedOn.slice(0, unit === 'month' ? 8 : 5) + (unit === 'month' ? '01' : '01-01')
  return { first: i, last: i + 4, days: { first, last: publishedOn, precision: 'interval' }, rule }
}

function thatYear({ anchor }: DateScope, i: number): DateFound | null {
  const day = anchor()
  return day ? { first: i, last: i + 2, days: wholeYear(Number(day.slice(0, 4))), rule: 'date-relative' } : null
}

function sameOrNext({ words, anchor }: DateScope, i: number): DateFound | null {
  const lead = words.at(i)
  const day = anchor()
  if (!day || (lead === 'that' && words.at(i - 1) === 'said')) return null
  const away = lead === 'following' || lead === 'next' ? 1 : lead === 'previous' ? -1 : 0
  return { first: i, last: i + 2, days: oneDay(addDays(day, away)), rule: 'date-relative' }
}

/** "last week", "this month", "next year": the calendar's own week, month or year; the present one up to the day of publication. */
function readCalendarUnit({ words, publishedOn }: DateScope, i: number, unit: TimeUnit): DateFound | null {
  const lead = words.at(i)
  const day = publishedOn as string
  const away =
    lead === 'last' || lead === 'previous' ? -1 : lead === 'next' ? 1 : lead === 'this' || lead === 'current' ? 0 : null
  if (away === null) return null
  const at = (days: Days | null, rule: string) =>
    days && { first: i, last: i + 2, days: away === 0 ? upTo(days, day) : days, rule }
  if (unit === 'week') {
    const monday = addDays(mondayOf(day), 7 * away)
    return at({ first: monday, last: addDays(monday, 6), precision: 'week' }, 'date-week')
  }
  const moved = partsOf(
    shiftDay(monthStart(partsOf(day).year, partsOf(day).month), { count: 1, unit }, away < 0 ? -1 : 1),
  )
  const { year, month } = away === 0 ? partsOf(day) : moved
  if (unit === 'month')
    return at(wholeMonth(year, month), away < 0 ? 'date-last-month' : away > 0 ? 'date-next-month' : 'date-this-month')
  if (unit === 'year')
    return at(wholeYear(year), away < 0 ? 'date-last-year' : away > 0 ? 'date-next-year' : 'date-this-year')
  return null
}

function upTo(days: Days, day: string): Days {
  return { first: days.first, last: day, precision: days.precision }
}

const SAME_THAT_THIS = wordClass(/^(same|that|this)$/)
const LAST_PAST_PREVIOUS = wordClass(/^(last|past|previous)$/)

/** "in the past 24 hours", "during the last two months": a window that ends on the day of publication. */
function readWindow({ words, publishedOn }: DateScope, i: number): DateFound | null {
  const unit = TIME_UNIT.get(words.at(i + 1))
  const length = unit ? { count: 1, unit, isVague: words.at(i + 1).endsWith('s'), last: i + 2 } : lengthAt(words, i + 1)
  if (!length || words.at(i + 1) === 'a' || words.is(i, SAME_THAT_THIS)) return null
  const isPast = words.is(i, LAST_PAST_PREVIOUS) && (!length.isVague || length.unit === 'hour')
  if (!isPast) return { first: i, last: length.last, days: null, rule: 'duration', use: 'duration' }
  const day = publishedOn as string
  const first = shiftDay(day, length, -1)
  const days: Days = { first: first === day ? addDays(day, -1) : first, last: day, precision: 'interval' }
  return { first: i, last: length.last, days, rule: 'date-window', use: 'duration' }
}

const OWN_LAST = wordClass(/^(on|his|her|its|their|our|my|your|the|a)$/)

/** "earlier this month", "later this year", "earlier Sunday": the inner date, its span from here. */
export function readEarlierLater(scope: DateScope, i: number): DateFound | null {
  const at = i + 1
  const word = scope.words.at(at)
  const unit = word === 'in' && scope.words.at(i + 2) === 'the' ? TIME_UNIT.get(scope.words.at(i + 3)) : undefined
  if (unit) return inPresent(scope, i, unit)
  const inner = WEEKDAY.has(word)
    ? readWeekday(scope, at)
    : word === 'today'
      ? readNearDay(scope, at)
      : /^(this|that|last)$/.test(word)
        ? readLead(scope, at)
        : null
  return inner?.days ? openedAt(i, inner) : null
}
