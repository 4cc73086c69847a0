/** Incidents as areas of a map: a circle of the place's own radius, never a pin. */
import type { IncidentRow } from '../../../api/types.ts'
import { circleRing } from '../../lib/circle.ts'

/** Places known within so many kilometres also get a dot, since their circle may be too small to see. */
const dotWithinKm = 5

/** What the map draws: circles, dots for places known closely, and a label for each place. */
export interface MapData {
  readonly areas: GeoJSON.FeatureCollection
  readonly dots: GeoJSON.FeatureCollection
  readonly labels: GeoJSON.FeatureCollection
}

/** Whether the place is known well enough for a circle: a country, or a place without coordinates, is counted instead. */
export function isDrawable({ place }: IncidentRow): boolean {
  return place !== null && place.lat !== null && place.lon !== null && place.precision !== 'country'
}

/** The incidents as GeoJSON, the widest circle first, so that closer ones lie on top. A label counts the incidents of its place. */
export function toMapData(rows: readonly IncidentRow[], selected: string | undefined): MapData {
  const spots = rows.flatMap((row) => {
    const { place } = row
    if (!place || place.lat === null || place.lon === null) return []
    const { lat, lon, radiusKm, name } = place
    return [{ row, name, lat, lon, radius: radiusKm ?? 1, isSelected: row.id === selected }]
  })
  const sorted = spots.sort((a, b) => Number(a.isSelected) - Number(b.isSelected) || b.radius - a.radius)
  const counts = new Map<string, number>()
  for (const { name } of spots) counts.set(name, (counts.get(name) ?? 0) + 1)
  const byName = new Map(spots.map((spot) => [spot.name, spot]))
  const propertiesOf = ({ row, isSelected }: (typeof spots)[number]) => ({ id: row.id, isSelected })
  return {
    areas: collect(
      sorted.map((spot) => ({
        type: 'Feature',
        properties: propertiesOf(spot),
        geometry: { type: 'Polygon', coordinates: [circleRing(spot.lat, spot.lon, spot.radius)] },
      })),
    ),
    dots: collect(sorted.filter((spot) => spot.radius <= dotWithinKm).map((spot) => pointOf(spot, propertiesOf(spot)))),
    labels: collect(
      [...byName.values()].map((spot) => {
        const count = counts.get(spot.name) ?? 1
        return pointOf(spot, { label: count === 1 ? spot.name : `${spot.name} (${count})`, count })
      }),
    ),
  }
}

/** The box round all areas as [west, south, east, north]; null when there are none. */
export function boundsOf({ areas }: MapData): [number, number, number, number] | null {
  const points = areas.features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : [],
  )
  if (points.length === 0) return null
  return points.reduce<[number, number, number, number]>(
    ([w, s, e, n], [lon = 0, lat = 0]) => [Math.min(w, lon), Math.min(s, lat), Math.max(e, lon), Math.max(n, lat)],
    [180, 90, -180, -90],
  )
}

const collect = (features: GeoJSON.Feature[]): GeoJSON.FeatureCollection => ({ type: 'FeatureCollection', features })

function pointOf(
  spot: { readonly lat: number; readonly lon: number },
  properties: GeoJSON.GeoJsonProperties,
): GeoJSON.Feature {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [spot.lon, spot.lat] } }
}
