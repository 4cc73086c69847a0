/** The rows that remain in another order; each order of all rows is worked out once. */
import type { ExploreSearch } from '../../lib/explore-search.ts'
import type { Dataset } from './dataset.ts'

const known = new WeakMap<Dataset, Map<string, Uint32Array>>()

/** The rows in the order asked; those without the figure come last, and equal ones newest first. */
export function orderHits(data: Dataset, hits: Uint32Array, order: ExploreSearch['order']): Uint32Array {
  if (order === undefined) return hits
  if (order === 'oldest') return hits.slice().reverse()
  const orders = known.get(data) ?? new Map<string, Uint32Array>()
  known.set(data, orders)
  const all = orders.get(order) ?? permute(data, order)
  orders.set(order, all)
  const isHit = new Uint8Array(data.rows)
  for (const row of hits) isHit[row] = 1
  return all.filter((row) => isHit[row] === 1)
}

function permute(data: Dataset, order: 'killed' | 'injured' | 'origins'): Uint32Array {
  const [least, most] = {
    killed: [data.killedMin, data.killedMax],
    injured: [data.injuredMin, data.injuredMax],
    origins: [data.origins, data.origins],
  }[order]
  const value = Float64Array.from({ length: data.rows }, (_, row) => {
    const min = least?.[row] ?? -1
    return min >= 0 ? min : (most?.[row] ?? -1)
  })
  return Uint32Array.from({ length: data.rows }, (_, row) => row).sort(
    (a, b) => (value[b] ?? 0) - (value[a] ?? 0) || a - b,
  )
}
