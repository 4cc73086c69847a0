/** What lies nearest to the circle of the map. */
import type { ColumnPlace } from '../../../api/types.ts'
import { isOnMap, kmBetween } from '../../../model/distance.ts'
import type { Near } from '../../lib/explore-search.ts'
import { foldText } from '../../lib/fold-text.ts'

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

/** The drawable place of a name, whatever its case and accents; of several the closest known. */
export function placeCalled(places: readonly ColumnPlace[], name: string): ColumnPlace | undefined {
  return namesOf(places)
    .get(foldText(name))
    ?.toSorted((a, b) => (a.radiusKm ?? 1) - (b.radiusKm ?? 1))[0]
}

/** The names of drawable places that hold what was typed, at most so many; those that begin with it come first. */
export function placesLike(places: readonly ColumnPlace[], typed: string, most: number): readonly string[] {
  const text = foldText(typed)
  const [beginning, holding]: [string[], string[]] = [[], []]
  for (const [folded, [place]] of namesOf(places)) {
    const at = folded.indexOf(text)
    if (at >= 0 && place) (at === 0 ? beginning : holding).push(place.name)
    if (beginning.length === most) break
  }
  return [...beginning, ...holding].slice(0, most)
}

const named = new WeakMap<readonly ColumnPlace[], ReadonlyMap<string, readonly ColumnPlace[]>>()

/** The drawable places by their folded names. */
function namesOf(places: readonly ColumnPlace[]): ReadonlyMap<string, readonly ColumnPlace[]> {
  const known = named.get(places)
  if (known) return known
  const made = new Map<string, ColumnPlace[]>()
  for (const place of places) {
    if (!isOnMap(place)) continue
    const name = foldText(place.name)
    const others = made.get(name)
    if (others) others.push(place)
    else made.set(name, [place])
  }
  named.set(places, made)
  return made
}
