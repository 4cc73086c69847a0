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
  // Plain loops: walking a list of a hundred thousand by `of` leaves an object behind for each step.
  for (let at = 0; at < hits.length; at++) isHit[hits[at]!] = 1
  const found = new Uint32Array(hits.length)
  let end = 0
  for (let at = 0; at < all.length; at++) if (isHit[all[at]!] === 1) found[end++] = all[at]!
  return found
}

function permute(data: Dataset, by: 'killed' | 'injured' | 'origins'): Uint32Array {
  const [least, most] = {
    killed: [data.killedMin, data.killedMax],
    injured: [data.injuredMin, data.injuredMax],
    origins: [data.origins, data.origins],
  }[by]
  const { rows } = data
  // Value and row as one number: numbers alone are sorted many times faster than rows that are compared.
  const keys = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    const min = least?.[row] ?? -1
    keys[row] = -(min >= 0 ? min : (most?.[row] ?? -1)) * rows + row
  }
  keys.sort()
  const order = new Uint32Array(rows)
  for (let at = 0; at < rows; at++) order[at] = ((keys[at]! % rows) + rows) % rows
  return order
}
