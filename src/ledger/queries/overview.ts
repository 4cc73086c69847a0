/** The ledger as a whole. */
import type { LedgerState, RefusedState } from '../evolve/ledger-state.ts'
import type { LedgerCounts } from './records.ts'

/** How much there is. */
export declare function getCounts(state: LedgerState): LedgerCounts
/** What was opened and could not be kept, in order. */
export declare function listRefused(state: LedgerState): readonly RefusedState[]
/** The position of the last event at or before an ISO instant (a day means its end, UTC); 0 before the first. Throws `date-invalid`. */
export declare function positionAt(state: LedgerState, instant: string): number
