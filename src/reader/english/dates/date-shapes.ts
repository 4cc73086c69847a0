/** The shapes of dates while they are read, and the days that words leave open. */
import type { DateValue } from '../../../model/index.ts'
import { addDays, addMonths, dayOf, lastWeekday, monthEnd, monthStart, partsOf } from '../../find/calendar.ts'
import type { SentenceWords } from '../../find/sentence-words.ts'
import type { DateData } from '../../mention.ts'
import type { Part } from '../words/date-words.ts'
import type { TimeUnit } from '../words/measure-words.ts'

/** What the date rules can see: the sentence, the day of publication, and the day that "a day earlier" counts from. */
export interface DateScope {
  readonly words: SentenceWords
  readonly publishedOn: string | null
  /** Whether the whole report is in capitals. */
  readonly isAllCaps: boolean
  /** The last day the publication can be from: its day, or the end of its month where only that is known. */
  readonly latest: string | null
  /** The nearest exact day named before, in this sentence or the few before it. */
  readonly anchor: () => string | null
  /** The nearest exact day named before in this sentence. */
  readonly dayHere: () => string | null
  /** The quarter of the year that the report is about, 1 to 4. */
  readonly quarter: () => number | null
}

/** A date as read: its tokens, its days, and how it is meant. */
export interface DateFound {
  readonly first: number
  readonly last: number
  readonly days: Days | null
  readonly rule: string
  /** Left out where the words before it decide: "since", "until". */
  readonly use?: DateData['use'] | undefined
  readonly isAbsolute?: boolean | undefined
}

/** The first and last day of a date, and how exact it is. */
export interface Days {
  readonly first: string | null
  readonly last: string | null
  readonly precision: DateValue['precision']
}

/** The same date, read from token `first` on: "late" before "Sunday" belongs to it. */
export function openedAt(first: number, { last, days, rule, use, isAbsolute }: DateFound): DateFound {
  return { first, last, days, rule, use, isAbsolute }
}

/** A single day. */
export function oneDay(day: string): Days {
  return { first: day, last: day, precision: 'day' }
}

/** A day, or the days between two. */
export function dayRange(first: string, last: string): Days {
  return first === last ? oneDay(first) : { first, last, precision: 'interval' }
}

/** A whole month. */
export function wholeMonth(year: number, month: number): Days {
  return { first: monthStart(year, month), last: monthEnd(year, month), precision: 'month' }
}

/** A whole year. */
export function wholeYear(year: number): Days {
  return { first: monthStart(year, 1), last: monthEnd(year, 12), precision: 'year' }
}

/** A quarter of a year or a season, from its first month on. */
export function threeMonths(year: number, month: number): Days {
  const first = monthStart(year, month)
  const end = partsOf(addMonths(first, 2))
  return { first, last: monthEnd(end.year, end.month), precision: 'interval' }
}

/** The first, middle or last third of a month or a year. */
export function partOf(days: Days, part: Part): Days {
  const { year, month } = partsOf(days.first as string)
  if (days.precision === 'year') {
    const from = part === 'early' ? 1 : part === 'mid' ? 5 : 9
    return { first: monthStart(year, from), last: monthEnd(year, from + 3), precision: 'interval' }
  }
  const first = dayOf(year, month, part === 'early' ? 1 : part === 'mid' ? 11 : 21) as string
  return { first, last: part === 'late' ? monthEnd(year, month) : addDays(first, 9), precision: 'interval' }
}

/** The last weekend before or at a day; its Sunday left out while it is still to come. */
export function weekendOf(day: string): Days {
  const saturday = lastWeekday(day, 6)
  const sunday = addDays(saturday, 1)
  return dayRange(saturday, sunday <= day ? sunday : saturday)
}

/** A count of units of time; `isVague` for "several", "a few". */
export interface Length {
  readonly count: number
  readonly unit: TimeUnit
  readonly isVague: boolean
  /** The token after it. */
  readonly last: number
}

const MONTHS_IN: Partial<Record<TimeUnit, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }
const DAYS_IN: Partial<Record<TimeUnit, number>> = { day: 1, week: 7 }

/** The day a length of time before (`sign` -1) or after (1) a day. Hours keep to the day. */
export function shiftDay(day: string, { count, unit }: Pick<Length, 'count' | 'unit'>, sign: 1 | -1): string {
  const months = MONTHS_IN[unit]
  if (months !== undefined) return addMonths(day, sign * Math.min(count * months, 12_000))
  const days = unit === 'hour' ? Math.floor(count / 24) : count * (DAYS_IN[unit] ?? 0)
  return addDays(day, sign * Math.min(days, 40_000))
}

/** The days a length of time away from a day, as open as its unit leaves them: "two weeks ago" is a week, "a month ago" a month. */
export function daysAway(day: string, length: Length, sign: 1 | -1): Days {
  const at = shiftDay(day, length, sign)
  const { unit } = length
  if (length.isVague) {
    const near = shiftDay(day, { count: 2, unit }, sign)
    const far = shiftDay(day, { count: 10, unit }, sign)
    return sign < 0 ? dayRange(far, near) : dayRange(near, far)
  }
  const { year, month } = partsOf(at)
  if (unit === 'minute' || unit === 'day') return oneDay(at)
  if (unit === 'hour') return sign < 0 && length.count > 5 ? dayRange(addDays(at, -1), at) : oneDay(at)
  if (unit === 'week') return { first: addDays(at, -3), last: addDays(at, 3), precision: 'week' }
  return unit === 'month' || unit === 'quarter' ? wholeMonth(year, month) : wholeYear(year)
}
