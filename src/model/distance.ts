/** Distances on the globe. */

/** A point in degrees (WGS 84); null where a place has none. */
export interface Point {
  readonly lat: number | null
  readonly lon: number | null
}

/** Kilometres between two points on the sphere; null when either is not known. */
export function kmBetween(a: Point, b: Point): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null
  const rad = Math.PI / 180
  const sinLat = Math.sin(((b.lat - a.lat) * rad) / 2)
  const sinLon = Math.sin(((b.lon - a.lon) * rad) / 2)
  const h = sinLat * sinLat + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * sinLon * sinLon
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** A circle: degrees and kilometres. */
export interface Circle {
  readonly lat: number
  readonly lon: number
  readonly km: number
}

/** Whether a place is known well enough to lie anywhere on a map: with coordinates, and closer than its country. */
export function isOnMap({ lat, lon, precision }: Point & { readonly precision: string }): boolean {
  return lat !== null && lon !== null && precision !== 'country'
}

/** Whether something known to have happened at the place may have happened inside the circle: its area touches it. */
export function isInReach(
  place: Point & { readonly precision: string; readonly radiusKm: number | null },
  circle: Circle,
): boolean {
  const km = isOnMap(place) ? kmBetween(place, circle) : null
  return km !== null && km <= circle.km + (place.radiusKm ?? 0)
}
