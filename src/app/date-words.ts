/** Days and intervals as people write them. */
import type { DateValue } from '../model/index.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
) as readonly string[]

/** An ISO day in words: `3 December 2023`. */
export function formatDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`
}

/** A date or interval in words: `3 December 2023`, `21–30 November 2023`, `on or before 4 December 2023`, `not dated`. */
export function formatDays(first: string | null, last: string | null): string {
  if (first === null) return last === null ? 'not dated' : `on or before ${formatDay(last)}`
  if (last === null) return `since ${formatDay(first)}`
  if (first === last) return formatDay(first)
  const from = formatDay(first)
  const to = formatDay(last)
  if (first.slice(0, 7) === last.slice(0, 7)) return `${from.split(' ')[0]}–${to}`
  return first.slice(0, 4) === last.slice(0, 4) ? `${from.slice(0, -5)} – ${to}` : `${from} – ${to}`
}

/** A date value in words; whole months and years are named, a night is called a night. */
export function formatDateWords({ first, last, precision }: DateValue): string {
  if (first !== null && precision === 'month') return formatDay(first).replace(/^\d+ /, '')
  if (first !== null && precision === 'year') return first.slice(0, 4)
  const words = formatDays(first, last)
  return precision === 'night' ? `night of ${words}` : words
}
