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
  const found = new Uint32Array(hits.length)
  let end = 0
  for (const row of all) if (isHit[row] === 1) found[end++] = row
  return found
}

function permute(data: Dataset, order: 'killed' | 'injured' | 'origins'): Uint32Array {
  const [least, most] = {
    killed: [data.killedMin, data.killedMax],
    injured: [data.injuredMin, data.injuredMax],
    origins: [data.origins, data.origins],
  }[order]
  const { rows } = data
  // Value and row as one number: numbers alone are sorted many times faster than rows that are compared.
  const keys = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    const min = least?.[row] ?? -1
    keys[row] = -(min >= 0 ? min : (most?.[row] ?? -1)) * rows + row
  }
  return Uint32Array.from(keys.sort(), (key) => ((key % rows) + rows) % rows)
}
