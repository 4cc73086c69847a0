/** Folding events into the state. */
import type { StoredEvent } from '../events.ts'
import type { LedgerState } from './ledger-state.ts'

/** The state of a ledger without events. */
export declare function emptyState(): LedgerState
/** The state after one more event. Takes over the maps of the state given, which moves on with it. */
export declare function evolve(state: LedgerState, stored: StoredEvent): LedgerState
/** The state after all these events. */
export declare function foldEvents(events: Iterable<StoredEvent>): LedgerState
