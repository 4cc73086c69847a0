/** Whether an incident falls under a tally's definition, and if it only nearly does, why it is left out. */
import {
  type AnyClaim,
  type DateValue,
  isClaimOf,
  type PartyId,
  type PartyValue,
  type PlaceValue,
} from '../model/index.ts'
import { foldName } from './fold-name.ts'
import type { LeftOutReason, PartyKinship, TallyDefinition, TallyIncident } from './types.ts'

/** `in`: counted. `out`: about something else. Otherwise the reason why it is left out although nothing contradicts it. */
export type IncidentMatch = 'in' | 'out' | LeftOutReason

/** Compares one incident with a definition. Background incidents count like others: they happened. */
export function matchIncident(
  { role, claims }: TallyIncident<unknown>,
  definition: TallyDefinition,
  kinship: PartyKinship,
): IncidentMatch {
  const standing = claims.map(({ claim }) => claim).filter(({ attribution }) => attribution.stance !== 'retracts')
  const answers = [
    matchTypes(standing, definition),
    matchDates(standing, definition),
    matchPlaces(standing, definition.where),
    matchParty(standing, 'against', definition.against, kinship),
    matchParty(standing, 'by', definition.by, kinship),
  ]
  if (answers.includes('out')) return 'out'
  return (
    standingOf(role, standing) ??
    answers.find((answer) => answer !== 'in') ??
    (isOwnAttack(claims, definition, kinship) ? 'own-attack' : 'in')
  )
}

/** "A US strike killed a commander blamed for attacks on US troops": the doer is no target, unless more reports say so. */
function isOwnAttack(
  claims: TallyIncident<unknown>['claims'],
  { against, by }: TallyDefinition,
  kinship: PartyKinship,
): boolean {
  if (against === null || by !== null) return false
  const isKin = (party: PartyValue) => {
    if (isParty(party, against, kinship)) return true
    // "A US strike" says who did it by the name of the whole country.
    return party.party !== null && kinship.relate(against as PartyId, party.party) === 'around'
  }
  const reportsNaming = (side: 'by' | 'against') => {
    const naming = claims.filter(({ claim }) => {
      const { stance } = claim.attribution
      return isClaimOf(claim, side) && stance !== 'denies' && stance !== 'retracts' && isKin(claim.value)
    })
    return new Set(naming.map(({ report }) => report)).size
  }
  const asDoer = reportsNaming('by')
  return asDoer > 0 && asDoer >= reportsNaming('against')
}

/** Why the incident as a whole is no attack to be counted; null when it is one. */
function standingOf(role: TallyIncident<unknown>['role'], claims: readonly AnyClaim[]): LeftOutReason | null {
  if (role === 'hypothetical') return 'hypothetical'
  const types = claims.filter((claim) => isClaimOf(claim, 'type'))
  const affirmed = types.filter(({ attribution }) => attribution.stance !== 'denies')
  if (types.length > 0 && affirmed.length === 0) return 'denied'
  const outcomes = new Set(affirmed.map(({ value }) => value.outcome))
  if (outcomes.size === 0 || outcomes.has('happened') || outcomes.has('attempted')) return null
  return outcomes.has('foiled') ? 'foiled' : 'hypothetical'
}

function matchTypes(claims: readonly AnyClaim[], { types }: TallyDefinition): IncidentMatch {
  if (types.length === 0) return 'in'
  return claims.some((claim) => isClaimOf(claim, 'type') && types.includes(claim.value.type)) ? 'in' : 'out'
}

function matchDates(claims: readonly AnyClaim[], { since, until }: TallyDefinition): IncidentMatch {
  if (since === null && until === null) return 'in'
  const dates = claims.filter((claim) => isClaimOf(claim, 'when')).map((claim) => claim.value as DateValue)
  const known = dates.filter(({ first, last }) => first !== null || last !== null)
  if (known.length === 0) return 'date-unknown'
  const named = known.filter(({ precision }) => precision === 'day' || precision === 'night')
  const isWithin = ({ first, last }: DateValue) => {
    const from = first ?? last ?? ''
    const to = last ?? first ?? ''
    return (until === null || from <= until) && (since === null || to >= since)
  }
  return (named.length > 0 ? named : known).some(isWithin) ? 'in' : 'out'
}

function matchPlaces(claims: readonly AnyClaim[], where: readonly string[]): IncidentMatch {
  if (where.length === 0) return 'in'
  const places = claims.filter((claim) => isClaimOf(claim, 'where')).map((claim) => claim.value as PlaceValue)
  if (places.length === 0) return 'place-unknown'
  const wanted = new Set(where.map(foldName))
  const isWanted = (place: PlaceValue) =>
    [place.country, place.countryName, place.admin1, place.name].some(
      (name) => name !== null && wanted.has(foldName(name)),
    )
  return places.some(isWanted) ? 'in' : 'out'
}

function matchParty(
  claims: readonly AnyClaim[],
  side: 'by' | 'against',
  wanted: string | null,
  kinship: PartyKinship,
): IncidentMatch {
  if (wanted === null) return 'in'
  const named = claims.filter((claim) => isClaimOf(claim, side) && claim.attribution.stance !== 'denies')
  if (named.length === 0) return 'party-unknown'
  const parties = named.map((claim) => claim.value as PartyValue)
  if (parties.some((party) => isParty(party, wanted, kinship))) return 'in'
  const wholes = parties.filter(({ party }) => party !== null && kinship.relate(wanted as PartyId, party) === 'around')
  if (wholes.length === 0) return 'out'
  // An attack on a coalition is one on each member; an attack by an umbrella was done by some member.
  return side === 'against' || wholes.some(({ party }) => !kinship.isUmbrella(party as PartyId))
    ? 'in'
    : 'party-unknown'
}

/** The wanted party by id or by name, a part of it, or an organ of the same state. */
function isParty(party: PartyValue, wanted: string, kinship: PartyKinship): boolean {
  if (party.party === null)
    return foldName(party.words) === foldName(wanted) || foldName(party.name) === foldName(wanted)
  const relation = kinship.relate(wanted as PartyId, party.party)
  return relation === 'same' || relation === 'within' || relation === 'organ'
}
