/** Dates in the notation of TIMEX3, as the labelled sets of dates use it. */

import { addDays, isoWeekOf, partsOf } from '../../find/calendar.ts'
import type { Mention } from '../../mention.ts'
import { REFERENCE } from '../words/date-words.ts'

const SEASON_CODE: Readonly<Record<number, string>> = { 3: 'SP', 6: 'SU', 9: 'FA', 12: 'WI' }

/** `2023-12-03`, `2023-11`, `2023`, `2023-W48`, `2023-Q3`, `2023-SU`, `PRESENT_REF`; null for lengths of time and times of day. */
export function toTimexValue({ data, rule }: Mention<'date'>): string | null {
  const { first, last, precision, words } = data.value
  if (rule === 'date-reference') return REFERENCE.get(words.toLowerCase()) ?? null
  if (data.use === 'duration' || data.use === 'time' || first === null || last === null) return null
  if (
    /\b(morning|afternoon|evening|night)$|^(noon|midnight|dawn|\d{1,2}[ :])/i.test(words) &&
    precision !== 'month' &&
    (rule !== 'date-weekday' || /^(\d|noon|midnight|dawn)/i.test(words)) &&
    !/^\d{1,2} [A-Z]/.test(words)
  )
    return null
  if (rule === 'date-between' && first.endsWith('-01-01') && last.endsWith('-12-31')) return first.slice(0, 4)
  if (rule === 'date-quarter') return `${first.slice(0, 4)}-Q${Math.ceil(partsOf(first).month / 3)}`
  if (rule === 'date-season') return `${first.slice(0, 4)}-${SEASON_CODE[partsOf(first).month]}`
  if (rule === 'date-decade') return first.slice(0, 3)
  if (rule === 'date-weekend') return `${isoWeekOf(first)}-WE`
  if (precision === 'year') return first.slice(0, 4)
  if (precision === 'month') return first.slice(0, 7)
  if (precision === 'week') return rule === 'date-week' ? isoWeekOf(first) : addDays(first, 3)
  if (precision !== 'interval') return first
  if (first.slice(0, 7) === last.slice(0, 7)) return first.slice(0, 7)
  return first.slice(0, 4) === last.slice(0, 4) && rule === 'date-year' ? first.slice(0, 4) : first
}
