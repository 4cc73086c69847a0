/** What the choice between namesakes asks of places again and again: worked out once for each place and for each name. */
import type { Place } from '../../model/index.ts'

/** One place: the keys that votes are counted by. */
export interface PlaceFacts {
  readonly place: Place
  readonly country: string
  /** Country and province: "IQ Kirkuk". */
  readonly province: string
  /** Its cell of one degree. */
  readonly cell: number
  /** A town or a site rather than a stretch of land. */
  readonly isSmall: boolean
}

/** All places of one name that are looked at, the best known first, and where they lie. */
export interface NameFacts {
  readonly all: readonly PlaceFacts[]
  readonly countries: readonly string[]
  readonly provinces: readonly string[]
  /** Cells of its small places. */
  readonly cells: readonly number[]
  /** Namesakes beyond those looked at are hamlets. */
  readonly isCut: boolean
}

/** Gives the facts of a name by its places, as indexes into the gazetteer. */
export type FactsOf = (candidates: readonly number[]) => NameFacts

/** Namesakes looked at; the rest are hamlets. */
const MOST = 40

/** Facts over one gazetteer, kept from the first time they are asked for. */
export function createFacts(places: readonly Place[]): FactsOf {
  const known = new Map<readonly number[], NameFacts>()
  const each = new Map<number, PlaceFacts>()
  const factsAt = (index: number): PlaceFacts => {
    let facts = each.get(index)
    if (!facts) {
      facts = factsOf(places[index] as Place)
      each.set(index, facts)
    }
    return facts
  }
  return (candidates) => {
    let facts = known.get(candidates)
    if (!facts) {
      facts = nameFacts(candidates.slice(0, MOST).map(factsAt), candidates.length > MOST)
      known.set(candidates, facts)
    }
    return facts
  }
}

function factsOf(place: Place): PlaceFacts {
  const { country, admin1, name, kind, lat, lon } = place
  return {
    place,
    country: country ?? '',
    province: `${country} ${admin1 ?? (kind === 'admin1' ? name : '')}`,
    cell: Math.floor(lat + 90) * 1000 + Math.floor(lon + 180),
    isSmall: kind === 'city' || kind === 'site' || kind === 'admin2',
  }
}

function nameFacts(all: readonly PlaceFacts[], isCut: boolean): NameFacts {
  return {
    all,
    countries: [...new Set(all.map(({ country }) => country))],
    provinces: [...new Set(all.map(({ province }) => province))],
    cells: [...new Set(all.filter(({ isSmall }) => isSmall).map(({ cell }) => cell))],
    isCut,
  }
}
