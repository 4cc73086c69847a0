import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, describe, expect, test } from 'vitest'
import { keepReport } from '../decide/keep-report.ts'
import { emptyState } from '../evolve/evolve.ts'
import { sampleReport } from '../ledger.contract.ts'
import { testEventStore } from './event-store.contract.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations/list.ts'
import { openSqliteStore } from './sqlite.ts'

const at = '2024-01-01T00:00:00.000Z'
const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'reckoner-store-'))
  folders.push(folder)
  return folder
}
const clean = () => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}
const kept = (...numbers: readonly number[]) => numbers.flatMap((n) => keepReport(sampleReport(n), emptyState()))

testEventStore('SQLite', {
  open: () => openSqliteStore(newFolder()),
  openAgain: () => openSqliteStore(folders.at(-1)!),
  clean,
})

describe('the SQLite file', () => {
  afterEach(clean)

  test('holds everything after it was closed and opened again', async () => {
    const folder = join(newFolder(), 'made', 'on the way')
    const first = await openSqliteStore(folder)
    const stored = first.append(kept(0, 1), { position: 0 }, at)
    const hash = first.putBlob(new Uint8Array([1]), 'text/html')
    first.close()
    const second = await openSqliteStore(folder)
    expect([...second.read()]).toEqual(stored)
    expect(second.getBlob(hash)?.mediaType).toBe('text/html')
    second.close()
  })

  test('refuses to change or remove events and bytes, and to put an event in between', async () => {
    const folder = newFolder()
    const store = await openSqliteStore(folder)
    store.append(kept(0, 1), { position: 0 }, at)
    store.putBlob(new Uint8Array([1]), 'text/html')
    const db = new Sqlite(join(folder, 'ledger.sqlite'))
    for (const sql of [
      "UPDATE events SET at = '2020'",
      'UPDATE events SET position = position + 10',
      'DELETE FROM events WHERE position = 2',
      'DELETE FROM events',
      "UPDATE blobs SET media_type = 'x'",
      'DELETE FROM blobs',
      "INSERT INTO events VALUES (9, 'x', 'x', 'x', 'x', 'x', 'x')",
      'INSERT OR REPLACE INTO events SELECT 3, at, type, key, data, previous_hash, hash FROM events WHERE position = 1',
      "REPLACE INTO blobs SELECT hash, x'00', 'x' FROM blobs",
      "INSERT OR REPLACE INTO events VALUES (1, 'x', 'x', 'x', 'x', 'x', 'x')",
    ]) {
      expect(() => db.exec(sql), sql).toThrow(/append-only/)
    }
    db.close()
    expect(store.verify(store.head()).ok).toBe(true)
    store.close()
  })

  test('is locked while another process writes, and free afterwards', async () => {
    const folder = newFolder()
    const store = await openSqliteStore(folder, { busyTimeoutMs: 20 })
    const db = new Sqlite(join(folder, 'ledger.sqlite'))
    db.exec('BEGIN IMMEDIATE')
    const locked = expect.objectContaining({
      code: 'ledger-locked',
      message: expect.stringContaining('nothing was written'),
    })
    expect(() => store.append(kept(0), { position: 0 }, at)).toThrow(locked)
    expect(() => store.putBlob(new Uint8Array([1]), 'x')).toThrow(locked)
    expect([...store.read()]).toEqual([])
    db.exec('ROLLBACK')
    db.close()
    expect(store.append(kept(0), { position: 0 }, at)).toHaveLength(1)
    store.close()
  })

  test('a full disk loses nothing that was acknowledged, and writing goes on when there is room', async () => {
    const folder = newFolder()
    const small = await openSqliteStore(folder, { maxPages: 40 })
    let acknowledged = 0
    const full = expect.objectContaining({
      code: 'ledger-unwritable',
      message: expect.stringContaining('disk is full'),
    })
    const fill = () => {
      for (let n = 0; n < 1000; n += 2) acknowledged += small.append(kept(n, n + 1), { position: n }, at).length
    }
    expect(fill).toThrow(full)
    expect(() => small.putBlob(new Uint8Array(500_000), 'x')).toThrow(full)
    expect(acknowledged).toBeGreaterThan(10)
    expect(small.head().position).toBe(acknowledged)
    const head = small.head()
    small.close()
    const roomy = await openSqliteStore(folder)
    expect(roomy.verify(head)).toMatchObject({ ok: true, head })
    expect(roomy.append(kept(acknowledged), head, at)).toHaveLength(1)
    roomy.close()
  })

  test('a place that cannot be written is named', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'file'), '')
    await expect(openSqliteStore(join(folder, 'file'))).rejects.toMatchObject({ code: 'ledger-unwritable' })
    mkdirSync(join(folder, 'odd', 'ledger.sqlite'), { recursive: true })
    await expect(openSqliteStore(join(folder, 'odd'))).rejects.toMatchObject({ code: 'ledger-unwritable' })
  })

  test('a file that is no ledger is left alone', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'ledger.sqlite'), 'Dear diary, '.repeat(1000))
    await expect(openSqliteStore(folder)).rejects.toMatchObject({ code: 'ledger-tampered' })
  })

  test('a file of a later release is refused', async () => {
    const folder = newFolder()
    const db = new Sqlite(join(folder, 'ledger.sqlite'))
    db.pragma('user_version = 99')
    db.close()
    await expect(openSqliteStore(folder)).rejects.toMatchObject({
      code: 'ledger-version',
      message: expect.stringMatching(/version 99.*up to 1.*nothing was changed/),
    })
  })

  test('migrations run in order, once, and all or none', () => {
    const db = new Sqlite(':memory:')
    migrate(db)
    migrate(db)
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length)
    const next = [...MIGRATIONS, 'CREATE TABLE extra (x) STRICT', 'CREATE TABLE more (x INTEGER) STRICT']
    expect(() => migrate(db, next)).toThrow()
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length)
    expect(() => migrate(db, [...MIGRATIONS, 'CREATE TABLE more (x INTEGER) STRICT'])).not.toThrow()
    expect(db.prepare('SELECT count(*) FROM more').pluck().get()).toBe(0)
  })
})
