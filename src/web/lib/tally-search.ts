/** The definition of our own count, as it stands in the address of the tallies page. */
import type { QueryValue } from './api.ts'
import { readDay, readText } from './filters.ts'

/** What to count. Nothing is counted until `measure` is set. */
export interface TallySearch {
  readonly measure?: string
  readonly against?: string
  readonly by?: string
  /** Country codes or place names, apart by commas. */
  readonly where?: string
  readonly since?: string
  readonly until?: string
  /** The rule whose incidents are listed. */
  readonly rule?: string
  /** What our count is compared with: `series`, `ours/lowest`, the name of a table. */
  readonly beside?: string
}

/** What can be counted, in the order shown. */
export const MEASURES = ['attacks', 'killed', 'injured', 'missing', 'abducted', 'casualties'] as const

/** Reads an address's search values; what is malformed is left out rather than refused. */
export function readTallySearch(raw: Readonly<Record<string, unknown>>): TallySearch {
  const measure = MEASURES.find((one) => one === raw.measure)
  const since = readDay(raw.since)
  const until = readDay(raw.until)
  const texts = Object.fromEntries(
    (['against', 'by', 'where', 'rule', 'beside'] as const).flatMap((key) => {
      const text = readText(raw[key], 120)
      return text === undefined ? [] : [[key, text]]
    }),
  )
  return { ...(measure && { measure }), ...texts, ...(since && { since }), ...(until && { until }) }
}

/** The definition as the API takes it, without its rule. */
export function toTallyQuery({ measure, against, by, where, since, until }: TallySearch): Record<string, QueryValue> {
  const places = where?.split(',').map((place) => place.trim())
  return { measure, against, by, where: places?.filter((place) => place !== ''), since, until }
}
