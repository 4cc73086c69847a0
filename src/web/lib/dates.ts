/** Days in words and numbers. Days are ISO strings in UTC: no time zone can move them. */
const dayMs = 86_400_000

/** Whole days since 1970-01-01. */
export function toDayNumber(isoDay: string): number {
  return Math.floor(Date.parse(`${isoDay}T00:00:00Z`) / dayMs)
}

/** The ISO day of a day number. */
export function toIsoDay(dayNumber: number): string {
  return new Date(dayNumber * dayMs).toISOString().slice(0, 10)
}

const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** "3 December 2023"; the text itself when it is no day. */
export function formatDay(isoDay: string): string {
  return format(long, isoDay)
}

/** "3 Dec". */
export function formatShortDay(isoDay: string): string {
  return format(short, isoDay)
}

/** An instant as "3 December 2023, 14:05 UTC". */
export function formatInstant(at: string): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? at : `${long.format(date)}, ${date.toISOString().slice(11, 16)} UTC`
}

function format(formatter: Intl.DateTimeFormat, isoDay: string): string {
  const date = new Date(`${isoDay}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? isoDay : formatter.format(date)
}

const dateInText =
  /\b(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December)\b( (?=\d{4}))?/g

/** The text with no line break inside its dates: "3 December 2023" stays on one line. */
export function keepDates(text: string): string {
  return text.replace(
    dateInText,
    (_, day: string, month: string, blank: string | undefined) => `${day}\u00a0${month}${blank ? '\u00a0' : ''}`,
  )
}
