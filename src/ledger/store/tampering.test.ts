import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ReckonerError } from '../../model/index.ts'
import type { Head } from '../events.ts'
import { sampleReading, sampleReport } from '../ledger.contract.ts'
import type { NewEvent } from '../new-event.ts'
import type { EventStore } from './event-store.ts'
import { hashLink, verifyLinks } from './hash-chain.ts'
import { openSqliteStore } from './sqlite.ts'

interface Row {
  position: number
  at: string
  type: string
  key: string
  data: string
  previous_hash: string
  hash: string
}

const folder = mkdtempSync(join(tmpdir(), 'reckoner-tampering-'))
const file = join(folder, 'ledger.sqlite')
const columns = ['at', 'type', 'key', 'data', 'previous_hash', 'hash'] as const
let store: EventStore
let witness: Head

beforeAll(async () => {
  store = await openSqliteStore(folder)
  const events = [0, 1, 2, 3, 4, 5].flatMap((n): NewEvent[] => {
    const report = sampleReport(n)
    store.putBlob(new TextEncoder().encode(report.text), 'text/plain')
    return [
      { event: { type: 'ReportKept', data: { report } }, key: `report:${n}` },
      { event: { type: 'ReportRead', data: { reading: sampleReading(report) } }, key: `reading:${n}` },
    ]
  })
  store.append(events, { position: 0 }, '2024-01-01T00:00:00.000Z')
  witness = store.head()
})
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A connection of somebody who means ill: no triggers, no waiting for the disk. */
function openAsIntruder(): Database {
  const db = new Sqlite(file)
  db.pragma('synchronous = OFF')
  const triggers = db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all()
  for (const name of triggers) db.exec(`DROP TRIGGER ${name}`)
  return db
}

const rowsOf = (db: Database) => db.prepare('SELECT * FROM events ORDER BY position').all() as Row[]

function replaceRows(db: Database, rows: readonly Row[]): void {
  const insert = db.prepare('INSERT INTO events VALUES (:position, :at, :type, :key, :data, :previous_hash, :hash)')
  db.transaction(() => {
    db.exec('DELETE FROM events')
    for (const row of rows) insert.run(row)
  })()
}

/** False when the database itself refuses the rows: a changed key can be that of another event. */
function canReplaceRows(db: Database, rows: readonly Row[]): boolean {
  try {
    replaceRows(db, rows)
    return true
  } catch (error) {
    if (String((error as { code?: string }).code).startsWith('SQLITE_CONSTRAINT')) return false
    throw error
  }
}

/** The rows with hashes and links made anew, as somebody does who knows how the chain is built. */
function rechain(rows: readonly Row[]): readonly Row[] {
  let previous = '0'.repeat(64)
  return rows.map((row, index) => {
    const linked = { ...row, position: index + 1, previous_hash: previous }
    previous = hashLink({ ...linked, previousHash: previous })
    return { ...linked, hash: previous }
  })
}

function changeByte(words: string, pick: number, add: number): string {
  const place = pick % words.length
  const code = 32 + ((words.charCodeAt(place) - 32 + 1 + (add % 94)) % 95)
  return words.slice(0, place) + String.fromCharCode(code) + words.slice(place + 1)
}

type Tampering = (rows: Row[], pick: number, add: number) => readonly Row[]
const tamperings: Readonly<Record<string, Tampering>> = {
  'changes a byte': (rows, pick, add) => {
    const [row, column] = [rows[pick % rows.length]!, columns[add % columns.length]!]
    row[column] = changeByte(row[column], pick, add)
    return rows
  },
  'changes a byte of the data': (rows, pick, add) => {
    const row = rows[pick % rows.length]!
    row.data = changeByte(row.data, pick, add)
    return rows
  },
  'changes a byte and makes all hashes anew': (rows, pick, add) => {
    const row = rows[pick % rows.length]!
    row.data = changeByte(row.data, pick, add)
    return rechain(rows)
  },
  'removes an event': (rows, pick) => rows.filter((_, index) => index !== pick % rows.length),
  'removes an event and makes all hashes anew': (rows, pick) =>
    rechain(rows.filter((_, i) => i !== pick % rows.length)),
  'cuts the end off': (rows, pick) => rows.slice(0, pick % rows.length),
  'puts the events in another order': (rows, pick, add) => {
    const [a, b] = [pick % rows.length, (pick + 1 + (add % (rows.length - 1))) % rows.length]
    const [first, second] = [rows[a]!, rows[b]!]
    rows[a] = { ...second, position: first.position }
    rows[b] = { ...first, position: second.position }
    return rows
  },
  'moves an event to another position': (rows, pick, add) => {
    rows[pick % rows.length]!.position = 100 + add
    return rows
  },
  'puts an event in between and makes all hashes anew': (rows, pick) => {
    const place = pick % rows.length
    return rechain([...rows.slice(0, place), { ...rows[place]!, key: 'new' }, ...rows.slice(place)])
  },
}

describe('given one head written down elsewhere', () => {
  test('1,000 random tamperings with events: all are told', () => {
    const db = openAsIntruder()
    const before = rowsOf(db)
    const told = new Map<string, number>()
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(tamperings)), fc.nat(), fc.nat({ max: 1e6 }), (name, pick, add) => {
        const rows = tamperings[name]!(
          before.map((row) => ({ ...row })),
          pick,
          add,
        )
        if (!canReplaceRows(db, rows)) return
        const { ok, problems } = store.verify(witness)
        expect(ok, name).toBe(false)
        expect(problems[0]?.message).toMatch(/^position \d+: /)
        told.set(name, (told.get(name) ?? 0) + 1)
      }),
      { numRuns: 1000 },
    )
    replaceRows(db, before)
    db.close()
    expect(store.verify(witness).ok).toBe(true)
    expect(told.size).toBe(Object.keys(tamperings).length)
  })

  test('10,000 random tamperings with the chain itself: all are told', () => {
    const db = openAsIntruder()
    const before = rowsOf(db)
    db.close()
    let told = 0
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(tamperings)), fc.nat(), fc.nat({ max: 1e6 }), (name, pick, add) => {
        const rows = before.map((row) => ({ ...row }))
        const changed = tamperings[name]!(rows, pick, add)
        const links = changed.toSorted((a, b) => a.position - b.position)
        const { ok } = verifyLinks(
          links.map((row) => ({ ...row, previousHash: row.previous_hash })),
          witness,
        )
        expect(ok, `${name} ${pick} ${add}`).toBe(false)
        told += 1
      }),
      { numRuns: 10_000 },
    )
    expect(told).toBe(10_000)
    const untouched = before.map((row) => ({ ...row, previousHash: row.previous_hash }))
    expect(verifyLinks(untouched, witness).ok).toBe(true)
  })

  test('changed bytes of a report are told, removed ones are listed', () => {
    const db = openAsIntruder()
    const hash = sampleReport(0).bytesHash
    const before = db.prepare('SELECT bytes FROM blobs WHERE hash = ?').pluck().get(hash)
    db.prepare("UPDATE blobs SET bytes = x'00' WHERE hash = ?").run(hash)
    expect(store.verify(witness).problems[0]?.message).toContain(`the stored bytes ${hash} were changed`)
    db.prepare('DELETE FROM blobs WHERE hash = ?').run(hash)
    expect(store.verify(witness)).toMatchObject({ ok: true, missingBlobs: [hash] })
    db.prepare("INSERT INTO blobs VALUES (?, ?, 'text/plain')").run(hash, before)
    db.close()
    expect(store.verify(witness)).toMatchObject({ ok: true, missingBlobs: [] })
  })

  test('300 files with random bits flipped: each is told, refused, or holds exactly what was stored', async () => {
    const db = openAsIntruder()
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    const bytes = readFileSync(file)
    const events = JSON.stringify([...store.read()])
    const flipped = join(folder, 'flipped')
    mkdirSync(flipped)
    let differs = 0
    const run = async (bits: readonly number[]) => {
      for (const suffix of ['', '-wal', '-shm']) rmSync(join(flipped, `ledger.sqlite${suffix}`), { force: true })
      const copy = Buffer.from(bytes)
      for (const bit of bits) copy[(bit >> 3) % copy.length]! ^= 1 << (bit & 7)
      writeFileSync(join(flipped, 'ledger.sqlite'), copy)
      try {
        const other = await openSqliteStore(flipped)
        try {
          if (!other.verify(witness).ok) differs += 1
          else expect(JSON.stringify([...other.read()])).toBe(events)
        } finally {
          other.close()
        }
      } catch (error) {
        if (!(error instanceof ReckonerError)) throw error
        differs += 1
      }
    }
    await fc.assert(fc.asyncProperty(fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), run), { numRuns: 300 })
    expect(differs).toBeGreaterThan(50)
  })

  test('without the head, a history made anew from start to end is not told: that is what it is written down for', () => {
    const db = openAsIntruder()
    const before = rowsOf(db)
    replaceRows(db, rechain(before.slice(0, -1)))
    expect([store.verify().ok, store.verify(witness).ok]).toEqual([true, false])
    replaceRows(db, before)
    db.close()
  })
})
