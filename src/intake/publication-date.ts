/** Reads the day of publication from the shapes in which pages and files write it. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The ISO day of a date as written; null when it is none or no such day exists. An instant keeps the day it names. */
export function parsePublicationDate(written: string): string | null {
  const text = written.trim().slice(0, 80)
  const iso =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text) ??
    /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dayFirst = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s.]+([A-Za-z]{3,9})\.?,?[\s]+(\d{4})/.exec(text)
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1])
  const monthFirst = /([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/.exec(text)
  return monthFirst ? named(monthFirst[3], monthFirst[1], monthFirst[2]) : null
}

/** A day in a line of its own near the head of a text ("04 December, 2023"); null when there is none. */
export function findDateLine(text: string): string | null {
  for (const line of text.slice(0, 1500).split('\n', 14)) {
    const words = line.trim()
    if (words.length > 60 || !/\d{4}/.test(words)) continue
    const rest = words.replace(/^(published|updated|posted|last updated|date)\b[: ]*(on )?/i, '')
    if (!/^[A-Za-z]{0,10}[.,]?\s*\d{1,2}|^\d|^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(rest)) continue
    if (rest.split(/\s+/).length > 8) continue
    const day = parsePublicationDate(rest)
    if (day) return day
  }
  return null
}

function named(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const number = MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1
  return number === 0 ? null : dayOf(Number(year), number, Number(day))
}

function dayOf(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100) return null
  const at = new Date(Date.UTC(year, month - 1, day))
  const iso = at.toISOString().slice(0, 10)
  return iso === `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` ? iso : null
}
