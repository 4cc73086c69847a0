/** The store in one SQLite file, `<folder>/ledger.sqlite`. */
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { chainEvents, checkPosition, eventOf, skipKnown } from './chain-events.ts'
import type { BlobMeasure, EventStore, NewBlob, StoredBlob } from './event-store.ts'
import { type ChainLink, EMPTY_HEAD } from './hash-chain.ts'
import { migrate } from './migrate.ts'
import { explainError } from './sqlite-errors.ts'
import { verifyFile } from './verify-file.ts'

/** Settings of the SQLite store. */
export interface SqliteOptions {
  /** How long to wait for another writer, in milliseconds: 5000 when left out. */
  readonly busyTimeoutMs?: number
  /** The most pages (of 4096 bytes) the file may grow to in this process; unlimited when left out. */
  readonly maxPages?: number
}

const LINK = 'position, at, type, key, data, previous_hash AS previousHash, hash'
const PAGE = 500

/**
 * Opens (and makes, when missing) the ledger in a folder.
 * Throws `ledger-locked`, `ledger-unwritable`, `ledger-version`, `ledger-tampered`.
 */
export async function openSqliteStore(folder: string, options: SqliteOptions = {}): Promise<EventStore> {
  const file = join(folder, 'ledger.sqlite')
  const { default: Sqlite } = await import('better-sqlite3')
  return explained(file, () => {
    mkdirSync(folder, { recursive: true })
    const db = new Sqlite(file, { timeout: options.busyTimeoutMs ?? 5000 })
    try {
      db.pragma('journal_mode = WAL')
      db.pragma('synchronous = FULL')
      db.pragma('trusted_schema = OFF')
      if (options.maxPages) db.pragma(`max_page_count = ${options.maxPages}`)
      migrate(db)
      return storeOf(db, file)
    } catch (error) {
      db.close()
      throw error
    }
  })
}

function storeOf(db: Database, file: string): EventStore {
  const last = db.prepare<[], { position: number; hash: string }>(
    'SELECT position, hash FROM events ORDER BY position DESC LIMIT 1',
  )
  const hasKey = db.prepare<[string], number>('SELECT 1 FROM events WHERE key = ?').pluck()
  const page = db.prepare<[number, number], ChainLink>(
    `SELECT ${LINK} FROM events WHERE position > ? AND position <= ? ORDER BY position LIMIT ${PAGE}`,
  )
  const insert = db.prepare<[ChainLink]>(
    'INSERT INTO events VALUES (:position, :at, :type, :key, :data, :previousHash, :hash)',
  )
  const putBytes = db.prepare<[StoredBlob]>(
    'INSERT INTO blobs SELECT :hash, :bytes, :mediaType WHERE NOT EXISTS (SELECT 1 FROM blobs WHERE hash = :hash)',
  )
  const putAll = db.transaction((blobs: readonly StoredBlob[]) => {
    for (const blob of blobs) putBytes.run(blob)
  })
  const hasBytes = db.prepare<[string], number>('SELECT 1 FROM blobs WHERE hash = ?').pluck()
  const getBytes = db.prepare<[string], StoredBlob>(
    'SELECT hash, bytes, media_type AS mediaType FROM blobs WHERE hash = ?',
  )
  const measure = db.prepare<[], BlobMeasure>(
    'SELECT count(*) AS count, coalesce(sum(length(bytes)), 0) AS bytes FROM blobs',
  )
  const head = () => last.get() ?? EMPTY_HEAD
  const append = db.transaction<EventStore['append']>((events, expected, at) => {
    const fresh = skipKnown(events, (key) => hasKey.get(key) !== undefined)
    if (fresh.length === 0) return []
    const end = head()
    checkPosition(end, expected)
    const links = chainEvents(fresh, end, at)
    for (const link of links) insert.run(link)
    return links.map(eventOf)
  })
  const putBlobs = (blobs: readonly NewBlob[]): readonly string[] => {
    const hashed = blobs.map(({ bytes, mediaType }): StoredBlob => {
      return { hash: createHash('sha256').update(bytes).digest('hex'), bytes, mediaType }
    })
    const fresh = hashed.filter(({ hash }) => hasBytes.get(hash) === undefined)
    if (fresh.length > 0) explained(file, () => putAll.immediate(fresh))
    return hashed.map(({ hash }) => hash)
  }
  function* links(after = 0, upTo = Number.MAX_SAFE_INTEGER): Iterable<ChainLink> {
    for (let from = after, rows: ChainLink[] = []; ; from = rows.at(-1)!.position) {
      rows = explained(file, () => page.all(from, upTo))
      yield* rows
      if (rows.length < PAGE) return
    }
  }
  return {
    append: (events, expected, at) => explained(file, () => append.immediate(events, expected, at)),
    *read(after, upTo) {
      for (const link of links(after, upTo)) yield eventOf(link)
    },
    head: () => explained(file, head),
    verify: (witness) => verifyFile(db, links(), witness),
    putBlob: (bytes, mediaType) => putBlobs([{ bytes, mediaType }])[0] as string,
    putBlobs,
    getBlob: (hash) => explained(file, () => getBytes.get(hash)) ?? null,
    measureBlobs: () => explained(file, () => measure.get()) ?? { count: 0, bytes: 0 },
    async copyTo(target) {
      try {
        await db.backup(target)
      } catch (error) {
        throw explainError(error, target)
      }
    },
    close: () => void db.close(),
  }
}

function explained<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw explainError(error, file)
  }
}
