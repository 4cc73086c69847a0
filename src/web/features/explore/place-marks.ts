/** Places as marks of a map: a circle of the place's own radius, never a pin. Worked out once; a brush changes only which are drawn. */
import type { ColumnPlace } from '../../../api/types.ts'
import { isOnMap } from '../../../model/distance.ts'
import { acrossOf, downOf } from '../../lib/mercator.ts'

/** The earth's girth at the equator: the width of a Mercator map. */
const GIRTH_KM = 40_075.017

/** The places that can be drawn, the widest first, so that closer ones lie on top. All lists run in that order. */
export interface PlaceMarks {
  /** Each one's index among the places of the data set. */
  readonly places: Int32Array
  /** The middle, from 0 to 1 across and down a map of the world. */
  readonly x: Float64Array
  readonly y: Float64Array
  /** The radius in the same measure. */
  readonly reach: Float64Array
  /** 1 where it is known so closely that its circle may be too small to see. */
  readonly isClose: Uint8Array
}

/** Places known within so many kilometres also get a dot. */
const DOT_WITHIN_KM = 5

/** The marks of places. */
export function toPlaceMarks(all: readonly ColumnPlace[]): PlaceMarks {
  const places = Int32Array.from(
    all.flatMap((place, index) => (isOnMap(place) ? [index] : [])).sort((a, b) => kmOf(all[b]) - kmOf(all[a])),
  )
  const pick = <List>(
    from: { from(list: Int32Array, of: (index: number) => number): List },
    of: (place: ColumnPlace) => number,
  ) => from.from(places, (index) => of(all[index] as ColumnPlace))
  return {
    places,
    x: pick(Float64Array, ({ lon }) => acrossOf(lon ?? 0)),
    y: pick(Float64Array, ({ lat }) => downOf(lat ?? 0)),
    reach: pick(Float64Array, (place) => kmOf(place) / GIRTH_KM / Math.cos(((place.lat ?? 0) * Math.PI) / 180)),
    isClose: pick(Uint8Array, (place) => (kmOf(place) <= DOT_WITHIN_KM ? 1 : 0)),
  }
}

/** The marks with most incidents, at most so many, as places in the lists of the marks. */
export function mostOf({ places }: PlaceMarks, counts: Int32Array, most: number): readonly number[] {
  // Count and mark as one number: numbers alone are sorted many times faster than marks that are compared.
  const keys = new Float64Array(places.length)
  let found = 0
  for (let mark = 0; mark < places.length; mark++) {
    const count = counts[places[mark]!]!
    if (count > 0) keys[found++] = mark - count * places.length
  }
  const { length } = places
  return Array.from(keys.subarray(0, found).sort().subarray(0, most), (key) => ((key % length) + length) % length)
}

/** The box round the places that have incidents as [west, south, east, north]; null when none can be drawn. */
export function boundsOf(places: readonly ColumnPlace[], counts: Int32Array): [number, number, number, number] | null {
  let [west, south, east, north] = [180, 90, -180, -90]
  let isEmpty = true
  for (let at = 0; at < places.length; at++) {
    const place = places[at]!
    if ((counts[at] ?? 0) === 0 || place.lat === null || place.lon === null || !isOnMap(place)) continue
    const dLat = kmOf(place) / 111
    const dLon = dLat / Math.max(0.05, Math.cos((place.lat * Math.PI) / 180))
    isEmpty = false
    west = Math.min(west, place.lon - dLon)
    south = Math.min(south, place.lat - dLat)
    east = Math.max(east, place.lon + dLon)
    north = Math.max(north, place.lat + dLat)
  }
  return isEmpty ? null : [west, south, east, north]
}

const kmOf = (place: ColumnPlace | undefined) => place?.radiusKm ?? 1
