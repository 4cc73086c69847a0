/** Reads the day of publication from the shapes in which pages and files write it. Never guesses. */

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const MONTH =
  '(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)'
const ISO = /(?<![\d/-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-])/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T\d|$)/
const DAY_FIRST = new RegExp(
  `(?<![\\w:.])(\\d{1,2})(?:st|nd|rd|th)?[\\s.-]+(?:of\\s+)?${MONTH}\\b[.,]?[\\s-]*,?\\s*(\\d{4})(?!\\d)`,
  'i',
)
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\b\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,\\s*|\\s+)(\\d{4})(?!\\d)`, 'i')
const NUMBERS = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/-])/

/**
 * The ISO day of a date as written: "2023-12-04T10:00Z", "04 December, 2023", "Mon, Dec. 4th 2023", "4.12.2023", "25/12/2023".
 * Null when it is none, when no such day exists, or when it could be two days ("04/12/2023"). An instant keeps the day it names.
 */
export function parsePublicationDate(written: string): string | null {
  const text = written.trim().slice(0, 120)
  const iso = ISO.exec(text)
  if (iso) return dayOf(iso[1], Number(iso[3]), iso[4])
  const compact = COMPACT.exec(text)
  if (compact) return dayOf(compact[1], Number(compact[2]), compact[3])
  const dayFirst = DAY_FIRST.exec(text)
  const monthFirst = MONTH_FIRST.exec(text)
  // A line can hold two ("Published ... Updated ..."): the first one counts.
  if (dayFirst && (!monthFirst || dayFirst.index < monthFirst.index)) {
    return dayOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1])
  }
  if (monthFirst) return dayOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2])
  const numbers = NUMBERS.exec(text)
  return numbers ? dayOfNumbers(numbers) : null
}

/** The first line near the head of a text that is nothing but a date with its year ("04 December, 2023"), as written; null without one. */
export function findDateLine(text: string): string | null {
  for (const line of text.slice(0, 3000).split('\n', 24)) {
    const words = line.trim()
    if (words.length <= 100 && /\d{4}/.test(words) && isDateLine(words)) return words
  }
  return null
}

const LABEL_WORDS =
  "published|posted|updated|modified|issued|released|first|last|date|at|on|of|the|hrs?|hours?|o[’']clock|local|time|ist|gmt|utc|bst|est|edt|et|pst|pdt|pt|cst|cdt|ct|cet|cest|eet|eest|msk|am|pm|a\\.m|p\\.m|noon|midnight"
const WEEKDAYS = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?'
const DATE_TOKEN = new RegExp(
  `^(?:${LABEL_WORDS}|${WEEKDAYS}|${MONTH}|\\d{1,2}(?:st|nd|rd|th)?|\\d{4}|\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:am|pm|z|h)?|\\d{1,2}(?:am|pm)|(?:gmt|utc)?[+-]\\d{1,2}(?::?\\d{2})?|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:t[\\d:.]+(?:z|[+-][\\d:]+)?)?|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})$`,
  'i',
)

/** Whether a line is nothing but a date: a day and a month, perhaps a label, a weekday, a year and a time. */
export function isDateLine(line: string): boolean {
  if (line.length > 100) return false
  const tokens = line.split(/[\s,;|·•()–—]+|[.:](?=\s|$)/).filter((token) => token && token !== '-')
  if (tokens.length === 0 || tokens.length > 20 || !tokens.every((token) => DATE_TOKEN.test(token))) return false
  return DATE_SHAPE.test(line)
}

const DATE_SHAPE = new RegExp(
  `\\b${MONTH}\\b\\.?\\s+\\d{1,2}(?!\\d)|(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}\\b|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}`,
  'i',
)

function monthOf(word: string | undefined): number {
  return MONTHS.findIndex((month) => month.startsWith((word ?? '').slice(0, 3).toLowerCase())) + 1
}

// "4.12.2023" is written day first wherever dots are used; with strokes and hyphens both orders are in use.
function dayOfNumbers([, first, mark, second, year]: RegExpExecArray): string | null {
  const [a, b] = [Number(first), Number(second)]
  if (mark === '.' || a > 12) return dayOf(year, b, first)
  return b > 12 || a === b ? dayOf(year, a, second) : null
}

function dayOf(year: string | undefined, month: number, day: string | undefined): string | null {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(Number(day)).padStart(2, '0')}`
  if (Number(year) < 1900 || Number(year) > 2099) return null
  const at = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === iso ? iso : null
}
