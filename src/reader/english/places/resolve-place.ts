/** Decides between places of one name: by the wider place beside it, by what else the report names, and how well known they are. */
import type { Lexicon, Place } from '../../../model/index.ts'
import { createFacts, type FactsOf, type NameFacts, type PlaceFacts } from '../../find/place-facts.ts'
import type { ReadingContext } from '../../mention.ts'
import { SHAPE, type Tokens } from '../../tokens.ts'
import { createCountryAt } from './country-of-people.ts'
import type { Hit } from './place-hit.ts'

/** A name in its report: the name behind the comma, and what kind of place the words around say it is. */
export interface NameInReport {
  readonly hit: Hit
  /** The hit of the wider place ("Taji, Iraq"), if any. */
  readonly wider: Hit | null
  /** It is itself the wider place of another name. */
  readonly isWider: boolean
  /** It only tells whereabouts the name before lies: "Nabi Saleh, near Ramallah". */
  readonly isBeside: boolean
  /** "Kirkuk province": what it is said to be. */
  readonly kind: 'city' | 'district' | 'province' | null
}

/** Resolves all names of a report together. The places stand in the order of the names; null when a loose name fits nothing. */
export type ResolvePlaces = (names: readonly NameInReport[], ctx: ReadingContext) => readonly (Place | null)[]

/** A resolver over one lexicon. Time linear in the names of a report and their namesakes. */
export function createResolver({ places, phrases }: Lexicon): ResolvePlaces {
  const factsOf = createFacts(places)
  const countryAt = createCountryAt(phrases)

  return (names, ctx) => {
    if (names.length === 0) return []
    const votes = countVotes(names, factsOf, ctx.isAllCaps)
    countNationalities(votes, ctx, countryAt)
    const chained = new Map<readonly number[], Place>()
    // Choices of names without a wider place, by what they are said to be.
    const picked = new Map<string, Map<readonly number[], Place | null>>()
    const pick = (name: NameInReport): Place | null => {
      const { hit, wider, kind, isWider } = name
      const known = chained.get(hit.candidates)
      if (known && !wider && kind === null) return known
      const facts = factsOf(hit.candidates)
      if (wider) {
        const outer = outerOf(wider, places)
        const place = bestOf(name, facts, outer, votes)
        if (place && chainScore(place, outer) > 0 && !chained.has(hit.candidates)) chained.set(hit.candidates, place)
        return place
      }
      const like = `${kind} ${isWider} ${hit.isLoose}`
      const alike = picked.get(like) ?? new Map<readonly number[], Place | null>()
      picked.set(like, alike)
      let place = alike.get(hit.candidates)
      if (place === undefined) {
        place = bestOf(name, facts, NONE, votes)
        alike.set(hit.candidates, place)
      }
      return place
    }
    // What stands with its wider place first: it decides for the same name elsewhere in the report.
    for (const name of names) if (name.wider) pick(name)
    return names.map(pick)
  }
}

interface Votes {
  readonly isAllCaps: boolean
  /** Different names whose places were counted. */
  names: number
  /** Times that the report names the country or its people. */
  readonly named: Map<string, number>
  /** Names that can lie in the country, each counting one over the countries it can lie in. */
  readonly countries: Map<string, number>
  /** The same by country and province. */
  readonly provinces: Map<string, number>
  readonly namedProvinces: Set<string>
  /** Names that can lie in a cell of one degree, with their weight. */
  readonly cells: Map<number, Vote[]>
}

interface Vote {
  readonly facts: NameFacts
  readonly weight: number
}

function countVotes(names: readonly NameInReport[], factsOf: FactsOf, isAllCaps: boolean): Votes {
  const votes: Votes = {
    isAllCaps,
    names: 0,
    named: new Map(),
    countries: new Map(),
    provinces: new Map(),
    namedProvinces: new Set(),
    cells: new Map(),
  }
  const seen = new Set<NameFacts>()
  for (const { hit } of names) {
    const facts = factsOf(hit.candidates)
    const { place: first } = facts.all[0] as PlaceFacts
    if (first.kind === 'country' && first.country) add(votes.named, first.country, namingOf(facts))
    else if (isAllCaps && first.country && first.population > 400_000) add(votes.named, first.country, 0.2)
    if (seen.has(facts)) continue
    seen.add(facts)
    votes.names++
    for (let i = 0; i < 2 && i < facts.all.length; i++) {
      const { place, province } = facts.all[i] as PlaceFacts
      if (place.kind === 'admin1') votes.namedProvinces.add(province)
    }
    if (facts.isCut) continue
    for (const country of facts.countries) if (country) add(votes.countries, country, 1 / facts.countries.length)
    for (const province of facts.provinces) add(votes.provinces, province, 1 / facts.provinces.length)
    for (const cell of facts.cells) {
      const vote = { facts, weight: 1 / Math.sqrt(facts.all.length) }
      const list = votes.cells.get(cell)
      if (list) list.push(vote)
      else votes.cells.set(cell, [vote])
    }
  }
  return votes
}

// "Georgia" names a country only among others.
function namingOf({ all }: NameFacts): number {
  const second = all[1]?.place
  return second && second.kind === 'admin1' && second.population > 1_000_000 ? 0.1 : 1
}

function countNationalities(
  votes: Votes,
  { tokens }: ReadingContext,
  countryAt: (tokens: Tokens, i: number) => string,
): void {
  for (let i = 0; i < tokens.count; i++) {
    if (!((tokens.shape[i] as number) & SHAPE.capital)) continue
    const country = countryAt(tokens, i)
    if (country) add(votes.named, country, 0.7)
  }
}

function bestOf(name: NameInReport, facts: NameFacts, outer: readonly Place[], votes: Votes): Place | null {
  const { hit, kind, isWider } = name
  const needsCountry = hit.isLoose || (votes.isAllCaps && kind === null)
  const { all } = facts
  let best: PlaceFacts | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  for (let order = 0; order < all.length; order++) {
    const one = all[order] as PlaceFacts
    const { place } = one
    // A name found by spelling alone, or in capitals like every word around, needs its country named in the report.
    if (needsCountry && !isOfNamedCountry(place, votes)) continue
    const score =
      all.length === 1
        ? 0
        : knownScore(place, order) +
          kindScore(place, kind, isWider, all) +
          chainScore(place, outer) +
          reportScore(one, votes, facts) +
          nearScore(one, facts, votes) -
          shadeOf(one, all, kind)
    if (score > bestScore) {
      best = one
      bestScore = score
    }
  }
  if (best && isElsewhere(best, outer)) return { ...(outer[0] as Place), name: '' }
  return best && outer.length === 0 && isStray(best, facts, kind, votes) ? null : (best?.place ?? null)
}

/** So much speaks for a country that a report is set in. */
const SET_IN = 3

/** So many people make a town that a report may name without its country. */
const FAMED = 200_000

// "The Medina district" of Mogadishu, a raid "in Liancourt" in a report on Haiti: the one town of that name lies in a country that the report does not speak of.
function isStray(one: PlaceFacts, own: NameFacts, said: NameInReport['kind'], votes: Votes): boolean {
  const { place, country } = one
  if (votes.isAllCaps || place.kind !== 'city') return false
  if (said !== 'district' && (place.population >= FAMED || nearScore(one, own, votes) > 0)) return false
  if (votes.named.has(country) || (votes.countries.get(country) ?? 0) > 1 / own.countries.length + 0.1) return false
  for (const [other, count] of votes.named)
    if (other !== country && count >= 0.7 && count + (votes.countries.get(other) ?? 0) >= SET_IN) return true
  return false
}

// "Brandon, Texas": when no place of that name lies there, only the wider place is known. Its name is then left empty.
function isElsewhere({ place, isSmall }: PlaceFacts, outer: readonly Place[]): boolean {
  const one = outer[0]
  if (!one || !isSmall || place.kind === 'site') return false
  if (one.kind === 'country') return one.country !== place.country
  return one.kind === 'admin1' && (one.country !== place.country || one.admin1 !== place.admin1)
}

function isOfNamedCountry(place: Place, { named, isAllCaps }: Votes): boolean {
  if (isAllCaps && (place.kind === 'country' || place.kind === 'area' || place.population > 2_000_000)) return true
  // In capitals the small towns of a large country are mostly words ("EFFORT", "UNITY").
  if (isAllCaps && place.country === 'US' && place.population < 200_000) return false
  const own = named.get(place.country ?? '')
  if (isAllCaps) return own !== undefined
  return own !== undefined && own >= NAMED_ENOUGH * Math.max(...named.values())
}

// "A Russian airliner" in a report on Egypt makes no name of the report a Russian one.
const NAMED_ENOUGH = 0.75

function knownScore(place: Place, order: number): number {
  if (place.kind === 'country') return 7
  if (place.kind === 'site' || place.kind === 'area') return 6
  return 0.85 * Math.log10(place.population + 10) - 0.05 * Math.min(order, 10)
}

// A bare name means the city rather than the province around it; the province is meant when the text says so.
function kindScore(place: Place, said: NameInReport['kind'], isWider: boolean, all: readonly PlaceFacts[]): number {
  const { kind } = place
  if (said === 'province') return kind === 'admin1' ? 5 : kind === 'admin2' ? 3 : kind === 'area' ? 2 : 0
  if (said === 'district') return kind === 'admin2' ? 2 : 0
  if (isWider) return kind === 'admin1' || kind === 'country' ? 3 : 0
  if (kind !== 'admin1' && kind !== 'admin2') return 0
  if (said === 'city') return -4
  const isCityToo = ({ place: one }: PlaceFacts) =>
    one.kind === 'city' && one.country === place.country && (one.admin1 === place.admin1 || one.population > 500_000)
  return all.some(isCityToo) ? -2.5 : -0.5
}

function chainScore(place: Place, outer: readonly Place[]): number {
  let score = 0
  for (const one of outer) {
    if (one === place || one.country === null || one.country !== place.country || place.kind === 'country') continue
    if (one.kind === 'country') score = Math.max(score, 8)
    else if (one.admin1 !== null && one.admin1 === place.admin1) score = Math.max(score, one.kind === 'admin1' ? 8 : 6)
    else if (one.kind === 'admin1' && one.name === place.admin1) score = Math.max(score, 8)
  }
  return score
}

function reportScore({ place, province }: PlaceFacts, votes: Votes, own: NameFacts): number {
  if (!place.country) return 0
  const isCountry = place.kind === 'country'
  const named = isCountry ? 0 : (votes.named.get(place.country) ?? 0)
  const others = (votes.countries.get(place.country) ?? 0) - 1 / own.countries.length
  let score = named > 0 ? 2.5 + Math.min(named, 5) * 0.4 : 0
  score += Math.max(0, Math.min(2, others * 0.5))
  if (isCountry) return score
  const beside = (votes.provinces.get(province) ?? 0) - 1 / own.provinces.length
  if (place.kind !== 'admin1' && votes.namedProvinces.has(province)) score += 2.5
  return score + Math.max(0, Math.min(2, beside))
}

// Names of one neighbourhood stand together in a report.
function nearScore({ isSmall, cell }: PlaceFacts, own: NameFacts, { cells, names }: Votes): number {
  if (!isSmall || names === 1) return 0
  const near: NameFacts[] = []
  let score = 0
  for (let row = -1; row <= 1; row++) {
    for (let column = -1; column <= 1; column++) {
      for (const { facts, weight } of cells.get(cell + row * 1000 + column) ?? []) {
        if (facts === own || near.includes(facts)) continue
        near.push(facts)
        score += weight
        if (score >= 3) return 3
      }
    }
  }
  return score
}

// A village that shares its name with a country or a state is rarely meant, nor the province around a capital of one name.
function shadeOf({ place, isSmall }: PlaceFacts, all: readonly PlaceFacts[], said: NameInReport['kind']): number {
  const first = all[0]?.place
  const second = all[1]?.place
  if (first?.kind === 'country' && place !== first && place.country === first.country && said === null) return 6
  if (!isSmall || place.population >= 500_000) return 0
  const hasCity = first?.kind === 'city' || second?.kind === 'city'
  return isShade(first, hasCity) || isShade(second, hasCity) ? 5 : 0
}

function isShade(one: Place | undefined, hasCity: boolean): boolean {
  if (one?.kind === 'country') return true
  return one?.kind === 'admin1' && one.population > 1_000_000 && !hasCity
}

// Behind a comma a state or country is meant rather than the towns that bear its name.
function outerOf(wider: Hit, places: readonly Place[]): readonly Place[] {
  const outer = wider.candidates.slice(0, 6).map((index) => places[index] as Place)
  const wide = outer.filter(({ kind }) => kind === 'country' || kind === 'admin1' || kind === 'area')
  return wide.length > 0 && wide[0] === outer[0] ? wide : outer
}

const NONE: readonly Place[] = []

function add<Key>(counts: Map<Key, number>, key: Key, amount: number): void {
  counts.set(key, (counts.get(key) ?? 0) + amount)
}
