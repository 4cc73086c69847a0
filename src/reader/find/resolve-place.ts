/** Decides between places of one name: by the wider place beside it, the countries the report names, and how well known they are. */
import type { Lexicon, Place } from '../../model/index.ts'
import { placeNameKey } from '../../model/place-name-key.ts'
import type { ReadingContext } from '../mention.ts'
import { SHAPE } from '../tokens.ts'

/** Picks one place for a name. */
export interface Resolver {
  /** The best of `candidates` (indexes into the lexicon's places); `wider` are those of the name behind the comma. */
  resolve(candidates: readonly number[], ctx: ReadingContext, wider: readonly number[]): Place | null
}

/** A resolver over one lexicon. What a report names is counted once per report. */
export function createResolver({ places, placeNames, phrases }: Lexicon): Resolver {
  const nationalities = new Map<string, string>()
  for (const { phrase, entry } of phrases)
    if (entry.kind === 'nationality' && !phrase.includes(' ')) nationalities.set(phrase, entry.country)
  const known = new WeakMap<ReadingContext, ReadonlyMap<string, number>>()

  function countriesOf(ctx: ReadingContext): ReadonlyMap<string, number> {
    const counted = known.get(ctx)
    if (counted) return counted
    const counts = new Map<string, number>()
    const { tokens } = ctx
    for (let i = 0; i < tokens.count; i++) {
      if (!((tokens.shape[i] as number) & SHAPE.capital)) continue
      const country = nationalities.get(tokens.lower(i)) ?? countryAt(i)
      if (country) counts.set(country, (counts.get(country) ?? 0) + 1)
    }
    known.set(ctx, counts)
    return counts

    function countryAt(i: number): string | null {
      const one = placeNames.get(placeNameKey(tokens.raw(i)))
      const two =
        i + 1 < tokens.count
          ? placeNames.get(`${placeNameKey(tokens.raw(i))} ${placeNameKey(tokens.raw(i + 1))}`)
          : undefined
      for (const index of [two?.[0], one?.[0]]) {
        const place = index === undefined ? undefined : places[index]
        if (
          place &&
          (place.kind === 'country' ||
            place.kind === 'site' ||
            place.kind === 'area' ||
            (place.kind === 'admin1' && place.population > 0))
        )
          return place.country
      }
      return null
    }
  }

  return {
    resolve(candidates, ctx, wider) {
      if (candidates.length === 0) return null
      const countries = countriesOf(ctx)
      const outer = wider.map((index) => places[index] as Place)
      let best: Place | null = null
      let bestScore = Number.NEGATIVE_INFINITY
      candidates.slice(0, 40).forEach((index, order) => {
        const place = places[index] as Place
        const score = scoreOf(place, order, outer, countries)
        if (score > bestScore) {
          best = place
          bestScore = score
        }
      })
      return best
    },
  }
}

function scoreOf(place: Place, order: number, outer: readonly Place[], countries: ReadonlyMap<string, number>): number {
  let score = -0.3 * Math.min(order, 10)
  if (place.kind === 'country') score += 6
  // A bare name means the city; the province is meant when the text says so.
  if (place.kind === 'admin1' || place.kind === 'admin2') score -= 2
  if (place.kind === 'site' || place.kind === 'area') score += 3
  if (place.population > 1_000_000) score += 3
  else if (place.population > 100_000) score += 1.5
  for (const one of outer) {
    if (one.kind === 'country' && one.country === place.country && place.kind !== 'country') score += 8
    if (one.kind === 'admin1' && one.name === place.admin1 && one.country === place.country) score += 8
    else if (one.admin1 !== null && one.admin1 === place.admin1 && one.country === place.country) score += 3
  }
  const named = place.country ? (countries.get(place.country) ?? 0) : 0
  return score + (named > 0 ? 4 + Math.min(named, 6) * 0.6 : 0)
}
