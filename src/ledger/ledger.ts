/** The ledger in use: a store, and the state it amounts to, kept up to date. */

import type { Head, StoredEvent } from './events.ts'
import type { LedgerState } from './evolve/ledger-state.ts'
import type { NewEvent } from './new-event.ts'
import type { EventStore, StoredBlob, Verification } from './store/event-store.ts'

/** A batch in the making: `state()` holds already what was added to it. */
export interface LedgerDraft {
  state(): LedgerState
  add(events: readonly NewEvent[]): void
}

/** The ledger in use. */
export interface Ledger {
  /**
   * What the ledger amounts to now. A new object after every change, but the maps inside are shared and move on:
   * take what is needed before awaiting anything.
   */
  state(): LedgerState
  /** What it amounted to at a position (0 = empty). Throws `option-invalid` past the end. */
  stateAsOf(position: number): LedgerState
  /**
   * Appends events decided on `state()` in one transaction; gives those that were new. Throws `position-conflict` when
   * another process appended in between; the state is then up to date and the decision can be taken anew.
   */
  append(events: readonly NewEvent[]): readonly StoredEvent[]
  /**
   * Runs `work`, which may add several decisions, each seeing the ones before, and appends them all in one transaction.
   * `work` runs again when another process appended meanwhile; it must not await, and must not touch the ledger otherwise.
   */
  commit(work: (draft: LedgerDraft) => void): readonly StoredEvent[]
  /** Takes in what other processes appended; gives how many events that were. */
  refresh(): number
  /** The events after a position, up to and including `upTo`. */
  events(after?: number, upTo?: number): Iterable<StoredEvent>
  /** The end of the log that `state()` has taken in. */
  head(): Head
  verify(witness?: Head): Verification
  putBlob(bytes: Uint8Array, mediaType: string): string
  getBlob(hash: string): StoredBlob | null
  close(): void
}

/** Settings of an opened ledger. */
export interface LedgerOptions {
  /** The clock: gives ISO instants, UTC. */
  readonly now?: () => string
}

/** Opens the ledger in a store: folds all its events. */
export declare function openLedger(store: EventStore, options?: LedgerOptions): Ledger
