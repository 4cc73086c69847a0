/** Arithmetic on ISO days (`2023-12-03`), always in UTC: the machine's time zone and clock play no part. */

const DAY = 86_400_000

/** The day `days` after an ISO day (before it when negative). */
export function addDays(day: string, days: number): string {
  return isoOf(instantOf(day) + days * DAY)
}

/** The same day of the month `months` later; the month's last day where it has no such day. */
export function addMonths(day: string, months: number): string {
  const { year, month, date } = partsOf(day)
  const index = year * 12 + (month - 1) + months
  const toYear = Math.floor(index / 12)
  const toMonth = index - toYear * 12 + 1
  return dayOf(toYear, toMonth, date) ?? monthEnd(toYear, toMonth)
}

/** The day of a year, month (1-12) and day of month; null when there is no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  const found = new Date(Date.UTC(year, month - 1, day))
  const isReal =
    year <= 9999 && found.getUTCDate() === day && found.getUTCMonth() === month - 1 && found.getUTCFullYear() === year
  return isReal ? isoOf(found.getTime()) : null
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: string): number {
  return new Date(instantOf(day)).getUTCDay()
}

/** The year, month (1-12) and day of the month. */
export function partsOf(day: string): { readonly year: number; readonly month: number; readonly date: number } {
  return { year: digits(day, 0, 4), month: digits(day, 5, 7), date: digits(day, 8, 10) }
}

/** How many days lie from one day to another; negative when `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((instantOf(to) - instantOf(from)) / DAY)
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

/** The Monday of the week a day lies in. */
export function mondayOf(day: string): string {
  return lastWeekday(day, 1)
}

/** The ISO week a day lies in: `2023-W48`. */
export function isoWeekOf(day: string): string {
  const { year } = partsOf(addDays(mondayOf(day), 3))
  const week = Math.floor(daysBetween(mondayOf(`${pad(year, 4)}-01-04`), day) / 7) + 1
  return `${pad(year, 4)}-W${pad(week, 2)}`
}

/** Easter Sunday of the western churches, by the method of Meeus, Jones and Butcher. */
export function easterSunday(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return isoOf(Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1))
}

/** Milliseconds since 1970, or NaN for what is no day. */
function instantOf(day: string): number {
  if (day.length !== 10 || day.charCodeAt(4) !== 45 || day.charCodeAt(7) !== 45) return Date.parse(`${day}T00:00:00Z`)
  return Date.UTC(digits(day, 0, 4), digits(day, 5, 7) - 1, digits(day, 8, 10))
}

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - 48
  return value
}

function isoOf(at: number): string {
  const date = new Date(at)
  const year = date.getUTCFullYear()
  if (!(year >= 1000 && year <= 9999)) return date.toISOString().slice(0, 10)
  return `${year}-${TWO[date.getUTCMonth() + 1]}-${TWO[date.getUTCDate()]}`
}

const TWO: readonly string[] = Array.from({ length: 32 }, (_, i) => pad(i, 2))

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
