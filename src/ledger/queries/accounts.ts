/** Accounts in the ledger. */
import type { LedgerState } from '../evolve/ledger-state.ts'
import type { LinkedAccount } from './records.ts'

/** The accounts of the latest readings that belong to no incident and no series yet: what is left to link. */
export declare function listUnlinkedAccounts(state: LedgerState): readonly Omit<LinkedAccount, 'decision'>[]
