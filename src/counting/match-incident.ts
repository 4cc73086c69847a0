/** Whether an incident falls under a tally's definition, and if it only nearly does, why it is left out. */
import type { PartyId, PartyValue } from '../model/index.ts'
import { foldName } from './fold-name.ts'
import type { IncidentCard } from './incident-card.ts'
import type { LeftOutReason, PartyKinship } from './types.ts'

/** `in`: counted. `out`: about something else. Otherwise the reason why it is left out although nothing contradicts it. */
export type IncidentMatch = 'in' | 'out' | LeftOutReason

/** "A US strike killed a commander blamed for attacks on US troops": the doer is no target, unless more reports say so. */
export function isOwnAttack({ by, against }: IncidentCard, relate: (party: PartyValue) => Standing): boolean {
  const asDoer = by.length === 0 ? 0 : countReports(by, relate)
  return asDoer > 0 && asDoer >= countReports(against, relate)
}

/** "A US strike" says who did it by the name of the whole country. */
function countReports(named: IncidentCard['by'], relate: (party: PartyValue) => Standing): number {
  return new Set(named.filter(({ party }) => relate(party) !== 'other').map(({ report }) => report)).size
}

/** Whether any of the spans of days lies in the period asked for. */
export function matchDates(dates: IncidentCard['dates'], since: string | null, until: string | null): IncidentMatch {
  if (since === null && until === null) return 'in'
  if (dates.length === 0) return 'date-unknown'
  for (const { from, to } of dates)
    if ((until === null || from <= until) && (since === null || to >= since)) return 'in'
  return 'out'
}

/** How a party of an incident stands to the one asked for. `in`: the wanted party, a part of it, or an organ of its state. `around`: it is a whole that the wanted party is part of. */
export type Standing = 'in' | 'around' | 'umbrella' | 'other'

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
