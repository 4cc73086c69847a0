/// <reference lib="dom" />
/** Measures the desk over a large ledger in a real browser and writes docs/reference/desk-speed.md: `npm run bench:desk [-- FOLDER]`. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { getDesk } from '../src/app/desk-view.ts'
import { getColumns } from '../src/app/explore/get-columns.ts'
import { prepareColumns } from '../src/app/explore/prepare-columns.ts'
import { openWorkspace } from '../src/app/open-workspace.ts'
import { listQueue } from '../src/app/review-queue.ts'
import { getTally } from '../src/app/tally-views.ts'
import { SCREENS } from '../src/web/app/screens.ts'
import { launchBrowser } from '../test/browser/browser.ts'
import { serveLedger } from '../test/browser/desk-server.ts'
import { everyBrush, measureBrushes, percentile95 } from '../test/browser/measure-brushes.ts'
import { fillBigLedger } from './big-ledger.ts'
import { measureNext } from './measure-next.ts'
import { type PaintCost, tracePaint } from './trace-paint.ts'

const INCIDENTS = 100_000
const LOADS = 3
const BRUSH_ROUNDS = 2
const NEXT_CLAIMS = 120
const TALLY = { measure: 'killed', where: ['IQ'], since: '2020-01-01' } as const

const given = process.argv.slice(2).find((word) => !word.startsWith('--'))
// Review writes to the ledger: one that was given stays as it is.
const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'))
if (given) cpSync(given, folder, { recursive: true })
else {
  const made = await openWorkspace(folder, { mode: 'write' })
  fillBigLedger(made, INCIDENTS)
  made.close()
}

const secondsOf = async (work: () => unknown): Promise<number> => {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}
rmSync(join(folder, 'explore-columns.json'), { force: true })
let workspace = await openWorkspace(folder, { mode: 'read' })
const workedOut = await secondsOf(() => prepareColumns(workspace))
workspace.close()
const opened = await secondsOf(async () => {
  workspace = await openWorkspace(folder, { mode: 'read' })
})
const kept = await secondsOf(() => prepareColumns(workspace))
const again = await secondsOf(() => prepareColumns(workspace))
const { asOf, rows } = getColumns(workspace)
const past = await secondsOf(() => prepareColumns(workspace, { asOf: Math.floor(asOf / 2) }))
const tallied = await secondsOf(() => getTally(workspace, TALLY))
const talliedAgain = await secondsOf(() => getTally(workspace, TALLY))
const started = await secondsOf(() => getDesk(workspace))
const queued = await secondsOf(() => listQueue(workspace))
const { left } = listQueue(workspace)
workspace.close()

const desk = await serveLedger(folder)
const browser = await launchBrowser()
const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } })
page.setDefaultTimeout(300_000)
await page.goto(desk.link)
await settle(page)
const asked = (path: string) => page.evaluate(async (at) => (await fetch(at)).json(), path)
const [incident] = ((await asked('/api/v1/incidents?limit=1')) as { items: { id: string }[] }).items
const [report] = ((await asked('/api/v1/reports?limit=1')) as { items: { id: string }[] }).items

const paths = [
  ...SCREENS.map(({ to, name }) => [name, to] as const),
  ['Tallies, a count', '/tallies?measure=killed&where=IQ&since=2020-01-01'],
  ['Method', '/method'],
  ['Changes', '/changes'],
  ['An incident', `/incidents/${incident?.id}`],
  ['A report', `/reports/${report?.id}`],
] as const
const paints: string[] = []
for (const [name, path] of paths) {
  // The first load asks the server for what it has not worked out yet: it is told apart.
  const first = performance.now()
  await page.goto(desk.origin + path)
  await settle(page)
  const seconds = (performance.now() - first) / 1000
  const loads: PaintCost[] = []
  for (let i = 0; i < LOADS; i++) loads.push(await tracePaint(page, desk.origin + path))
  const of = (pick: (load: PaintCost) => number) => Math.max(...loads.map(pick)).toFixed(0)
  paints.push(
    `| ${name} | ${of((load) => load.untilPaint)} | ${of((load) => load.longestTask)} | ${of((load) => load.all)} | ${seconds.toFixed(1)} |`,
  )
  console.log(paints.at(-1))
}

await page.goto(`${desk.origin}/explore`)
await page.waitForSelector('[data-map="ready"]')
await page.waitForTimeout(2000)
const costs = await measureBrushes(page, everyBrush(BRUSH_ROUNDS))
const kinds = [...new Set(costs.map(({ name }) => name))].map((name) => {
  const own = costs.filter((cost) => cost.name === name).map(({ work }) => work)
  return `| ${name} | ${own.length} | ${middleOf(own).toFixed(0)} | ${Math.max(...own).toFixed(0)} |`
})
const work = costs.map((cost) => cost.work)
const peer = await filterTime(page, rows)
const next = await measureNext(page, desk.origin, NEXT_CLAIMS)
await browser.close()
await desk.close()
rmSync(folder, { recursive: true, force: true })

const text = `# Desk speed

Generated by \`npm run bench:desk\`; do not edit. A made-up ledger of ${rows.toLocaleString('en')} incidents in a real Chromium of ${1440} by ${1000} pixels, drawn by the
processor, on a machine of two cores that server and browser share. Work is processor time of the page's main thread in milliseconds; what other programs
take is not in it.

## Each screen

The most of ${LOADS} loads of the whole page, each from a plain page: what a screen before still had to do is not in it. The first load, which waits for
the server's first answer, is told in seconds.

| screen | work until the first paint | longest task | all work until it is filled | seconds of the first load |
| --- | ---: | ---: | ---: | ---: |
${paints.join('\n')}

## Brushes of Explore

${work.length} brushes, facets, dates, circle, order, page and as-of: median ${middleOf(work).toFixed(0)}, 95 of 100 under ${percentile95(work).toFixed(0)}. Filtering as many records once with
\`Array.filter\` in the same page takes ${peer.toFixed(1)}: the 95th of 100 is ${(percentile95(work) / peer).toFixed(0)} times that.

| brush | times | median | most |
| --- | ---: | ---: | ---: |
${kinds.join('\n')}

## Review

${NEXT_CLAIMS} claims accepted one after the other, each read for a moment, from the key to the frame that holds the next; ${left.toLocaleString('en')} wait. The
bar is 100 ms for 95 of 100.

| the next claim | milliseconds |
| --- | ---: |
| median | ${middleOf(next).toFixed(0)} |
| 95 of 100 under | ${percentile95(next).toFixed(0)} |
| most | ${Math.max(...next).toFixed(0)} |

## Answers of the server

| question | seconds |
| --- | ---: |
| opening the ledger | ${opened.toFixed(1)} |
| all incidents as columns, worked out from the ledger | ${workedOut.toFixed(1)} |
| the same after a new start, from what was kept beside the ledger | ${kept.toFixed(1)} |
| the same again | ${again.toFixed(2)} |
| as of half the ledger, never asked before | ${past.toFixed(1)} |
| a tally of one country, the first after opening | ${tallied.toFixed(1)} |
| the same again | ${talliedAgain.toFixed(2)} |
| the start screen, the first after opening | ${started.toFixed(1)} |
| the queue of review, the first after opening | ${queued.toFixed(1)} |
`
console.log(text)
if (!process.argv.includes('--dry'))
  writeFileSync(fileURLToPath(new URL('../docs/reference/desk-speed.md', import.meta.url)), text)

async function settle(on: Page): Promise<void> {
  await on.waitForSelector('main h1')
  await on.waitForFunction(() => document.querySelector('main .skeleton') === null)
  await on.waitForTimeout(300)
}

function middleOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0
}

/** Milliseconds to filter as many records by a kind, a country and a figure. */
async function filterTime(on: Page, count: number): Promise<number> {
  return on.evaluate((n) => {
    const records = Array.from({ length: n }, (_, i) => ({
      type: ['strike', 'bombing', 'clash'][i % 3],
      country: ['IQ', 'SY', 'UA', 'SD'][i % 4],
      killed: i % 90,
    }))
    const times = Array.from({ length: 21 }, () => {
      const started = performance.now()
      const found = records.filter(({ type, country, killed }) => type === 'clash' && country === 'SY' && killed > 9)
      return found.length > 0 ? performance.now() - started : 0
    })
    return times.sort((a, b) => a - b)[10] ?? 0
  }, count)
}
