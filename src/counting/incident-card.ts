/** What the definitions of tallies ask of an incident, gathered from its claims once. */
import { type AnyClaim, type IncidentType, isClaimOf, type PartyValue, type ReportId } from '../model/index.ts'
import { foldName } from './fold-name.ts'
import type { LeftOutReason, ReportedClaim } from './types.ts'

/** A party and a report that names it. */
export interface NamedParty {
  readonly party: PartyValue
  readonly report: ReportId
}

/** The card of one incident. */
export interface IncidentCard {
  readonly types: readonly IncidentType[]
  /** The days it may lie in; where some claim names a day or a night, only those. */
  readonly dates: readonly { readonly from: string; readonly to: string }[]
  /** Folded names and codes of its places and of what they lie in; null when no claim gives a place. */
  readonly places: ReadonlySet<string> | null
  readonly by: readonly NamedParty[]
  readonly against: readonly NamedParty[]
  /** Why it is no attack to be counted; null when it is one. */
  readonly standing: LeftOutReason | null
}

const cards = new WeakMap<readonly ReportedClaim[], IncidentCard>()

/** The card of these claims; worked out once for each list of claims. */
export function cardOf(claims: readonly ReportedClaim[]): IncidentCard {
  const known = cards.get(claims)
  if (known) return known
  const card = makeCard(claims.filter(({ claim }) => claim.attribution.stance !== 'retracts'))
  cards.set(claims, card)
  return card
}

function makeCard(said: readonly ReportedClaim[]): IncidentCard {
  const claims = said.map(({ claim }) => claim)
  const types = new Set<IncidentType>()
  const places = new Set<string>()
  let hasPlace = false
  for (const claim of claims) {
    if (isClaimOf(claim, 'type')) types.add(claim.value.type)
    if (!isClaimOf(claim, 'where')) continue
    hasPlace = true
    const { country, countryName, admin1, name } = claim.value
    for (const one of [country, countryName, admin1, name]) if (one !== null) places.add(foldName(one))
  }
  return {
    types: [...types],
    dates: datesOf(claims),
    places: hasPlace ? places : null,
    by: partiesOf(said, 'by'),
    against: partiesOf(said, 'against'),
    standing: standingOf(claims),
  }
}

function datesOf(claims: readonly AnyClaim[]): IncidentCard['dates'] {
  const dates = claims.flatMap((claim) => (isClaimOf(claim, 'when') ? [claim.value] : []))
  const known = dates.filter(({ first, last }) => first !== null || last !== null)
  const named = known.filter(({ precision }) => precision === 'day' || precision === 'night')
  return (named.length > 0 ? named : known).map(({ first, last }) => ({
    from: first ?? last ?? '',
    to: last ?? first ?? '',
  }))
}

function partiesOf(said: readonly ReportedClaim[], side: 'by' | 'against'): readonly NamedParty[] {
  return said.flatMap(({ claim, report }) =>
    isClaimOf(claim, side) && claim.attribution.stance !== 'denies' ? [{ party: claim.value, report }] : [],
  )
}

function standingOf(claims: readonly AnyClaim[]): LeftOutReason | null {
  const types = claims.filter((claim) => isClaimOf(claim, 'type'))
  const affirmed = types.filter(({ attribution }) => attribution.stance !== 'denies')
  if (types.length > 0 && affirmed.length === 0) return 'denied'
  const outcomes = new Set(affirmed.map(({ value }) => value.outcome))
  if (outcomes.size === 0 || outcomes.has('happened') || outcomes.has('attempted')) return null
  return outcomes.has('foiled') ? 'foiled' : 'hypothetical'
}
