/** The places that the map has drawn, by what they are: another moment of the ledger holds mostly the same ones. */
import type { ColumnPlace } from '../../../api/types.ts'

/** Places with numbers that stay, whatever data set they come in. */
export interface DrawnPlaces {
  readonly places: readonly ColumnPlace[]
  /** The number of each place of a data set, in its order; tells whether any of them is new. */
  number(places: readonly ColumnPlace[]): { readonly ids: Int32Array; readonly hasNew: boolean }
}

/** Starts without any. */
export function createDrawnPlaces(): DrawnPlaces {
  const places: ColumnPlace[] = []
  const known = new Map<string, number>()
  return {
    places,
    number(some) {
      const before = places.length
      const ids = Int32Array.from(some, (place) => {
        const { name, lat, lon, radiusKm, precision } = place
        const key = `${name} ${lat} ${lon} ${radiusKm} ${precision}`
        const found = known.get(key)
        if (found !== undefined) return found
        known.set(key, places.length)
        return places.push(place) - 1
      })
      return { ids, hasNew: places.length > before }
    },
  }
}

/** Counts by a data set's own places as counts by numbers. */
export function renumber(counts: Int32Array, ids: Int32Array, length: number): Int32Array {
  const found = new Int32Array(length)
  counts.forEach((n, at) => {
    const id = ids[at]
    if (id !== undefined) found[id] = (found[id] ?? 0) + n
  })
  return found
}
