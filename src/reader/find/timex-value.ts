/** Dates in the notation of TIMEX3, as the labelled sets of dates use it. */
import type { Mention } from '../mention.ts'

/** `2023-12-03`, `2023-11`, `2023`, `2023-W48`; null for lengths of time and times of day. */
export function toTimexValue({ data }: Mention<'date'>): string | null {
  const { first, last, precision } = data.value
  if (data.use === 'duration' || data.use === 'time' || first === null) return null
  if (precision === 'year') return first.slice(0, 4)
  if (precision === 'month') return first.slice(0, 7)
  if (precision === 'week' && last !== null) return first.slice(0, 10)
  if (precision === 'interval' && first.slice(0, 7) === last?.slice(0, 7)) return first.slice(0, 7)
  return first
}
