/** Decides between places of one name: by the wider place beside it, by what else the report names, and how well known they are. */
import type { Lexicon, Place } from '../../model/index.ts'
import type { ReadingContext } from '../mention.ts'
import { SHAPE } from '../tokens.ts'
import type { Hit } from './place-hit.ts'

/** A name in its report: the name behind the comma, and what kind of place the words around say it is. */
export interface NameInReport {
  readonly hit: Hit
  /** The hit of the wider place ("Taji, Iraq"), if any. */
  readonly wider: Hit | null
  /** It is itself the wider place of another name. */
  readonly isWider: boolean
  /** "Kirkuk province": what it is said to be. */
  readonly kind: 'city' | 'district' | 'province' | null
}

/** Resolves all names of a report together. The places stand in the order of the names; null when a loose name fits nothing. */
export type ResolvePlaces = (names: readonly NameInReport[], ctx: ReadingContext) => readonly (Place | null)[]

/** A resolver over one lexicon. Time linear in the names of a report and their namesakes. */
export function createResolver({ places, phrases }: Lexicon): ResolvePlaces {
  const nationalities = new Map<string, string>()
  for (const { phrase, entry } of phrases)
    if (entry.kind === 'nationality' && !phrase.includes(' ')) nationalities.set(phrase, entry.country)

  return (names, ctx) => {
    const votes = countVotes(names, places, ctx.isAllCaps)
    countNationalities(votes, ctx, nationalities)
    const chained = new Map<readonly number[], Place>()
    const picked = new Map<string, Place | null>()
    const pick = (name: NameInReport): Place | null => {
      const { hit, wider, kind, isWider } = name
      const known = chained.get(hit.candidates)
      if (known && !wider && kind === null) return known
      const key = `${hit.candidates[0]} ${hit.candidates.length} ${wider?.candidates[0] ?? ''} ${kind} ${isWider}`
      const before = picked.get(key)
      const place = before === undefined ? bestOf(name, places, votes) : before
      picked.set(key, place)
      if (place && isChained(place, wider, places) && !chained.has(hit.candidates)) chained.set(hit.candidates, place)
      return place
    }
    // What stands with its wider place first: it decides for the same name elsewhere in the report.
    for (const name of names) if (name.wider) pick(name)
    return names.map(pick)
  }
}

interface Votes {
  readonly isAllCaps: boolean
  /** Times that the report names the country or its people. */
  readonly named: Map<string, number>
  /** Names that can lie in the country, each counting one over the countries it can lie in. */
  readonly countries: Map<string, number>
  /** The same by country and province. */
  readonly provinces: Map<string, number>
  readonly namedProvinces: Set<string>
  /** Names that can lie in a cell of one degree, with their weight. */
  readonly cells: Map<number, { readonly candidates: readonly number[]; readonly weight: number }[]>
}

/** Namesakes looked at; the rest are hamlets. */
const MOST = 40

function countVotes(names: readonly NameInReport[], places: readonly Place[], isAllCaps: boolean): Votes {
  const votes: Votes = {
    isAllCaps,
    named: new Map(),
    countries: new Map(),
    provinces: new Map(),
    namedProvinces: new Set(),
    cells: new Map(),
  }
  const seen = new Set<readonly number[]>()
  for (const { hit } of names) {
    const first = places[hit.candidates[0] as number] as Place
    if (first.kind === 'country' && first.country) add(votes.named, first.country, namingOf(hit, places))
    else if (isAllCaps && first.country && first.population > 400_000) add(votes.named, first.country, 0.2)
    if (seen.has(hit.candidates)) continue
    seen.add(hit.candidates)
    for (const index of hit.candidates.slice(0, 2)) {
      const place = places[index] as Place
      if (place.kind === 'admin1') votes.namedProvinces.add(provinceOf(place))
    }
    if (hit.candidates.length > MOST) continue
    const own = hit.candidates.map((index) => places[index] as Place)
    const countries = new Set(own.map(({ country }) => country ?? ''))
    const provinces = new Set(own.map(provinceOf))
    for (const country of countries) if (country) add(votes.countries, country, 1 / countries.size)
    for (const province of provinces) add(votes.provinces, province, 1 / provinces.size)
    for (const cell of new Set(own.filter(isSmall).map(cellOf))) {
      const list = votes.cells.get(cell)
      const vote = { candidates: hit.candidates, weight: 1 / Math.sqrt(own.length) }
      if (list) list.push(vote)
      else votes.cells.set(cell, [vote])
    }
  }
  return votes
}

// "Georgia" names a country only among others.
function namingOf({ candidates }: Hit, places: readonly Place[]): number {
  const second = places[candidates[1] ?? -1]
  return second && second.kind === 'admin1' && second.population > 1_000_000 ? 0.1 : 1
}

function countNationalities(
  votes: Votes,
  { tokens }: ReadingContext,
  nationalities: ReadonlyMap<string, string>,
): void {
  for (let i = 0; i < tokens.count; i++) {
    if (!((tokens.shape[i] as number) & SHAPE.capital)) continue
    const country = nationalities.get(tokens.lower(i))
    if (country) add(votes.named, country, 0.7)
  }
}

function bestOf({ hit, wider, kind, isWider }: NameInReport, places: readonly Place[], votes: Votes): Place | null {
  const outer = outerOf(wider, places)
  const own = { countries: new Set<string>(), provinces: new Set<string>() }
  const candidates = hit.candidates.slice(0, MOST).map((index) => places[index] as Place)
  for (const place of candidates) {
    own.countries.add(place.country ?? '')
    own.provinces.add(provinceOf(place))
  }
  let best: Place | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  candidates.forEach((place, order) => {
    // A name found by spelling alone, or in capitals like every word around, needs its country named in the report.
    if ((hit.isLoose || (votes.isAllCaps && kind === null)) && !isOfNamedCountry(place, votes)) return
    const score =
      knownScore(place, order) +
      kindScore(place, kind, isWider, candidates) +
      chainScore(place, outer) +
      reportScore(place, votes, { countries: own.countries.size, provinces: own.provinces.size }) +
      nearScore(place, hit.candidates, votes) -
      shadeOf(place, candidates, kind)
    if (score > bestScore) {
      best = place
      bestScore = score
    }
  })
  return best && isElsewhere(best, outer) ? { ...(outer[0] as Place), name: '' } : best
}

// "Brandon, Texas": when no place of that name lies there, only the wider place is known. Its name is then left empty.
function isElsewhere(place: Place, outer: readonly Place[]): boolean {
  const one = outer[0]
  if (!one || !isSmall(place) || place.kind === 'site') return false
  if (one.kind === 'country') return one.country !== place.country
  return one.kind === 'admin1' && (one.country !== place.country || one.admin1 !== place.admin1)
}

function isOfNamedCountry(place: Place, { named, isAllCaps }: Votes): boolean {
  if (isAllCaps && (place.kind === 'country' || place.kind === 'area' || place.population > 2_000_000)) return true
  // In capitals the small towns of a large country are mostly words ("EFFORT", "UNITY").
  if (isAllCaps && place.country === 'US' && place.population < 200_000) return false
  return named.has(place.country ?? '')
}

function knownScore(place: Place, order: number): number {
  if (place.kind === 'country') return 7
  if (place.kind === 'site' || place.kind === 'area') return 6
  return 0.85 * Math.log10(place.population + 10) - 0.05 * Math.min(order, 10)
}

// A bare name means the city rather than the province around it; the province is meant when the text says so.
function kindScore(place: Place, said: NameInReport['kind'], isWider: boolean, all: readonly Place[]): number {
  const { kind } = place
  if (said === 'province') return kind === 'admin1' ? 5 : kind === 'admin2' ? 3 : kind === 'area' ? 2 : 0
  if (said === 'district') return kind === 'admin2' ? 2 : 0
  if (isWider) return kind === 'admin1' || kind === 'country' ? 3 : 0
  if (kind !== 'admin1' && kind !== 'admin2') return 0
  if (said === 'city') return -4
  const isCityToo = (one: Place) =>
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

function reportScore(place: Place, votes: Votes, own: { countries: number; provinces: number }): number {
  if (!place.country) return 0
  const isCountry = place.kind === 'country'
  const named = isCountry ? 0 : (votes.named.get(place.country) ?? 0)
  const others = (votes.countries.get(place.country) ?? 0) - 1 / own.countries
  let score = named > 0 ? 2.5 + Math.min(named, 5) * 0.4 : 0
  score += Math.max(0, Math.min(2, others * 0.5))
  if (isCountry) return score
  const province = provinceOf(place)
  const beside = (votes.provinces.get(province) ?? 0) - 1 / own.provinces
  if (place.kind !== 'admin1' && votes.namedProvinces.has(province)) score += 2.5
  return score + Math.max(0, Math.min(2, beside))
}

// Names of one neighbourhood stand together in a report.
function nearScore(place: Place, candidates: readonly number[], { cells }: Votes): number {
  if (!isSmall(place)) return 0
  const cell = cellOf(place)
  const near = new Map<readonly number[], number>()
  for (const row of [-1, 0, 1]) {
    for (const column of [-1, 0, 1]) {
      for (const vote of cells.get(cell + row * 1000 + column) ?? [])
        if (vote.candidates !== candidates) near.set(vote.candidates, vote.weight)
    }
  }
  let score = 0
  for (const weight of near.values()) score += weight
  return Math.min(3, score)
}

// A village that shares its name with a country or a state is rarely meant, nor the province around a capital of one name.
function shadeOf(place: Place, all: readonly Place[], said: NameInReport['kind']): number {
  const [first, second] = all
  if (first?.kind === 'country' && place !== first && place.country === first.country && said === null) return 6
  const hasCity = [first, second].some((one) => one?.kind === 'city')
  const isShaded = [first, second].some(
    (one) => one?.kind === 'country' || (one?.kind === 'admin1' && one.population > 1_000_000 && !hasCity),
  )
  return isShaded && isSmall(place) && place.population < 500_000 ? 5 : 0
}

function isChained(place: Place, wider: Hit | null, places: readonly Place[]): boolean {
  return wider !== null && chainScore(place, outerOf(wider, places)) > 0
}

// Behind a comma a state or country is meant rather than the towns that bear its name.
function outerOf(wider: Hit | null, places: readonly Place[]): readonly Place[] {
  const outer = wider?.candidates.slice(0, 6).map((index) => places[index] as Place) ?? []
  const wide = outer.filter(({ kind }) => kind === 'country' || kind === 'admin1' || kind === 'area')
  return wide.length > 0 && wide[0] === outer[0] ? wide : outer
}

function isSmall({ kind }: Place): boolean {
  return kind === 'city' || kind === 'site' || kind === 'admin2'
}

function cellOf({ lat, lon }: Place): number {
  return Math.floor(lat + 90) * 1000 + Math.floor(lon + 180)
}

function provinceOf({ country, admin1, name, kind }: Place): string {
  return `${country} ${admin1 ?? (kind === 'admin1' ? name : '')}`
}

function add<Key>(counts: Map<Key, number>, key: Key, amount: number): void {
  counts.set(key, (counts.get(key) ?? 0) + amount)
}
