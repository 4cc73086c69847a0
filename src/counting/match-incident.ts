/** Whether an incident falls under a tally's definition, and if it only nearly does, why it is left out. */
import type { PartyId, PartyValue } from '../model/index.ts'
import { foldName } from './fold-name.ts'
import { cardOf, type IncidentCard } from './incident-card.ts'
import type { LeftOutReason, PartyKinship, TallyDefinition, TallyIncident } from './types.ts'

/** `in`: counted. `out`: about something else. Otherwise the reason why it is left out although nothing contradicts it. */
export type IncidentMatch = 'in' | 'out' | LeftOutReason

/** Makes the comparison of incidents with one definition. Background incidents count like others: they happened. */
export function createMatcher(
  definition: TallyDefinition,
  kinship: PartyKinship,
): (incident: TallyIncident<unknown>) => IncidentMatch {
  const { types, since, until, where } = definition
  const wantedTypes = new Set(types)
  const wantedPlaces = where.map(foldName)
  const relateAgainst = createRelate(definition.against, kinship)
  const relateBy = createRelate(definition.by, kinship)
  return ({ role, claims, card: kept }) => {
    const card = kept ?? cardOf(claims)
    const dates = matchDates(card, since, until)
    if (dates === 'out') return 'out'
    const places = matchPlaces(card, wantedPlaces)
    if (places === 'out') return 'out'
    const against = definition.against === null ? 'in' : matchParty(card.against, 'against', relateAgainst)
    if (against === 'out') return 'out'
    const by = definition.by === null ? 'in' : matchParty(card.by, 'by', relateBy)
    if (by === 'out') return 'out'
    if (wantedTypes.size > 0 && !card.types.some((type) => wantedTypes.has(type))) return 'out'
    if (role === 'hypothetical') return 'hypothetical'
    if (card.standing !== null) return card.standing
    if (dates !== 'in') return dates
    if (places !== 'in') return places
    if (against !== 'in') return against
    if (by !== 'in') return by
    const isAskedAgainst = definition.against !== null && definition.by === null
    return isAskedAgainst && isOwnAttack(card, relateAgainst) ? 'own-attack' : 'in'
  }
}

/** "A US strike killed a commander blamed for attacks on US troops": the doer is no target, unless more reports say so. */
function isOwnAttack({ by, against }: IncidentCard, relate: (party: PartyValue) => Standing): boolean {
  // "A US strike" says who did it by the name of the whole country.
  const reportsNaming = (named: IncidentCard['by']) =>
    new Set(named.filter(({ party }) => relate(party) !== 'other').map(({ report }) => report)).size
  const asDoer = by.length === 0 ? 0 : reportsNaming(by)
  return asDoer > 0 && asDoer >= reportsNaming(against)
}

function matchDates({ dates }: IncidentCard, since: string | null, until: string | null): IncidentMatch {
  if (since === null && until === null) return 'in'
  if (dates.length === 0) return 'date-unknown'
  for (const { from, to } of dates)
    if ((until === null || from <= until) && (since === null || to >= since)) return 'in'
  return 'out'
}

function matchPlaces({ places }: IncidentCard, wanted: readonly string[]): IncidentMatch {
  if (wanted.length === 0) return 'in'
  if (places === null) return 'place-unknown'
  for (const place of wanted) if (places.has(place)) return 'in'
  return 'out'
}

/** How a party of an incident stands to the one asked for. `in`: the wanted party, a part of it, or an organ of its state. `around`: it is a whole that the wanted party is part of. */
export type Standing = 'in' | 'around' | 'umbrella' | 'other'

function matchParty(
  parties: IncidentCard['by'],
  side: 'by' | 'against',
  relate: (party: PartyValue) => Standing,
): IncidentMatch {
  if (parties.length === 0) return 'party-unknown'
  let isMember = false
  let isUmbrella = false
  for (const { party } of parties) {
    const standing = relate(party)
    if (standing === 'in') return 'in'
    if (standing === 'around') isMember = true
    if (standing === 'umbrella') isUmbrella = true
  }
  // An attack on a coalition is one on each member; an attack by an umbrella was done by some member.
  if (isMember || (isUmbrella && side === 'against')) return 'in'
  return isUmbrella ? 'party-unknown' : 'out'
}

/** How each party stands to the one that is asked for; worked out once for each. */
export function createRelate(wanted: string | null, kinship: PartyKinship): (party: PartyValue) => Standing {
  const known = new Map<PartyId, Standing>()
  const name = foldName(wanted ?? '')
  return ({ party, words, name: given }) => {
    if (party === null) return foldName(words) === name || foldName(given) === name ? 'in' : 'other'
    const found = known.get(party) ?? relateTo(wanted as PartyId, party, kinship)
    known.set(party, found)
    return found
  }
}

function relateTo(wanted: PartyId, party: PartyId, kinship: PartyKinship): Standing {
  const relation = kinship.relate(wanted, party)
  if (relation === 'same' || relation === 'within' || relation === 'organ') return 'in'
  if (relation !== 'around') return 'other'
  return kinship.isUmbrella(party) ? 'umbrella' : 'around'
}
