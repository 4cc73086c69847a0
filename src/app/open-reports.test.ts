import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { makeReports, makeTempFolder, type TempFolder, writeReports } from '../../test/sample-workspace.ts'
import { getIncident } from './incident-views.ts'
import { listChanges } from './list-changes.ts'
import { listIncidents } from './list-incidents.ts'
import { listRefusedRows } from './list-refused.ts'
import { openReports } from './open-reports.ts'
import { openWorkspace } from './open-workspace.ts'
import { listReportRows } from './report-views.ts'
import { getStatus } from './status.ts'
import { getTally } from './tally-views.ts'
import { verifyLedger } from './verify-ledger.ts'
import type { Workspace } from './workspace.ts'

let folder: TempFolder
const opened: Workspace[] = []

async function open(name = 'ledger'): Promise<Workspace> {
  const workspace = await openWorkspace(join(folder.path, name), { mode: 'write' })
  opened.push(workspace)
  return workspace
}

function write(count: number): string {
  folder = makeTempFolder()
  const path = join(folder.path, 'reports')
  writeReports(path, makeReports(count))
  return path
}

/** Everything that a reader of the ledger can see, but for positions and instants. */
function contentOf(workspace: Workspace): unknown {
  return listIncidents(workspace, { limit: 500 }).items.map(({ id, ...row }) => {
    const { claims, accounts, originGroups } = getIncident(workspace, id)
    return { id, row, claims, accounts, origins: originGroups.map((origin) => origin.id) }
  })
}

afterEach(() => {
  for (const workspace of opened.splice(0)) workspace.close()
  folder.remove()
})

describe('opening a folder', () => {
  test('keeps, reads and links every report, and says how far it is', async () => {
    const path = write(30)
    const workspace = await open()
    const steps: number[] = []
    const summary = await openReports(workspace, [path], { onProgress: ({ done }) => steps.push(done) })
    expect(summary).toMatchObject({ done: 30, total: 30, kept: 30, known: 0, refused: 0, isStopped: false })
    expect(steps).toEqual([1, 26, 30])
    expect(summary.firstClaim?.sentence).toContain(summary.firstClaim?.claim.evidence.quote)
    expect(getStatus(workspace).counts).toMatchObject({ reports: 30, incidents: summary.incidents, publishers: 3 })
    expect(verifyLedger(workspace).ok).toBe(true)
  })

  test('keeps what is in a language it does not read, and counts it as unread', async () => {
    const path = write(2)
    const arabic = 'قتل خمسة أشخاص وأصيب سبعة آخرون في غارة جوية على سوق قرب مدينة كركوك يوم الأحد، بحسب الشرطة.'
    const french =
      'Cinq personnes ont été tuées et sept blessées dimanche dans une attaque contre un marché, selon la police.'
    writeFileSync(join(path, 'arabic.txt'), `${arabic}\n`)
    writeFileSync(join(path, 'french.txt'), `${french}\n`)
    const workspace = await open()
    expect(await openReports(workspace, [path])).toMatchObject({ kept: 4, unread: 2 })
    expect(getStatus(workspace).counts).toMatchObject({ reports: 4, unread: 2 })
    expect(getStatus(workspace).languages).toEqual([
      { language: 'en', reports: 2, read: 2 },
      { language: 'ar', reports: 1, read: 0 },
      { language: 'fr', reports: 1, read: 0 },
    ])
  })

  test('the same words in three files of one batch are one new report', async () => {
    const path = write(2)
    const workspace = await open()
    for (const name of ['x.txt', 'y.txt', 'z.txt'])
      writeFileSync(
        join(path, name),
        'Market hit\n\n2024-03-04\n\nFive people were killed in Dibis on Sunday, police said.\n',
      )
    expect(await openReports(workspace, [path])).toMatchObject({ done: 5, kept: 3, known: 2 })
    expect(await openReports(workspace, [path])).toMatchObject({ done: 5, kept: 0, known: 5 })
  })

  test('opening it again adds nothing', async () => {
    const path = write(12)
    const workspace = await open()
    await openReports(workspace, [path])
    const head = workspace.ledger.head()
    const again = await openReports(workspace, [path, path])
    expect(again).toMatchObject({ kept: 0, known: 24, firstClaim: null })
    expect(workspace.ledger.head()).toEqual(head)
  })

  test('the size of batches, and closing in between, change nothing but positions', async () => {
    const path = write(24)
    const whole = await open('whole')
    await openReports(whole, [path])
    for (const batchSize of [1, 7]) {
      const workspace = await open(`batches-${batchSize}`)
      await openReports(workspace, [path], { batchSize })
      expect(contentOf(workspace)).toEqual(contentOf(whole))
    }
    const stop = new AbortController()
    const first = await open('stopped')
    const stopped = await openReports(first, [path], {
      batchSize: 5,
      signal: stop.signal,
      onProgress: ({ done }) => done > 8 && stop.abort(),
    })
    expect(stopped).toMatchObject({ isStopped: true })
    expect(stopped.done).toBeLessThan(24)
    first.close()
    opened.splice(opened.indexOf(first), 1)
    const resumed = await open('stopped')
    expect(await openReports(resumed, [path])).toMatchObject({ kept: 24 - stopped.kept, known: stopped.kept })
    expect(contentOf(resumed)).toEqual(contentOf(whole))
  })

  test('the whole sample set is kept and read: the ledger refuses no reading of it', async () => {
    folder = makeTempFolder()
    const workspace = await open()
    const samples = fileURLToPath(new URL('../../examples/kirkuk', import.meta.url))
    expect(await openReports(workspace, [samples])).toMatchObject({ kept: 51, refused: 0, unread: 3 })
    expect(listRefusedRows(workspace).items).toEqual([])
  })

  test('a reading that quotes what is not in the text is refused and counted, its report kept', async () => {
    const path = write(2)
    const workspace = await open()
    const reader = workspace.reader()
    const readMany: typeof reader.readMany = (reports) =>
      reader.readMany(reports).map((reading) => {
        const claims = reading.claims.map((claim) => ({
          ...claim,
          evidence: { ...claim.evidence, quote: 'never written' },
        }))
        return { ...reading, claims }
      })
    const misled: Workspace = { ...workspace, reader: () => ({ ...reader, readMany }) }
    expect(await openReports(misled, [path])).toMatchObject({ kept: 2, refused: 2, claims: 0 })
    expect(listRefusedRows(workspace).items.map(({ code }) => code)).toEqual(['reading-refused', 'reading-refused'])
  })

  test('a text that the reader fails on is kept as not read, and the others are read', async () => {
    const path = write(3)
    const workspace = await open()
    const reader = workspace.reader()
    const fails = () => {
      throw new Error('no room')
    }
    const readMany: typeof reader.readMany = (reports, options) =>
      reader.readMany(reports, {
        ...options,
        traceOf: ({ sourceName }) => (sourceName.endsWith('001.md') ? fails : undefined),
      })
    const failing: Workspace = { ...workspace, reader: () => ({ ...reader, readMany }) }
    expect(await openReports(failing, [path])).toMatchObject({ kept: 3, unread: 1, refused: 0 })
    const readings = [...workspace.ledger.state().readings.values()].map(({ reading }) => reading)
    expect(readings.flatMap(({ notes }) => notes.filter(({ code }) => code === 'reader-failed'))).toHaveLength(1)
    expect(readings.filter(({ claims }) => claims.length > 0)).toHaveLength(2)
  })

  test('what cannot be read is refused with its reason, once, and stops nothing', async () => {
    const path = write(3)
    writeFileSync(join(path, '000-binary.md'), Buffer.from([0, 1, 2, 255, 254, 0, 0, 7, 137, 80, 78, 71, 0, 0]))
    writeFileSync(join(path, 'zz-empty.txt'), '')
    const workspace = await open()
    expect(await openReports(workspace, [path])).toMatchObject({ kept: 3, refused: 2 })
    const { items } = listRefusedRows(workspace)
    expect(items.map(({ sourceName }) => sourceName).sort()).toEqual(['000-binary.md', 'zz-empty.txt'])
    const head = workspace.ledger.head()
    await openReports(workspace, [path])
    expect(workspace.ledger.head()).toEqual(head)
  })

  test('a changed report is a new version beside the old one', async () => {
    const path = write(2)
    const workspace = await open()
    await openReports(workspace, [path])
    appendFileSync(join(path, '000.md'), '\nPolice later said 9 people were killed.\n')
    expect(await openReports(workspace, [path])).toMatchObject({ kept: 1, known: 1 })
    expect(listReportRows(workspace).total).toBe(3)
  })

  test('an empty folder is an empty ledger, and a missing one is an error', async () => {
    folder = makeTempFolder()
    const workspace = await open()
    expect(await openReports(workspace, [folder.path])).toMatchObject({ kept: 0 })
    await expect(openReports(workspace, [join(folder.path, 'gone')])).rejects.toMatchObject({ code: 'path-missing' })
    await expect(openWorkspace(join(folder.path, 'gone'), { mode: 'read' })).rejects.toMatchObject({
      code: 'path-missing',
    })
  })

  test('two that write at the same time lose nothing and double nothing', async () => {
    const path = write(18)
    const whole = await open('whole')
    await openReports(whole, [path])
    const [one, two] = [await open('shared'), await open('shared')]
    await Promise.all([openReports(one, [path], { batchSize: 2 }), openReports(two, [path], { batchSize: 3 })])
    one.ledger.refresh()
    expect(contentOf(one)).toEqual(contentOf(whole))
    expect(verifyLedger(one).ok).toBe(true)
  })
})

describe('asking it', () => {
  test('filters state themselves in words', async () => {
    const path = write(12)
    const workspace = await open()
    await openReports(workspace, [path])
    const all = listIncidents(workspace).total
    const some = listIncidents(workspace, { text: 'MOSUL', country: ['iq'], from: '2023-11-01', hasFigures: true })
    expect(some.total).toBeGreaterThan(0)
    expect(some.total).toBeLessThan(all)
    expect(some.words).toBe(
      'incidents in IQ from 1 November 2023 with the words “MOSUL” with figures of people harmed under the range rule',
    )
    expect(listIncidents(workspace, { text: 'no such town' }).items).toEqual([])
    expect(listIncidents(workspace, { country: ['FR'] }).items).toEqual([])
    expect(listIncidents(workspace, { to: '2020-01-01' }).items).toEqual([])
    expect(() => listIncidents(workspace, { cursor: 'nonsense' })).toThrow(/cursor/)
  })

  test('a tally names what it counted, and as of an earlier position it counts what was known then', async () => {
    const path = write(12)
    const workspace = await open()
    await openReports(workspace, [path])
    const now = getTally(workspace, { measure: 'killed', where: ['IQ'], rule: 'lowest' })
    const then = getTally(workspace, { measure: 'killed', where: ['IQ'], rule: 'lowest', asOf: 10 })
    expect(now.incidents.length).toBeGreaterThan(then.incidents.length)
    expect(now.min).toBe(now.incidents.reduce((sum, { figure }) => sum + (figure?.min ?? 0), 0))
    expect(getTally(workspace, { asOf: 0 })).toMatchObject({ incidents: [], asOf: 0 })
  })

  test('every change since a position, oldest first', async () => {
    const path = write(3)
    const workspace = await open()
    await openReports(workspace, [path])
    const { items, next } = listChanges(workspace, { since: 0, limit: 2 })
    expect(items.map(({ position, type }) => `${position} ${type}`)).toEqual(['1 ReportKept', '2 ReportRead'])
    expect(next).toBe('2')
  })
})
