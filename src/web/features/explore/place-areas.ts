/** Places as areas of a map: a circle of the place's own radius, never a pin. Made once; a brush changes only what they weigh. */
import type { ColumnPlace } from '../../../api/types.ts'
import { circleRing } from '../../lib/circle.ts'
import { formatNumber } from '../../lib/words.ts'
import { isDrawable } from './near.ts'

/** Places known within so many kilometres also get a dot, since their circle may be too small to see. */
const DOT_WITHIN_KM = 5
/** So many places are drawn at most, those with most incidents first; the table twin holds all. */
export const PLACES_DRAWN = 4000
/** So many names are written at most. */
const LABELS = 150

/** What the map draws of places; each feature's id is its place's index. */
export interface PlaceAreas {
  readonly areas: GeoJSON.FeatureCollection
  readonly dots: GeoJSON.FeatureCollection
  /** The indexes of the places drawn. */
  readonly drawn: readonly number[]
}

/** The areas of places that have incidents, the widest first, so that closer ones lie on top. */
export function toPlaceAreas(places: readonly ColumnPlace[], counts: Int32Array): PlaceAreas {
  const drawn = places
    .flatMap((place, index) => (isDrawable(place) ? [index] : []))
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
    .slice(0, PLACES_DRAWN)
    .sort((a, b) => radiusOf(places[b]) - radiusOf(places[a]))
  const areas = drawn.map((index): GeoJSON.Feature => {
    const { lat, lon } = pointOf(places[index])
    const coordinates = [circleRing(lat, lon, radiusOf(places[index]))]
    return { type: 'Feature', id: index, properties: {}, geometry: { type: 'Polygon', coordinates } }
  })
  const dots = drawn.filter((index) => radiusOf(places[index]) <= DOT_WITHIN_KM)
  return { areas: collect(areas), dots: collect(dots.map((index) => toPoint(places, index, {}))), drawn }
}

/** The names of the places with most incidents, each with its number. */
export function toLabels(places: readonly ColumnPlace[], counts: Int32Array): GeoJSON.FeatureCollection {
  const most = [...counts.keys()]
    .filter((index) => (counts[index] ?? 0) > 0 && places[index] && isDrawable(places[index]))
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
    .slice(0, LABELS)
  return collect(
    most.map((index) => {
      const count = counts[index] ?? 1
      const name = places[index]?.name ?? ''
      return toPoint(places, index, { label: count === 1 ? name : `${name} (${formatNumber(count)})`, count })
    }),
  )
}

/** The box round the places that have incidents as [west, south, east, north]; null when none can be drawn. */
export function boundsOf(places: readonly ColumnPlace[], counts: Int32Array): [number, number, number, number] | null {
  let box: [number, number, number, number] | null = null
  places.forEach((place, index) => {
    if ((counts[index] ?? 0) === 0 || !isDrawable(place)) return
    const { lat, lon } = pointOf(place)
    const dLat = radiusOf(place) / 111
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

const radiusOf = (place: ColumnPlace | undefined) => place?.radiusKm ?? 1
const pointOf = (place: ColumnPlace | undefined) => ({ lat: place?.lat ?? 0, lon: place?.lon ?? 0 })
const collect = (features: GeoJSON.Feature[]): GeoJSON.FeatureCollection => ({ type: 'FeatureCollection', features })

function toPoint(
  places: readonly ColumnPlace[],
  index: number,
  properties: GeoJSON.GeoJsonProperties,
): GeoJSON.Feature {
  const { lat, lon } = pointOf(places[index])
  return { type: 'Feature', id: index, properties, geometry: { type: 'Point', coordinates: [lon, lat] } }
}
