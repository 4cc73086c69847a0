/** Day arithmetic on ISO days, without clock or time zone. */
import type { DateValue } from '../model/index.ts'

const DAY_MS = 86_400_000

/** The number of days since 1970-01-01; null for what is not an ISO day. */
export function dayNumber(day: string | null): number | null {
  if (day === null || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  const ms = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(ms) ? null : ms / DAY_MS
}

/** Days in which a happening may lie. `isDay`: the text names one day or one night. */
export interface DayRange {
  readonly first: number
  readonly last: number
  readonly isDay: boolean
  /** Worked out from the day of publication, not from the text. */
  readonly isGuess: boolean
}

/** How far back "on or before" is taken to reach: news tells of the last week unless it says otherwise. */
export const ON_OR_BEFORE_DAYS = 7

/** The days a date value leaves open; null when it names none. */
export function dayRangeOf(date: DateValue): DayRange | null {
  const last = dayNumber(date.last ?? date.first)
  if (last === null) return null
  const first = dayNumber(date.first) ?? last - ON_OR_BEFORE_DAYS
  const isDay = first === last || (date.precision === 'night' && last - first <= 1)
  return first > last ? null : { first, last, isDay, isGuess: date.first === null }
}

/** Days between two ranges; 0 when they touch. */
export function daysApart(a: DayRange, b: DayRange): number {
  return Math.max(0, a.first - b.last, b.first - a.last)
}
