/** Circles of so many kilometres as polygons, so that a map can show how far off a place may be. */
const earthKm = 6371.0088
const FINE_FROM_KM = 30

/** A closed ring of [lon, lat] degrees at `radiusKm` round a point. Radius 0 or less gives a ring of 50 m. */
export function circleRing(lat: number, lon: number, radiusKm: number): [number, number][] {
  // A small one is a few pixels wide on most maps, and there are thousands of them.
  const steps = radiusKm < FINE_FROM_KM ? 24 : 64
  const angle = Math.max(radiusKm, 0.05) / earthKm
  const phi = (lat * Math.PI) / 180
  return Array.from({ length: steps + 1 }, (_, i) => {
    const bearing = ((i % steps) / steps) * 2 * Math.PI
    const phi2 = Math.asin(Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(bearing))
    const turn = Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * Math.cos(phi),
      Math.cos(angle) - Math.sin(phi) * Math.sin(phi2),
    )
    return [lon + (turn * 180) / Math.PI, (phi2 * 180) / Math.PI]
  })
}
