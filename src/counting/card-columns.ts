/** The cards of many incidents as columns of numbers: a tally reads them in a row, where cards lie all over the memory. */
import { INCIDENT_TYPES, type IncidentType } from '../model/index.ts'
import type { IncidentCard } from './incident-card.ts'
import { LEFT_OUT_REASONS, type LeftOutReason, type TallyIncident } from './types.ts'

/** One number for each incident in each column. */
export interface CardColumns {
  /** The one span of days it may lie in, as `dayNumberOf`; `MANY_DAYS` when its card holds none or several. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** A bit for each kind, as `typeBits`. */
  readonly types: Uint32Array
  /** Why it is no attack to be counted, as `standingAt`; 0 when it is one. */
  readonly standing: Uint8Array
  /** 1 where a claim names who did it. */
  readonly hasDoer: Uint8Array
}

/** No single span: look at the card. */
export const MANY_DAYS = -1

/** Packs the cards. */
export function packCards(cards: readonly IncidentCard[], incidents: readonly TallyIncident[]): CardColumns {
  const columns = {
    from: new Int32Array(cards.length).fill(MANY_DAYS),
    to: new Int32Array(cards.length).fill(MANY_DAYS),
    types: new Uint32Array(cards.length),
    standing: new Uint8Array(cards.length),
    hasDoer: new Uint8Array(cards.length),
  }
  cards.forEach(({ dates, types, standing, by }, at) => {
    const [from, to] = dates.length === 1 && dates[0] ? [dayNumberOf(dates[0].from), dayNumberOf(dates[0].to)] : []
    if (from !== undefined && to !== undefined && from !== MANY_DAYS && to !== MANY_DAYS) {
      columns.from[at] = from
      columns.to[at] = to
    }
    const reason = incidents[at]?.role === 'hypothetical' ? 'hypothetical' : standing
    columns.types[at] = typeBits(types)
    columns.standing[at] = reason === null ? 0 : LEFT_OUT_REASONS.indexOf(reason) + 1
    columns.hasDoer[at] = by.length > 0 ? 1 : 0
  })
  return columns
}

/** The reason that a number of the column `standing` stands for. */
export function standingAt(code: number): LeftOutReason | null {
  return LEFT_OUT_REASONS[code - 1] ?? null
}

/** An ISO day as a number in the same order: 20231203. `MANY_DAYS` for anything else. */
export function dayNumberOf(day: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return MANY_DAYS
  return Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8))
}

/** A bit for each of the kinds. */
export function typeBits(types: readonly IncidentType[]): number {
  let bits = 0
  for (const type of types) bits |= 1 << INCIDENT_TYPES.indexOf(type)
  return bits >>> 0
}
