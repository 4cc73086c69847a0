/** Accounts in the ledger. */
import type { LedgerState } from '../evolve/ledger-state.ts'
import { saidIn } from './group-record.ts'
import type { LinkedAccount } from './records.ts'

/** An account with its report and its claims, wherever it belongs. */
export type AccountRecord = Pick<LinkedAccount, 'account' | 'report' | 'claims'>

/** The accounts of the latest readings that belong to no incident and no series yet: what is left to link. */
export function listUnlinkedAccounts(state: LedgerState): readonly AccountRecord[] {
  const records: AccountRecord[] = []
  for (const { account, isCurrent, incident, series } of state.accounts.values()) {
    const said = isCurrent && !incident && !series ? saidIn(state, account.id) : null
    if (said) records.push(said)
  }
  return records
}
