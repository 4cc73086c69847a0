/** The store in one SQLite file, `<folder>/ledger.sqlite`. */
import type { EventStore } from './event-store.ts'

/** Settings of the SQLite store. */
export interface SqliteOptions {
  /** How long to wait for another writer, in milliseconds: 5000 when left out. */
  readonly busyTimeoutMs?: number
  /** The most pages (of 4096 bytes) the file may grow to in this process; unlimited when left out. */
  readonly maxPages?: number
}
/** Opens (and makes, when missing) the ledger in a folder. Throws `ledger-locked`, `ledger-unwritable`, `ledger-version`, `ledger-tampered`. */
export declare function openSqliteStore(folder: string, options?: SqliteOptions): Promise<EventStore>
