import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { zipOf } from '../../test/make-archives.ts'
import { getCounts, listReports } from '../ledger/index.ts'
import type { RefusalId } from '../model/index.ts'
import { listRefusedRows } from './list-refused.ts'
import { openReports } from './open-reports.ts'
import { openWorkspace } from './open-workspace.ts'
import { retryAllRefused, retryRefused } from './retry-refused.ts'
import type { Workspace } from './workspace.ts'

const TEXT = 'Market hit\n\nFive people were killed when a rocket hit a market in Kirkuk, the mayor said.\n'
const open = (): Promise<Workspace> => openWorkspace(mkdtempSync(join(tmpdir(), 'retry-')), { mode: 'write' })
const refusedIn = (workspace: Workspace) => listRefusedRows(workspace).items
async function retryAll(workspace: Workspace) {
  const views = []
  for await (const view of retryAllRefused(workspace)) views.push(view)
  return views
}

function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'retry-files-'))
  mkdirSync(join(folder, 'deep'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

describe('quarantine', () => {
  test('shows the reason, the tries and how it begins', async () => {
    const zip = await zipOf([
      { name: 'good.txt', content: TEXT },
      { name: 'bad.txt', content: '\x89PNG\r\n\x1a\n\0\0' },
    ])
    const folder = makeFolder({ 'deep/a.txt': ' \n ', 'b.json': '{"title": "no text"}', 'c.zip': zip, 'd.txt': TEXT })
    const workspace = await open()
    await openReports(workspace, [folder])
    const rows = refusedIn(workspace)
    expect(
      rows.map(({ sourceName, code, tries, isResting, canRetry }) => [sourceName, code, tries, isResting, canRetry]),
    ).toEqual([
      ['deep/a.txt', 'file-empty', 1, false, true],
      ['c.zip/bad.txt', 'file-binary', 1, false, true],
      ['b.json', 'file-malformed', 1, false, true],
    ])
    expect(rows.find(({ sourceName }) => sourceName === 'c.zip/bad.txt')?.sample).toMatch(/^c2 89 50|^89 50/)
    workspace.close()
  })

  test('what was put right is kept, under its name in the folder; the rest stays with one try more', async () => {
    const folder = makeFolder({ 'deep/a.txt': '', 'b.txt': '' })
    const workspace = await open()
    await openReports(workspace, [folder])
    writeFileSync(join(folder, 'deep/a.txt'), TEXT)
    const views = await retryAll(workspace)
    expect(views.map(({ sourceName, isKept, tries }) => [sourceName, isKept, tries])).toEqual([
      ['b.txt', false, 2],
      ['deep/a.txt', true, 2],
    ])
    expect(listReports(workspace.ledger.state()).map(({ report }) => report.sourceName)).toEqual(['deep/a.txt'])
    expect(refusedIn(workspace)).toMatchObject([{ sourceName: 'b.txt', tries: 2 }])
    expect(getCounts(workspace.ledger.state())).toMatchObject({ reports: 1, refused: 1 })
    workspace.close()
  })

  test('after three tries it rests, until a person names it', async () => {
    const folder = makeFolder({ 'b.txt': '' })
    const workspace = await open()
    await openReports(workspace, [folder])
    await retryAll(workspace)
    await retryAll(workspace)
    expect(refusedIn(workspace)).toMatchObject([{ tries: 3, isResting: true }])
    expect(await retryAll(workspace)).toEqual([])
    const id = refusedIn(workspace)[0]?.id as RefusalId
    expect(await retryRefused(workspace, id)).toMatchObject({ isKept: false, tries: 4 })
    writeFileSync(join(folder, 'b.txt'), TEXT)
    expect(await retryRefused(workspace, id)).toMatchObject({ isKept: true, tries: 5 })
    expect(refusedIn(workspace)).toEqual([])
    await expect(retryRefused(workspace, id)).rejects.toMatchObject({ code: 'refusal-unknown' })
    expect(workspace.ledger.verify().ok).toBe(true)
    workspace.close()
  })

  test('what is gone says so, and opening the folder again adds nothing', async () => {
    const folder = makeFolder({ 'b.txt': '', 'c.txt': '' })
    const workspace = await open()
    await openReports(workspace, [folder])
    rmSync(join(folder, 'b.txt'))
    const [view] = await retryAll(workspace)
    expect(view).toMatchObject({ isKept: false, message: expect.stringContaining('found nothing at') })
    const { position } = workspace.ledger.state()
    await openReports(workspace, [folder])
    expect(workspace.ledger.state().position).toBe(position)
    workspace.close()
  })
})
