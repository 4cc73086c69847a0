/** Deciding which incident an account belongs to. */
import { type AccountId, type IncidentId, ReckonerError } from '../../model/index.ts'
import type { AccountLinked } from '../events.ts'
import type { LedgerState } from '../evolve/ledger-state.ts'
import type { NewEvent } from '../new-event.ts'
import { accountToPlace, hasEffect, keyOfLink } from './place-account.ts'

/** The id of the incident that an account opens: `inc_` and the hash of the account. */
export function incidentIdOf(account: AccountId): IncidentId {
  return `inc_${account.slice('acc_'.length)}` as IncidentId
}

/** Decides what opening an incident with its first account adds: nothing when the account has its place already. */
export function openIncident(
  account: AccountId,
  state: LedgerState,
  incident: IncidentId = incidentIdOf(account),
): readonly NewEvent[] {
  const known = accountToPlace(account, 'incident', state)
  if (known.incident !== null) return []
  return [{ event: { type: 'IncidentOpened', data: { incident, account } }, key: keyOfLink(known) }]
}

/** Decides what the policy adds when an account is found to be a happening of its own after all: nothing when a person placed it. */
export function moveToOwnIncident(account: AccountId, incident: IncidentId, state: LedgerState): readonly NewEvent[] {
  const known = accountToPlace(account, 'incident', state)
  if (known.incident === incident || known.held !== null) return []
  return [{ event: { type: 'IncidentOpened', data: { incident, account } }, key: keyOfLink(known) }]
}

/**
 * Decides what linking an account to an incident adds: nothing when it is there already, or where a person put it and a policy decides.
 * Throws `incident-unknown`, `account-unknown`, `option-invalid` (an account of a running total).
 */
export function linkAccount(link: AccountLinked['data'], state: LedgerState): readonly NewEvent[] {
  const known = accountToPlace(link.account, 'incident', state)
  if (!state.incidents.has(link.incident)) {
    throw new ReckonerError('incident-unknown', `no incident ${link.incident}: open it with its first account`)
  }
  if (!hasEffect(known, link.incident, link.decision)) return []
  return [{ event: { type: 'AccountLinked', data: link }, key: keyOfLink(known) }]
}
