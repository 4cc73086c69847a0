/** 500 pages, each edited five times without a word: every version is kept, no claim moves, every changed figure is raised. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listReports } from '../ledger/index.ts'
import { openReports } from './open-reports.ts'
import { openWorkspace } from './open-workspace.ts'
import { compareWithEarlier } from './report-versions.ts'

const PAGES = 500

interface Page {
  readonly killed: number
  readonly injured: number
  readonly before: string
  readonly after: string
  readonly place: string
}

/** What an editor does, and which figures that changes. */
const EDITS: readonly ((page: Page) => readonly [Page, readonly string[]])[] = [
  (page) => [{ ...page, killed: page.killed + 2 }, [`killed ${page.killed} -> ${page.killed + 2}`]],
  (page) => [{ ...page, before: 'The road to the south was closed for hours after the blast.' }, []],
  (page) => [{ ...page, place: 'bakery' }, []],
  (page) => [
    { ...page, killed: page.killed - 1, injured: page.injured + 5 },
    [`killed ${page.killed} -> ${page.killed - 1}`, `injured ${page.injured} -> ${page.injured + 5}`],
  ],
  (page) => [{ ...page, after: '' }, []],
]

function textOf({ killed, injured, before, after, place }: Page): string {
  const news = `A rocket hit a ${place} in Kirkuk on Sunday, killing ${killed} people and wounding ${injured} others, the mayor said.`
  return [before, news, after].filter((line) => line !== '').join('\n\n')
}

test('500 pages x 5 edits: 0 spans moved, all changed figures raised, and no others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'edits-'))
  const workspace = await openWorkspace(join(folder, 'ledger'), { mode: 'write' })
  let pages: readonly Page[] = Array.from({ length: PAGES }, (_, n) => ({
    killed: 3 + (n % 40),
    injured: 50 + (n % 30),
    before: '',
    after: 'Officials opened an inquiry and asked the province for help.',
    place: 'market',
  }))
  const save = async (version: number) => {
    const rows = pages.map((page, n) =>
      JSON.stringify({
        title: `Rocket hits the town, report ${n}`,
        address: `https://example.org/news/${n}`,
        publisher: 'Example',
        published: '2023-12-04',
        text: textOf(page),
      }),
    )
    const path = join(folder, `version-${version}.jsonl`)
    writeFileSync(path, rows.join('\n'))
    const known = new Set(workspace.ledger.state().reports.keys())
    await openReports(workspace, [path])
    return listReports(workspace.ledger.state()).filter(({ report }) => !known.has(report.id))
  }
  const kept = [...(await save(0))]
  const quoted = new Map(kept.map(({ report, reading }) => [report.id, JSON.stringify(reading?.claims)]))
  for (const [i, edit] of EDITS.entries()) {
    const edited = pages.map(edit)
    pages = edited.map(([page]) => page)
    const added = await save(i + 1)
    expect(added).toHaveLength(PAGES)
    for (const { report, reading } of added) {
      const n = Number(report.address?.split('/').at(-1))
      const figures = compareWithEarlier(workspace.ledger.state(), report.id)?.figures
      const raised = figures?.map(({ attribute, before, after }) => `${attribute} ${before} -> ${after}`)
      expect(raised, `page ${n}, edit ${i + 1}`).toEqual(edited[n]?.[1])
      quoted.set(report.id, JSON.stringify(reading?.claims))
    }
  }
  const all = listReports(workspace.ledger.state())
  expect(all).toHaveLength(PAGES * (EDITS.length + 1))
  for (const { report, reading } of all) {
    expect(JSON.stringify(reading?.claims)).toBe(quoted.get(report.id))
    expect(reading?.claims.length).toBeGreaterThan(0)
    for (const { evidence } of reading?.claims ?? [])
      expect(report.text.slice(evidence.from, evidence.to)).toBe(evidence.quote)
  }
  workspace.close()
}, 600_000)
