/** Incidents a day, a week or a month: as fine as the room allows. */
import { toDayNumber } from './dates.ts'

/** A stretch of days (day numbers, half-open) and what falls in it. */
export interface Bin<Item> {
  readonly from: number
  readonly to: number
  readonly items: readonly Item[]
}

/** The bins of a period and how many days each holds. */
export interface Binning<Item> {
  readonly days: 1 | 7 | 28
  readonly bins: readonly Bin<Item>[]
}

/** Bins the items by their first day, using the finest step that needs at most `maxBins` bins. Items without a day are left out. */
export function binByDay<Item extends { readonly first: string | null }>(
  items: readonly Item[],
  maxBins: number,
): Binning<Item> {
  const dated = items.flatMap((item) => (item.first === null ? [] : [{ item, day: toDayNumber(item.first) }]))
  if (dated.length === 0) return { days: 1, bins: [] }
  const first = dated.reduce((min, { day }) => Math.min(min, day), Number.POSITIVE_INFINITY)
  const last = dated.reduce((max, { day }) => Math.max(max, day), Number.NEGATIVE_INFINITY)
  const days = ([1, 7, 28] as const).find((step) => (last - first + 1) / step <= maxBins) ?? 28
  const count = Math.floor((last - first) / days) + 1
  const groups = new Map<number, Item[]>()
  for (const { item, day } of dated) {
    const index = Math.floor((day - first) / days)
    const group = groups.get(index)
    if (group) group.push(item)
    else groups.set(index, [item])
  }
  const bins = Array.from({ length: count }, (_, i) => ({
    from: first + i * days,
    to: first + (i + 1) * days,
    items: groups.get(i) ?? [],
  }))
  return { days, bins }
}
