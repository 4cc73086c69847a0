/** Which weeks of print the screen of sources shows, as they stand in its address. */
import { readDay } from './filters.ts'

/** First and last day; the last year of print when left out. */
export interface HealthSearch {
  readonly from?: string
  readonly to?: string
}

/** Reads an address's search values; what is malformed is left out, and days the wrong way round are turned. */
export function readHealthSearch(raw: Readonly<Record<string, unknown>>): HealthSearch {
  const [from, to] = [readDay(raw.from), readDay(raw.to)]
  const isTurned = from !== undefined && to !== undefined && from > to
  const [first, last] = isTurned ? [to, from] : [from, to]
  return { ...(first && { from: first }), ...(last && { to: last }) }
}
