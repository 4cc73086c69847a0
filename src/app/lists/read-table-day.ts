/** Days as tables write them. */

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** The ISO day of a cell; null when it is none. Times after a day are left out; `words` takes "5 January 2024" and ISO days. */
export function readTableDay(
  cell: string,
  format: 'iso' | 'day-month-year' | 'month-day-year' | 'words',
): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(cell)
  if (iso) return toDay(iso[1], iso[2], iso[3])
  if (format === 'words') {
    const [, day, month = '', year] = /^(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ -](\d{4})$/.exec(cell) ?? []
    const at = MONTHS.indexOf(month.slice(0, 3).toLowerCase())
    return at < 0 ? null : toDay(year, String(at + 1), day)
  }
  const [, one, two, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(cell) ?? []
  if (format === 'iso' || year === undefined) return null
  return format === 'day-month-year' ? toDay(year, two, one) : toDay(year, one, two)
}

function toDay(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const text = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text) ? text : null
}
