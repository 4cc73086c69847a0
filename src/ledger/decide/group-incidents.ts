/** Deciding what a person's merge, split, move or undo adds. */
import { type AccountId, contentId, type IncidentId, ReckonerError } from '../../model/index.ts'
import type { AccountMoved, GroupingUndone, IncidentSplit, IncidentsMerged } from '../events.ts'
import type { LedgerState } from '../evolve/ledger-state.ts'
import type { NewEvent } from '../new-event.ts'
import { followIncident } from '../queries/incidents.ts'
import { checkGrounds } from './check-person.ts'
import { incidentIdOf } from './link-account.ts'
import { accountToPlace } from './place-account.ts'

/** Decides what a merge adds. Ids that lead elsewhere are followed. Throws `incident-unknown`, `option-invalid`. */
export function mergeIncidents(given: IncidentsMerged['data'], state: LedgerState): readonly NewEvent[] {
  checkGrounds(given)
  const incident = liveIncident(given.incident, state)
  const merged = liveIncident(given.merged, state)
  if (incident === merged) {
    throw new ReckonerError('option-invalid', `${given.incident} and ${given.merged} are one incident already`)
  }
  return [eventOf({ type: 'IncidentsMerged', data: { ...given, incident, merged } }, state)]
}

/** Decides what a split adds; the id of the incident that is opened is new. Throws `incident-unknown`, `account-unknown`, `option-invalid`. */
export function splitIncident(given: Omit<IncidentSplit['data'], 'opened'>, state: LedgerState): readonly NewEvent[] {
  checkGrounds(given)
  const incident = liveIncident(given.incident, state)
  const accounts = [...new Set(given.accounts)].sort()
  const members = state.incidents.get(incident)?.accounts ?? []
  for (const id of accounts) {
    if (accountToPlace(id, 'incident', state).incident !== incident)
      throw new ReckonerError('option-invalid', `account ${id} is not in ${incident}: nothing was split`)
  }
  const [first] = accounts
  if (first === undefined || accounts.length === members.length) {
    throw new ReckonerError(
      'option-invalid',
      `${accounts.length} of ${members.length} accounts: name at least one that goes and leave at least one that stays`,
    )
  }
  return [
    eventOf({ type: 'IncidentSplit', data: { ...given, incident, accounts, opened: newIdOf(first, state) } }, state),
  ]
}

/** Decides what moving an account adds. Throws `account-unknown`, `incident-unknown`, `option-invalid`. */
export function moveAccount(given: AccountMoved['data'], state: LedgerState): readonly NewEvent[] {
  checkGrounds(given)
  const incident = liveIncident(given.incident, state)
  if (accountToPlace(given.account, 'incident', state).incident === incident) {
    throw new ReckonerError('option-invalid', `account ${given.account} is in ${incident} already`)
  }
  return [eventOf({ type: 'AccountMoved', data: { ...given, incident } }, state)]
}

/**
 * Decides what taking back a merge, split or move adds; the later one that touched the same accounts goes first. Throws
 * `option-invalid`.
 */
export function undoGrouping(given: GroupingUndone['data'], state: LedgerState): readonly NewEvent[] {
  checkGrounds(given)
  const grouping = state.groupings.get(given.undone)
  if (!grouping) {
    const known = [...state.groupings.values()].filter(({ undone }) => undone === null).map(({ position }) => position)
    const words = known.length > 0 ? `expected one of ${known.slice(-10).join(', ')}` : 'there is none to take back'
    throw new ReckonerError('option-invalid', `position ${given.undone} is no merge, split or move: ${words}`)
  }
  if (grouping.undone) {
    throw new ReckonerError('option-invalid', `position ${given.undone} was taken back at ${grouping.undone.position}`)
  }
  const touched = new Set(grouping.before.map(({ account }) => account))
  const later = [...state.groupings.values()].findLast(
    ({ position, undone, before }) =>
      position > given.undone && undone === null && before.some(({ account }) => touched.has(account)),
  )
  if (later) {
    throw new ReckonerError(
      'option-invalid',
      `position ${later.position} decided on the same accounts later: take that back first`,
    )
  }
  return [eventOf({ type: 'GroupingUndone', data: given }, state)]
}

type GroupingEvent = IncidentsMerged | IncidentSplit | AccountMoved | GroupingUndone

function eventOf(event: GroupingEvent, state: LedgerState): NewEvent {
  return { event, key: `grouping:${state.position + 1}` }
}

/** The incident that an id leads to. Throws `incident-unknown`; `option-invalid` when it holds no account any more. */
export function liveIncident(id: IncidentId, state: LedgerState): IncidentId {
  const live = followIncident(state, id)
  const group = state.incidents.get(live)
  if (!group) throw new ReckonerError('incident-unknown', `no incident ${id} in the ledger`)
  if (group.accounts.length > 0) return live
  throw new ReckonerError('option-invalid', `incident ${id} holds no account any more`)
}

function newIdOf(account: AccountId, state: LedgerState): IncidentId {
  let id = incidentIdOf(account)
  for (let nth = 1; state.incidents.has(id); nth++) id = contentId<IncidentId>('inc', [account, 'split', nth])
  return id
}
