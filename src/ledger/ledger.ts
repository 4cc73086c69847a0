/** The ledger in use: a store, and the state it amounts to, kept up to date. */
import { ReckonerError } from '../model/index.ts'
import { draftOf, hasConflict, type LedgerDraft, nextInstant } from './draft-batch.ts'
import type { Head, LedgerEvent, StoredEvent } from './events.ts'
import { createCooler } from './evolve/cool-state.ts'
import { emptyState, evolve, foldEvents, type LoggedEvent } from './evolve/evolve.ts'
import type { LedgerState } from './evolve/ledger-state.ts'
import type { NewEvent } from './new-event.ts'
import type { BlobMeasure, EventStore, NewBlob, StoredBlob, Verification } from './store/event-store.ts'
import { EMPTY_HEAD } from './store/hash-chain.ts'

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
  putBlobs(blobs: readonly NewBlob[]): readonly string[]
  getBlob(hash: string): StoredBlob | null
  /** How much is kept of the bytes that came in. */
  measureBlobs(): BlobMeasure
  /** Copies the store into a new file. */
  copyTo(file: string): Promise<void>
  close(): void
}

/** Settings of an opened ledger. */
export interface LedgerOptions {
  /** The clock: gives ISO instants, UTC. */
  readonly now?: () => string
  /** Keeps texts and readings out of memory and reads them again when they are asked for: for filling, not for questions. */
  readonly isLean?: boolean
}

const logged = ({ position, at, event, key }: StoredEvent): LoggedEvent => ({ position, at, event, key })

/** How many folded states of earlier positions are kept at hand. */
const STATES_KEPT = 4
/** How often `commit` decides anew when other processes keep appending in between. */
const TRIES = 20

function eventAt(store: EventStore, position: number): LedgerEvent {
  for (const { event } of store.read(position - 1, position)) return event
  throw new ReckonerError('ledger-tampered', `position ${position} of the ledger is gone: run \`reckoner verify\``)
}

/** Opens the ledger in a store: folds all its events. */
export function openLedger(store: EventStore, options: LedgerOptions = {}): Ledger {
  const now = options.now ?? (() => new Date().toISOString())
  const earlier = new Map<number, LedgerState>()
  // A state of the past is folded from what the present one holds already: reading and parsing the log again takes longer.
  const log: LoggedEvent[] = []
  const cooler = options.isLean ? createCooler((position) => eventAt(store, position)) : null
  const begin = () => cooler?.start() ?? emptyState()
  let state = begin()
  let end: Head = EMPTY_HEAD
  const keep = (stored: StoredEvent) => {
    if (cooler) cooler.cool(state, stored)
    else log.push(logged(stored))
  }
  const takeIn = (events: Iterable<StoredEvent>): number => {
    const from = end.position
    for (const stored of events) {
      state = evolve(state, stored)
      keep(stored)
      end = { position: stored.position, hash: stored.hash }
    }
    return end.position - from
  }
  const refold = () => {
    state = begin()
    log.length = 0
    end = EMPTY_HEAD
    takeIn(store.read())
  }
  const refresh = () => takeIn(store.read(end.position))
  const append = (events: readonly NewEvent[]) => {
    const fresh = events.filter(({ key }) => !state.keys.has(key))
    if (fresh.length === 0) return []
    try {
      const stored = store.append(fresh, end, nextInstant(state, now()))
      if (stored.length === fresh.length) takeIn(stored)
      else refresh()
      return stored
    } catch (error) {
      if (hasConflict(error)) refresh()
      throw error
    }
  }
  const stateAsOf = (position: number) => {
    if (!Number.isSafeInteger(position) || position < 0 || position > end.position) {
      throw new ReckonerError(
        'option-invalid',
        `no position ${position}: the ledger has positions 0 to ${end.position}`,
      )
    }
    if (position === end.position) return state
    const found = earlier.get(position) ?? foldEvents(cooler ? store.read(0, position) : log.slice(0, position))
    earlier.delete(position)
    earlier.set(position, found)
    for (const [oldest] of earlier) if (earlier.size > STATES_KEPT) earlier.delete(oldest)
    return found
  }
  const commit = (work: (draft: LedgerDraft) => void) => {
    for (let tries = 1; ; tries++) {
      refresh()
      const batch = draftOf(state, nextInstant(state, now()))
      try {
        work(batch.draft)
        if (batch.events.length === 0) return []
        const stored = store.append(batch.events, end, batch.at)
        if (stored.length < batch.events.length) refold()
        else {
          const { position, hash } = stored.at(-1)!
          state = batch.draft.state()
          for (const one of stored) keep(one)
          end = { position, hash }
        }
        return stored
      } catch (error) {
        if (batch.events.length > 0) refold()
        if (tries === TRIES || !hasConflict(error)) throw error
      }
    }
  }
  refresh()
  return {
    state: () => state,
    stateAsOf,
    append,
    commit,
    refresh,
    events: (after, upTo) => store.read(after, upTo),
    head: () => end,
    verify: (witness) => store.verify(witness),
    putBlob: (bytes, mediaType) => store.putBlob(bytes, mediaType),
    putBlobs: (blobs) => store.putBlobs(blobs),
    getBlob: (hash) => store.getBlob(hash),
    measureBlobs: () => store.measureBlobs(),
    copyTo: (file) => store.copyTo(file),
    close: () => store.close(),
  }
}
