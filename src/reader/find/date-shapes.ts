/** The shapes of dates while they are read, and the days that words leave open. */
import type { DateValue } from '../../model/index.ts'
import type { DateData } from '../mention.ts'
import { addDays, lastWeekday, monthEnd, monthStart } from './calendar.ts'

/** A date as read: its tokens, its days, and how it is meant. */
export interface Found {
  readonly first: number
  readonly last: number
  readonly days: Days | null
  readonly rule: string
  readonly use?: DateData['use']
  readonly isAbsolute?: boolean
}

/** The first and last day of a date, and how exact it is. */
export interface Days {
  readonly first: string | null
  readonly last: string | null
  readonly precision: DateValue['precision']
}

/** A single day. */
export function oneDay(day: string): Days {
  return { first: day, last: day, precision: 'day' }
}

/** A day, or the days between two. */
export function range(first: string, last: string): Days {
  return first === last ? oneDay(first) : { first, last, precision: 'interval' }
}

/** The days around a day that "two weeks ago" leaves open. */
export function around(day: string, distance: number): Days {
  if (distance < 7) return oneDay(day)
  const slack = distance < 28 ? 3 : distance < 360 ? 15 : 183
  return {
    first: addDays(day, -slack),
    last: addDays(day, slack),
    precision: distance < 28 ? 'week' : distance < 360 ? 'month' : 'year',
  }
}

/** The first, middle or last third of a month. */
export function monthPart(year: number, month: number, part: 'early' | 'mid' | 'late'): Days {
  const start = monthStart(year, month)
  if (part === 'early') return { first: start, last: addDays(start, 9), precision: 'interval' }
  if (part === 'mid') return { first: addDays(start, 10), last: addDays(start, 19), precision: 'interval' }
  return { first: addDays(start, 20), last: monthEnd(year, month), precision: 'interval' }
}

/** The early, middle or late months of a year. */
export function yearPart(year: number, part: 'early' | 'mid' | 'late'): Days {
  const [first, last] = part === 'early' ? ['01-01', '04-30'] : part === 'mid' ? ['05-01', '08-31'] : ['09-01', '12-31']
  return { first: `${year}-${first}`, last: `${year}-${last}`, precision: 'interval' }
}

/** The last weekend before or at a day. */
export function weekendOf(publishedOn: string): Days {
  const saturday = lastWeekday(publishedOn, 6)
  const sunday = addDays(saturday, 1)
  return { first: saturday, last: sunday <= publishedOn ? sunday : saturday, precision: 'interval' }
}

/** Days since Monday. */
export function mondayGap(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}
