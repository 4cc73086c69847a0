/** Arithmetic on ISO days (`2023-12-03`), always in UTC: the machine's time zone and clock play no part. */

const DAY = 86_400_000

/** The day `days` after an ISO day (before it when negative). */
export function addDays(day: string, days: number): string {
  return isoOf(dayNumber(day) + days)
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
  const isReal = year >= 100 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
  return isReal ? `${pad(year, 4)}-${TWO[month]}-${TWO[day]}` : null
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: string): number {
  return (((dayNumber(day) + THURSDAY) % 7) + 7) % 7
}

/** The year, month (1-12) and day of the month. */
export function partsOf(day: string): { readonly year: number; readonly month: number; readonly date: number } {
  return { year: digits(day, 0, 4), month: digits(day, 5, 7), date: digits(day, 8, 10) }
}

/** How many days lie from one day to another; negative when `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** The last day of a month. */
export function monthEnd(year: number, month: number): string {
  return `${monthStart(year, month).slice(0, 8)}${TWO[daysIn(year, month)]}`
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
  return isoOf(numberOf(year, Math.floor(f / 31), (f % 31) + 1))
}

/** Days since 1970, or NaN for what is no day. */
function dayNumber(day: string): number {
  if (day.length !== 10 || day.charCodeAt(4) !== 45 || day.charCodeAt(7) !== 45)
    return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY)
  return numberOf(digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10))
}

// Counted in years from March on, so that a leap day is the last of its year; a day past the end of its month lies in the next.
function numberOf(year: number, month: number, date: number): number {
  const from = month > 2 ? year : year - 1
  const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400)
  return from * 365 + leaps + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - EPOCH
}

/** Days from the first of March of the year 0 to 1970, and one. */
const EPOCH = 719469
/** The weekday of day 0. */
const THURSDAY = 4

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - 48
  return value
}

function isoOf(number: number): string {
  const shifted = number + EPOCH - 1
  const era = Math.floor(shifted / 146097)
  const ofEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const date = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  if (!(year >= 1000 && year <= 9999)) return new Date(number * DAY).toISOString().slice(0, 10)
  return `${year}-${TWO[month]}-${TWO[date]}`
}

const TWO: readonly string[] = Array.from({ length: 32 }, (_, i) => pad(i, 2))

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
