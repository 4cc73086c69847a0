/** Killing `open` at any moment loses nothing that was said to be kept, and doubles nothing. */
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkspace } from '../src/app/open-workspace.ts'
import { endOf, runCli, startCli } from './run-cli.ts'
import { makeReports, makeTempFolder, type TempFolder, writeReports } from './sample-workspace.ts'

const KILLS = 50
const REPORTS = 160
const SEED = Number(process.env.RECKONER_SEED ?? 20231203)

let folder: TempFolder
beforeAll(() => {
  folder = makeTempFolder()
  writeReports(join(folder.path, 'reports'), makeReports(REPORTS))
})
afterAll(() => folder.remove())

/** A small generator of numbers from 0 to 1: the same seed gives the same delays. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const openInto = (ledger: string) => ['--ledger', ledger, 'open', '--batch', '1', join(folder.path, 'reports')]

/** All claims and incidents of the ledger, as exported. */
async function contentOf(ledger: string): Promise<readonly string[]> {
  const files = await Promise.all(
    ['jsonl', 'claims-csv'].map((format) => runCli(['--ledger', ledger, 'export', '--format', format])),
  )
  return files.map(({ out }) => out)
}

/** How many reports the ledger holds; 0 when the kill came before there was one. */
async function countReports(ledger: string): Promise<number> {
  if (!existsSync(join(ledger, 'ledger.sqlite'))) return 0
  const workspace = await openWorkspace(ledger, { mode: 'read' })
  const { reports } = workspace.ledger.state()
  workspace.close()
  return reports.size
}

/** Kills the process some milliseconds from now, whatever it does then. Gives what calls it off. */
function killAfter(child: ChildProcess, delay: number): () => void {
  const timer = setTimeout(() => child.kill('SIGKILL'), delay)
  return () => clearTimeout(timer)
}

/**
 * Kills the process some milliseconds after it first says that a report is kept. The clock alone would not do: how much
 * of a run is start-up and how much is reading differs from machine to machine.
 */
function killWhileReading(child: ChildProcess, delay: number): () => void {
  let callOff: (() => void) | undefined
  child.stderr?.on('data', (chunk: string) => {
    if (/^reading: [1-9]/m.test(chunk)) callOff ??= killAfter(child, delay)
  })
  return () => callOff?.()
}

test(`killed ${KILLS} times in the middle (seed ${SEED}), the same command ends as if nothing had been`, async () => {
  const random = createRandom(SEED)
  const whole = join(folder.path, 'whole')
  const startedAt = performance.now()
  expect((await runCli(openInto(whole))).code).toBe(0)
  const duration = performance.now() - startedAt
  const expected = await contentOf(whole)
  expect(expected[0]?.split('\n').length).toBeGreaterThan(15)

  let ledgers = 0
  let kills = 0
  let midway = 0
  while (kills < KILLS) {
    const ledger = join(folder.path, `killed-${ledgers++}`)
    for (let isDone = false; !isDone; ) {
      const child = startCli(openInto(ledger))
      const ended = endOf(child)
      const stopKilling =
        kills % 5 === 4 ? killAfter(child, duration * random()) : killWhileReading(child, 40 * random())
      const { code, err } = await ended
      stopKilling()
      isDone = code === 0
      if (!isDone) {
        expect(code, 'ended by the kill and by nothing else').toBeNull()
        kills++
        const kept = await countReports(ledger)
        const told = Number([...err.matchAll(/^reading: (\d+)/gm)].at(-1)?.[1] ?? 0)
        expect(kept, `seed ${SEED}: ${told} reports were said to be kept`).toBeGreaterThanOrEqual(told)
        if (kept > 0 && kept < REPORTS) midway++
        if (kills === KILLS) isDone = (await runCli(openInto(ledger))).code === 0
      }
    }
    expect(await contentOf(ledger), `seed ${SEED}, after ${kills} kills`).toEqual(expected)
    expect((await runCli(['--ledger', ledger, 'verify'])).code).toBe(0)
  }
  process.stdout.write(`${midway} of ${KILLS} kills came while reports were being kept\n`)
  expect(midway, `kills that came while reports were being kept, seed ${SEED}`).toBeGreaterThan(KILLS / 5)
}, 600_000)
