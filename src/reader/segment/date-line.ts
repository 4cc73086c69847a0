/** Lines that are nothing but a day or a time. */

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'
const LABELS = /\b(published|updated|last|posted|on|at|utc|gmt|est|edt|am|pm|a\.m\.|p\.m\.|ist)\b/g
const WEEKDAYS = /\b(mon|tues?|wed(nes)?|thurs?|fri|sat(ur)?|sun)(day)?\b/g
const MONTH = new RegExp(`\\b(${MONTHS})[a-z]*`, 'g')

/** Whether a line, in lower case, is nothing but a date or a time: "updated 4 dec 2023, 14:05 gmt". */
export function isDateLine(lower: string): boolean {
  if (!/\d/.test(lower) || lower.split(/\s+/, 10).length > 9) return false
  const rest = lower
    .replace(LABELS, ' ')
    .replace(WEEKDAYS, ' ')
    .replace(MONTH, '')
    .replace(/[\d\s,.:|/+-]+/g, '')
  return rest.length === 0
}
