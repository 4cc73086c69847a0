/** Accounts in the ledger. */
import type { IncidentId, SeriesId } from '../../model/index.ts'
import type { LedgerState } from '../evolve/ledger-state.ts'
import { saidIn } from './group-record.ts'
import type { LinkedAccount } from './records.ts'

/** An account with its report and its claims, wherever it belongs. */
export type AccountRecord = Pick<LinkedAccount, 'account' | 'report' | 'claims'>

/** An account in its incident or series; `isHeld`: a person put it there. */
export interface PlacedAccount extends AccountRecord {
  readonly incident: IncidentId | null
  readonly series: SeriesId | null
  readonly isHeld: boolean
}

/** The accounts of the latest readings that have a place. Those of added claims stand where a person put them and are left out. */
export function* listPlacedAccounts(state: LedgerState): Iterable<PlacedAccount> {
  for (const { account, isCurrent, incident, series, held } of state.accounts.values()) {
    const isRead = !account.claims.some((claim) => state.added.has(claim))
    const said = isRead && isCurrent && (incident || series) ? saidIn(state, account.id) : null
    if (said) yield { ...said, incident, series, isHeld: held !== null }
  }
}

/** The accounts of the latest readings that belong to no incident and no series yet: what is left to link. */
export function listUnlinkedAccounts(state: LedgerState): readonly AccountRecord[] {
  const records: AccountRecord[] = []
  for (const { account, isCurrent, incident, series } of state.accounts.values()) {
    const said = isCurrent && !incident && !series ? saidIn(state, account.id) : null
    if (said) records.push(said)
  }
  return records
}
