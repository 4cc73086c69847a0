/** Works out the year a date leaves out, from the day of publication. */

import { addDays, dayOf, daysBetween, partsOf } from '../../find/calendar.ts'
import { wordClass } from '../../word-class.ts'
import type { DateScope } from './date-shapes.ts'

const FUTURE = wordClass(
  /^(will|scheduled|due|until|expires|expire|upcoming|planned|plans|plan|intends|aims|slated|expected|expects|starting|payable|postponed|delayed)$/,
)
const REACH = 12
// A day that is soon to come is meant rather than the one eleven months gone.
const NEAR = 30

/** The day of a month: in the year given, else the most recent on or before the day after publication, unless the coming one is near or the words look ahead. */
export function resolveDay(
  scope: DateScope,
  date: { year: number | null; month: number; day: number; at: number },
): string | null {
  const { year, month, day, at } = date
  if (year !== null) return dayOf(year, month, day)
  const { latest } = scope
  if (latest === null) return null
  const own = partsOf(latest).year
  const coming = [own, own + 1].map((one) => dayOf(one, month, day)).find((one) => one && one > addDays(latest, 1))
  const reach = hasFutureWord(scope, at) ? 200 : isSince(scope, at) ? 0 : NEAR
  if (coming && daysBetween(latest, coming) < reach) return coming
  for (let one = own; one > own - 9; one--) {
    const found = dayOf(one, month, day)
    if (found !== null && found <= addDays(latest, 1)) return found
  }
  return null
}

/** The year of a month: the year given, else that of the most recent such month, the month of publication among them. */
export function resolveMonthYear(
  scope: DateScope,
  date: { year: number | null; month: number; at: number },
): number | null {
  if (date.year !== null) return date.year
  if (scope.latest === null) return null
  const own = partsOf(scope.latest)
  const isEnd = /^(by|through|until|till)$/.test(scope.words.at(date.at - 1))
  const isAhead = isEnd || hasFutureWord(scope, date.at)
  if (date.month <= own.month) return isAhead && date.month + 6 < own.month ? own.year + 1 : own.year
  return isAhead ? own.year : own.year - 1
}

/** Whether words shortly before token `i` look ahead: "will", "scheduled", "until". */
export function hasFutureWord({ words }: DateScope, i: number, reach = REACH): boolean {
  for (let at = i - 1; at > i - reach && at >= words.first; at--) {
    if (words.is(at, FUTURE)) return true
  }
  return false
}

const SINCE_FROM_AFTER = wordClass(/^(since|from|after)$/)

// "since 1 January": what has begun lies behind.
function isSince({ words }: DateScope, i: number): boolean {
  for (let at = i - 1; at > i - REACH && at >= words.first; at--) {
    if (words.is(at, SINCE_FROM_AFTER)) return true
  }
  return false
}
