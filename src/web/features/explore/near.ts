/** Distances on the globe, for the circle of the map. */
import type { ColumnPlace } from '../../../api/types.ts'
import type { Near } from '../../lib/explore-search.ts'

const EARTH_KM = 6371.0088
const toRadians = (degrees: number) => (degrees * Math.PI) / 180

/** Kilometres between two points, along the surface. */
export function kmBetween(
  a: { readonly lat: number; readonly lon: number },
  b: { readonly lat: number; readonly lon: number },
): number {
  const dLat = toRadians(b.lat - a.lat)
  const dLon = toRadians(b.lon - a.lon)
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(toRadians(a.lat)) * Math.cos(toRadians(b.lat)) * Math.sin(dLon / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Whether a place is known well enough for an area: a country, or a place without coordinates, is counted beside the map. */
export function isDrawable({ lat, lon, precision }: ColumnPlace): boolean {
  return lat !== null && lon !== null && precision !== 'country'
}

/** Whether something known to have happened at the place may have happened inside the circle: its area touches it. */
export function isWithin(place: ColumnPlace, near: Near): boolean {
  if (!isDrawable(place) || place.lat === null || place.lon === null) return false
  return kmBetween({ lat: place.lat, lon: place.lon }, near) <= near.km + (place.radiusKm ?? 0)
}

/** The drawable place that lies nearest to the middle of a circle; null when there is none. */
export function nearestPlace(
  places: readonly ColumnPlace[],
  near: Near,
): { readonly place: ColumnPlace; readonly km: number } | null {
  let best: { readonly place: ColumnPlace; readonly km: number } | null = null
  for (const place of places) {
    if (!isDrawable(place) || place.lat === null || place.lon === null) continue
    const km = kmBetween({ lat: place.lat, lon: place.lon }, near)
    if (!best || km < best.km) best = { place, km }
  }
  return best
}
