/** Arithmetic on ISO days (`2023-12-03`), always in UTC: the machine's time zone plays no part. */

const DAY = 86_400_000

/** The day `days` after an ISO day (before it when negative). */
export function addDays(day: string, days: number): string {
  return isoOf(Date.parse(`${day}T00:00:00Z`) + days * DAY)
}

/** The day of a year, month (1-12) and day of month; null when there is no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  const at = Date.UTC(year, month - 1, day)
  const found = isoOf(at)
  return found === `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` ? found : null
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** The year and month (1-12) of a day. */
export function partsOf(day: string): { readonly year: number; readonly month: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) }
}

/** The last day of a month. */
export function monthEnd(year: number, month: number): string {
  return isoOf(Date.UTC(month === 12 ? year + 1 : year, month === 12 ? 0 : month, 1) - DAY)
}

/** The first day of a month. */
export function monthStart(year: number, month: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-01`
}

/** The most recent such weekday on or before a day. */
export function lastWeekday(day: string, weekday: number): string {
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7))
}

function isoOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
