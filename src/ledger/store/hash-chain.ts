/** The hash chain: each event's hash covers the one before, so that no earlier event can change unnoticed. */
import type { Head, StoredEvent } from '../events.ts'
import type { Verification } from './event-store.ts'

/** A head in one word, to be written down elsewhere: `HASH@POSITION`. */
export declare function formatHead(head: Head): string
/** Reads `HASH@POSITION`; throws `option-invalid`. */
export declare function parseHead(words: string): Head
/** Checks every hash and link of events from the start of the log; with a witness also that its head is in them. */
export declare function verifyChain(events: Iterable<StoredEvent>, witness?: Head): Verification
