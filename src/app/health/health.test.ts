import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSample, type SampleReport, type SampleWorkspace } from '../../../test/sample-workspace.ts'
import { afterFailure, afterVisit, firstVisit } from '../plan-visits.ts'
import { saveWatchState } from '../watch-state.ts'
import { checkBackup, listBackups, makeBackup } from './backups.ts'
import { getCoverage } from './get-coverage.ts'
import { getStorage } from './get-storage.ts'
import { listCopies } from './list-copies.ts'
import { listWatched } from './list-watched.ts'

const strike = (name: string, publisher: string, publishedOn: string, words: string): SampleReport => ({
  name,
  title: 'Strike in Mosul',
  publisher,
  publishedOn,
  text: `An air strike hit a house in Mosul, Iraq, on November 1. ${words}`,
})
const wire =
  'Five people were killed and nine were wounded when the roof fell in, police said. Neighbours dug all night.'

let sample: SampleWorkspace
beforeAll(async () => {
  sample = await openSample([
    strike('a.md', 'Tigris Wire', '2023-11-02', wire),
    strike('b.md', 'Plain Gazette', '2023-11-03', wire),
    strike('c.md', 'Northern Post', '2023-11-03', 'Eight people were killed, a hospital said.'),
    { ...strike('d.md', 'Plain Gazette', '2023-11-30', ''), text: 'Police in Mosul said that nobody was arrested.' },
    { ...strike('e.md', 'Le Courrier', '2023-11-15', ''), text: 'Une frappe a tué cinq personnes à Mossoul mercredi.' },
    strike('f.md', 'Plain Gazette', '', 'The road was closed.'),
  ])
})
afterAll(() => sample.close())

describe('coverage', () => {
  test('counts by publisher and week, says the gaps, and counts what is kept unread', () => {
    const { weeks, publishers, silent, undated, languages } = getCoverage(sample.workspace)
    expect(weeks).toEqual(['2023-10-30', '2023-11-06', '2023-11-13', '2023-11-20', '2023-11-27'])
    const gazette = publishers[0]
    expect(gazette).toMatchObject({ publisher: 'Plain Gazette', reports: 3, undated: 1 })
    expect(gazette?.cells.map(({ week, reports }) => [week, reports])).toEqual([
      [0, 1],
      [4, 1],
    ])
    expect(gazette?.words).toBe('silent in 3 of 5 weeks, the longest gap 6–26 November 2023 (3 weeks)')
    expect(silent.map(({ first, weeks: count }) => [first, count])).toEqual([
      ['2023-11-06', 1],
      ['2023-11-20', 1],
    ])
    expect(undated).toBe(1)
    const french = publishers.find(({ publisher }) => publisher === 'Le Courrier')
    expect(french).toMatchObject({ unread: 1, cells: [{ week: 2, reports: 1, unread: 1 }], words: 'in one week only' })
    expect(languages).toContainEqual({ language: 'fr', reports: 1, read: 0 })
  })

  test('other weeks can be asked for, and nothing is lost from the sum', () => {
    const { weeks, publishers, outside, undated } = getCoverage(sample.workspace, {
      from: '2023-11-27',
      to: '2023-12-10',
    })
    expect(weeks).toEqual(['2023-11-27', '2023-12-04'])
    expect(publishers.find(({ publisher }) => publisher === 'Tigris Wire')?.words).toBe('no report in these weeks')
    expect(outside + undated + 1).toBe(6)
    expect(() => getCoverage(sample.workspace, { from: '1900-01-01' })).toThrow(/at most/)
    expect(getCoverage(sample.workspace, { asOf: 0 })).toMatchObject({ weeks: [], publishers: [], first: null })
  })
})

test('who copies whom: the copy, its root and why, and nobody else', () => {
  const { pairs, reports } = listCopies(sample.workspace)
  expect(pairs.map(({ copier, copied }) => `${copier} < ${copied}`)).toEqual(['Plain Gazette < Tigris Wire'])
  expect(pairs[0]).toMatchObject({ reports: 1, items: [{ publishedOn: '2023-11-03' }] })
  expect(pairs[0]?.items[0]?.reasons[0]).toMatch(/^Plain Gazette .*Tigris Wire/)
  expect(reports).toBe(1)
  expect(listCopies(sample.workspace, { asOf: 0 }).pairs).toEqual([])
})

test('what is watched: the visit, the trouble and what it brought; never visited is not known', () => {
  const { folder, ledger } = sample.workspace
  const [one] = [...ledger.state().reports.keys()]
  const [now, every] = [Date.UTC(2024, 0, 1), 60_000]
  const good = { ...afterVisit(firstVisit(now), { now, every }), reports: one ? [one] : [] }
  const bad = afterFailure(afterVisit(firstVisit(now), { now, every }), {
    now: now + every,
    every,
    reason: 'no answer',
  })
  expect(listWatched(sample.workspace).items).toEqual([])
  const sources = { 'https://a.example/': good, 'https://b.example/': bad, 'https://c.example/': firstVisit(now) }
  const page = { ...firstVisit(now), nextAt: null, failures: 9, facts: {}, source: 'https://b.example/' }
  saveWatchState(folder, { sources, pages: { 'https://b.example/1': page }, spending: {} })
  const { items } = listWatched(sample.workspace)
  expect(items.map(({ address, failures, trouble }) => [address, failures, trouble])).toEqual([
    ['https://b.example/', 1, 'no answer'],
    ['https://a.example/', 0, null],
    ['https://c.example/', 0, null],
  ])
  expect(items[0]).toMatchObject({ pages: 1, givenUp: 1, lastVisitAt: '2024-01-01T00:01:00.000Z', lastNewAt: null })
  expect(items[1]).toMatchObject({ reports: 1, claims: expect.any(Number), lastNewAt: expect.any(String) })
  expect(items[2]).toMatchObject({ lastVisitAt: null, nextVisitAt: null })
})

test('storage: the file, the raw bytes, and what they hold', () => {
  const { bytes, rawBytes, rawItems, reports, versions } = getStorage(sample.workspace)
  expect(bytes).toBeGreaterThan(rawBytes)
  expect([rawItems, reports, versions]).toEqual([6, 6, 0])
})

test('a backup is made, listed with its head, and proved again; one that is gone or damaged is told', async () => {
  const { workspace } = sample
  expect(listBackups(workspace)).toMatchObject({ items: [], behind: workspace.ledger.head().position })
  const made = await makeBackup(workspace)
  expect(listBackups(workspace)).toMatchObject({ items: [made], behind: 0 })
  expect(made.head).toContain(workspace.ledger.head().hash)
  await expect(makeBackup(workspace)).rejects.toThrow(/already/)
  expect((await checkBackup(workspace, made.folder)).trouble).toBeNull()
  writeFileSync(join(made.folder, 'ledger.sqlite'), 'not a ledger')
  expect((await checkBackup(workspace, made.folder)).trouble).not.toBeNull()
  rmSync(made.folder, { recursive: true })
  expect((await checkBackup(workspace, made.folder)).trouble).toBe('it is not there any more')
  expect(existsSync(made.folder)).toBe(false)
  await expect(checkBackup(workspace, '/nowhere')).rejects.toThrow(/no backup/)
})
