/** What lies nearest to the circle of the map. */
import type { ColumnPlace } from '../../../api/types.ts'
import { isOnMap, kmBetween } from '../../../model/distance.ts'
import type { Near } from '../../lib/explore-search.ts'

/** The drawable place that lies nearest to the middle of a circle; null when there is none. */
export function nearestPlace(
  places: readonly ColumnPlace[],
  near: Near,
): { readonly place: ColumnPlace; readonly km: number } | null {
  let best: { readonly place: ColumnPlace; readonly km: number } | null = null
  for (const place of places) {
    const km = isOnMap(place) ? kmBetween(place, near) : null
    if (km !== null && (!best || km < best.km)) best = { place, km }
  }
  return best
}
