/** An account gets its place, or changes it. */
import type { AccountId, IncidentId } from '../../model/index.ts'
import type { AccountLinked, IncidentOpened, LinkDecision, SeriesOpened, TotalLinked } from '../events.ts'
import type { Draft } from './draft.ts'
import { joinGroup, leaveGroup } from './groups.ts'
import type { LinkChange, Stamp } from './ledger-state.ts'

/** Puts the account where the event says, and takes it out of where it was. */
export function evolveLink(
  draft: Draft,
  event: IncidentOpened | AccountLinked | SeriesOpened | TotalLinked,
  stamp: Stamp,
): void {
  const { account } = event.data
  const decision = 'decision' in event.data ? event.data.decision : null
  const held = decision?.by === 'person' ? stamp.position : null
  if ('incident' in event.data) {
    placeInIncident(draft, { account, incident: event.data.incident, decision, held }, stamp)
    return
  }
  const change: LinkChange = { account, decision, kind: decision ? 'linked' : 'opened', ...stamp }
  const known = draft.accounts.get(account)
  if (known?.series) leaveGroup(draft.series, known.series, { ...change, kind: 'moved-out' })
  joinGroup(draft.series, event.data.series, change)
  if (known) draft.accounts.set(account, { ...known, series: event.data.series, links: known.links + 1, held })
}

/** A place in an incident. `decision` null: the account opens it. */
export interface IncidentPlace {
  readonly account: AccountId
  readonly incident: IncidentId
  readonly decision: LinkDecision | null
  readonly held: number | null
}

/** Puts an account into an incident; an incident that its last account leaves leads to where that one went. */
export function placeInIncident(
  draft: Draft,
  { account, incident, decision, held }: IncidentPlace,
  stamp: Stamp,
): void {
  const known = draft.accounts.get(account)
  if (known?.incident) {
    leaveGroup(draft.incidents, known.incident, { account, decision, kind: 'moved-out', ...stamp })
    if (draft.incidents.get(known.incident)?.accounts.length === 0) draft.redirects.set(known.incident, incident)
  }
  joinGroup(draft.incidents, incident, { account, decision, kind: decision ? 'linked' : 'opened', ...stamp })
  draft.redirects.delete(incident)
  if (known) draft.accounts.set(account, { ...known, incident, links: known.links + 1, held })
}
