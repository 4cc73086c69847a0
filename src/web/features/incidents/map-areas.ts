/** Incidents as areas of a map: a circle of the place's own radius, never a pin. */
import type { IncidentRow } from '../../../api/types.ts'
import { circleRing } from '../../lib/circle.ts'

/** Whether the place is known well enough for a circle: a country, or a place without coordinates, is counted instead. */
export function isDrawable({ place }: IncidentRow): boolean {
  return place !== null && place.lat !== null && place.lon !== null && place.precision !== 'country'
}

/** The circles as GeoJSON, the widest first, so that the exact ones lie on top. */
export function toAreas(rows: readonly IncidentRow[], selected: string | undefined): GeoJSON.FeatureCollection {
  const features = rows.flatMap((row): { radius: number; feature: GeoJSON.Feature }[] => {
    const { place } = row
    if (!place || place.lat === null || place.lon === null) return []
    const radius = place.radiusKm ?? 1
    return [
      {
        radius,
        feature: {
          type: 'Feature',
          properties: { id: row.id, title: row.title, isSelected: row.id === selected, isExact: radius <= 5 },
          geometry: { type: 'Polygon', coordinates: [circleRing(place.lat, place.lon, radius)] },
        },
      },
    ]
  })
  return {
    type: 'FeatureCollection',
    features: features.sort((a, b) => b.radius - a.radius).map(({ feature }) => feature),
  }
}

/** The box round all areas as [west, south, east, north]; null when there are none. */
export function boundsOf({ features }: GeoJSON.FeatureCollection): [number, number, number, number] | null {
  const points = features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : [],
  )
  if (points.length === 0) return null
  return points.reduce<[number, number, number, number]>(
    ([w, s, e, n], [lon = 0, lat = 0]) => [Math.min(w, lon), Math.min(s, lat), Math.max(e, lon), Math.max(n, lat)],
    [180, 90, -180, -90],
  )
}
