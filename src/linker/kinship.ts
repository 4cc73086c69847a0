/** How parties relate: the same, one part of the other, state organs of one country, or two members of one umbrella. */
import type { Party, PartyId, PartyKind } from '../model/index.ts'

/** How `b` stands to `a`. `within`: b is part of a. `around`: a is part of b. `organ`: state organs of one country. `sibling`: members of one umbrella. */
export type PartyRelation = 'same' | 'within' | 'around' | 'organ' | 'sibling'

/** How parties relate. */
export interface Kinship {
  relate(a: PartyId, b: PartyId): PartyRelation | null
  /** An umbrella or coalition of several parties. */
  isUmbrella(party: PartyId): boolean
}

const STATE_KINDS: ReadonlySet<PartyKind> = new Set(['state', 'government', 'military', 'police'])

/** Makes the kinship of the lexicon's parties. Dates of membership are not looked at: a link is a hint, not a verdict. */
export function createKinship(parties: ReadonlyMap<PartyId, Party>): Kinship {
  const above = new Map<PartyId, ReadonlySet<PartyId>>()
  const ancestorsOf = (id: PartyId): ReadonlySet<PartyId> => {
    const known = above.get(id)
    if (known) return known
    const found = findAncestors(id, parties)
    above.set(id, found)
    return found
  }
  return {
    isUmbrella: (party) => isUmbrella(parties.get(party)),
    relate(a, b) {
      if (a === b) return 'same'
      const aboveA = ancestorsOf(a)
      const aboveB = ancestorsOf(b)
      if (aboveB.has(a)) return 'within'
      if (aboveA.has(b)) return 'around'
      if (isOrganPair(parties.get(a), parties.get(b))) return 'organ'
      for (const id of aboveA) if (aboveB.has(id) && isUmbrella(parties.get(id))) return 'sibling'
      return null
    },
  }
}

function findAncestors(id: PartyId, parties: ReadonlyMap<PartyId, Party>): ReadonlySet<PartyId> {
  const found = new Set<PartyId>()
  const open = [id]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { party } of parties.get(next)?.partOf ?? []) {
      if (party === id || found.has(party)) continue
      found.add(party)
      open.push(party)
    }
  }
  return found
}

function isOrganPair(a: Party | undefined, b: Party | undefined): boolean {
  if (!a || !b || a.country === null || a.country !== b.country) return false
  return STATE_KINDS.has(a.kind) && STATE_KINDS.has(b.kind)
}

function isUmbrella(party: Party | undefined): boolean {
  return party?.kind === 'umbrella' || party?.kind === 'coalition'
}
