import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import type { Head } from '../events.ts'
import { openSqliteStore } from './sqlite.ts'

const script = fileURLToPath(new URL('./appender.contract.ts', import.meta.url))
const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'reckoner-crash-'))
  folders.push(folder)
  return folder
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const startAppender = (...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })

/** Lets the process append up to six events beyond number `from`, kills it a moment later, and gives the last number it was told is stored. What it tells sets the moment, not a clock: a busy machine is only slower. */
async function killAtRandom(child: ChildProcess, from: number): Promise<number> {
  const target = from + Math.floor(Math.random() * 7)
  let acknowledged = 0
  let isKilled = false
  const ended = once(child, 'close')
  for await (const line of createInterface({ input: child.stdout! })) {
    if (line !== 'ready') acknowledged = Number(line)
    if (isKilled || acknowledged < target) continue
    isKilled = true
    setTimeout(() => child.kill('SIGKILL'), Math.random() * 4)
  }
  await ended
  return acknowledged
}

describe('a process that dies or is not alone', () => {
  test('20 kills in the middle of appending lose nothing, double nothing and leave the chain whole', async () => {
    const folder = newFolder()
    let witness: Head | undefined
    let most = 0
    for (let kill = 0; kill < 20; kill++) {
      const acknowledged = await killAtRandom(startAppender(folder), most)
      most = Math.max(most, acknowledged)
      const store = await openSqliteStore(folder)
      const keys = [...store.read()].map((stored) => stored.key)
      expect(keys, `kill ${kill}`).toEqual(keys.map((_, index) => `n:${index + 1}`))
      expect(keys.length).toBeGreaterThanOrEqual(most)
      expect(store.verify(witness), `kill ${kill}`).toMatchObject({ ok: true, missingBlobs: [] })
      witness = store.head()
      store.close()
    }
    expect(most).toBeGreaterThan(20)
  }, 180_000)

  test('three processes appending at once lose nothing and double nothing', async () => {
    const folder = newFolder()
    const children = ['a', 'b', 'c'].map((prefix) => startAppender(folder, prefix, '60'))
    for (const child of children) child.stdout?.resume()
    const ends = await Promise.all(children.map((child) => once(child, 'close')))
    expect(ends.map(([code]) => code)).toEqual([0, 0, 0])
    const store = await openSqliteStore(folder)
    const keys = [...store.read()].map((stored) => stored.key)
    const expected = ['a', 'b', 'c'].flatMap((prefix) => Array.from({ length: 60 }, (_, n) => `${prefix}:${n + 1}`))
    expect([...keys].sort()).toEqual(expected.sort())
    expect(store.verify().ok).toBe(true)
    store.close()
  }, 120_000)
})
