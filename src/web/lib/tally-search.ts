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
  /** The rule that the others are compared with, and whose count is compared with other lists. */
  readonly rule?: string
  /** The rule whose differences are shown; `any` for all incidents on which rules differ. */
  readonly apart?: string
  /** What our count is compared with: `series`, `ours/lowest`, `ours@2023-12-04`, the name of a table. */
  readonly beside?: string
  /** A ledger position: what was known then. */
  readonly asof?: number
}

/** What can be counted, in the order shown. */
export const MEASURES = ['attacks', 'killed', 'injured', 'missing', 'abducted', 'casualties'] as const

/** Reads an address's search values; what is malformed is left out rather than refused. */
export function readTallySearch(raw: Readonly<Record<string, unknown>>): TallySearch {
  const measure = MEASURES.find((one) => one === raw.measure)
  const since = readDay(raw.since)
  const until = readDay(raw.until)
  const asof = raw.asof === undefined || raw.asof === '' ? Number.NaN : Number(raw.asof)
  const texts = Object.fromEntries(
    (['against', 'by', 'where', 'rule', 'apart', 'beside'] as const).flatMap((key) => {
      const text = readText(raw[key], 120)
      return text === undefined ? [] : [[key, text]]
    }),
  )
  return {
    ...(measure && { measure }),
    ...texts,
    ...(since && { since }),
    ...(until && { until }),
    ...(Number.isSafeInteger(asof) && asof >= 0 && { asof }),
  }
}

/** The definition as the API takes it, without its rule. */
export function toTallyQuery({
  measure,
  against,
  by,
  where,
  since,
  until,
  asof,
}: TallySearch): Record<string, QueryValue> {
  const places = where?.split(',').map((place) => place.trim())
  return { measure, against, by, where: places?.filter((place) => place !== ''), since, until, asOf: asof }
}
