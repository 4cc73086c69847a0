/** Where events and the bytes of reports are kept: append-only, in one order, each event chained to the one before. */
import type { Head, StoredEvent } from '../events.ts'
import type { NewEvent } from '../new-event.ts'

/** Bytes as they came in, stored once by their SHA-256 (64 hex digits). */
export interface StoredBlob {
  readonly hash: string
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** Bytes to be kept. */
export type NewBlob = Omit<StoredBlob, 'hash'>

/** How much is kept of what came in. */
export interface BlobMeasure {
  readonly count: number
  readonly bytes: number
}

/** Something that is not as it was written. `position` is the first position it concerns; null for a problem of the file itself. */
export interface ChainProblem {
  readonly position: number | null
  /** In words: "position 12: the content does not give the stored hash". */
  readonly message: string
}

/** What checking the history found. `head` is the end of the log as it is now. */
export interface Verification {
  readonly ok: boolean
  readonly head: Head
  /** The first problems (at most 20), in the order of positions. */
  readonly problems: readonly ChainProblem[]
  /** SHA-256 of bytes that a kept report names and the store does not hold. */
  readonly missingBlobs: readonly string[]
}

/** Keeps events. Nothing that is stored is changed or removed. */
export interface EventStore {
  /**
   * Appends the events whose key is not stored yet, all or none, and gives those back. `at` is an ISO instant (UTC).
   * Throws `position-conflict` when something new is to be appended and the log does not end at `expected.position`.
   * Throws `ledger-locked` or `ledger-unwritable` when it cannot be written; then nothing was.
   */
  append(events: readonly NewEvent[], expected: { readonly position: number }, at: string): readonly StoredEvent[]
  /** The events after position `after` (0: from the start), up to and including `upTo` (left out: to the end), in order. */
  read(after?: number, upTo?: number): Iterable<StoredEvent>
  /** The end of the log. */
  head(): Head
  /** Checks every hash and link; with a head written down earlier also that nothing before it is changed or missing. */
  verify(witness?: Head): Verification
  /** Keeps bytes and gives their SHA-256. Bytes that are kept already are not kept twice. */
  putBlob(bytes: Uint8Array, mediaType: string): string
  /** Keeps several at once, all or none, as `putBlob` keeps one. */
  putBlobs(blobs: readonly NewBlob[]): readonly string[]
  /** The bytes of this SHA-256; null when they are not kept. */
  getBlob(hash: string): StoredBlob | null
  /** How many stretches of bytes are kept, and how many bytes they are together. */
  measureBlobs(): BlobMeasure
  /** Copies all that is stored into a new file while others may read and write. Throws `option-invalid` where there is no file. */
  copyTo(file: string): Promise<void>
  close(): void
}
