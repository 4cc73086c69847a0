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
  const some: number[] = []
  for (let mark = 0; mark < places.length; mark++) if ((counts[places[mark] ?? 0] ?? 0) > 0) some.push(mark)
  return some.sort((a, b) => (counts[places[b] ?? 0] ?? 0) - (counts[places[a] ?? 0] ?? 0)).slice(0, most)
}

/** The box round the places that have incidents as [west, south, east, north]; null when none can be drawn. */
export function boundsOf(places: readonly ColumnPlace[], counts: Int32Array): [number, number, number, number] | null {
  let box: [number, number, number, number] | null = null
  places.forEach((place, index) => {
    if ((counts[index] ?? 0) === 0 || !isOnMap(place)) return
    const { lat, lon } = { lat: place.lat ?? 0, lon: place.lon ?? 0 }
    const dLat = kmOf(place) / 111
    const dLon = dLat / Math.max(0.05, Math.cos((lat * Math.PI) / 180))
    const [west, south, east, north] = box ?? [180, 90, -180, -90]
    box = [
      Math.min(west, lon - dLon),
      Math.min(south, lat - dLat),
      Math.max(east, lon + dLon),
      Math.max(north, lat + dLat),
    ]
  })
  return box
}

const kmOf = (place: ColumnPlace | undefined) => place?.radiusKm ?? 1
