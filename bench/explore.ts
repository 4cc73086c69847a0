/// <reference lib="dom" />
/** Measures the desk over a large ledger in a real browser: `node --import tsx bench/explore.ts FOLDER` (bench/make-big-ledger.ts makes one). */
import { launchBrowser } from '../test/browser/browser.ts'
import { serveLedger } from '../test/browser/desk-server.ts'
import { everyBrush, measureBrushes, percentile95 } from '../test/browser/measure-brushes.ts'

const SCREENS = ['/explore', '/tallies?measure=killed&where=IQ&since=2020-01-01', '/reports', '/method', '/changes']

const [, , folder] = process.argv
if (!folder) throw new Error('expected a ledger folder: node --import tsx bench/explore.ts FOLDER')
const desk = await serveLedger(folder)
const browser = await launchBrowser()
const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } })
page.setDefaultTimeout(300_000)
await page.goto(desk.link)

for (const round of ['first', 'again']) {
  for (const path of SCREENS) {
    const started = performance.now()
    await page.goto(desk.origin + path, { waitUntil: 'commit' })
    await page.waitForSelector('main h1')
    const heading = performance.now() - started
    await page.waitForFunction(() => document.querySelector('main .skeleton') === null)
    const filled = performance.now() - started
    const painted = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    )
    console.log(
      `${round} ${path}: first paint ${painted.toFixed(0)} ms, heading ${heading.toFixed(0)} ms, filled ${filled.toFixed(0)} ms`,
    )
  }
}

await page.goto(`${desk.origin}/explore`)
await page.waitForSelector('[data-map="ready"]')
await page.waitForTimeout(2000)
const costs = await measureBrushes(page, everyBrush(2))
const work = costs.map((cost) => cost.work)
const middle = work.toSorted((a, b) => a - b)[work.length >> 1] ?? 0
const slowest = costs.toSorted((a, b) => b.work - a.work).slice(0, 6)
console.log(
  `main-thread work of ${work.length} brushes: median ${middle.toFixed(0)} ms, p95 ${percentile95(work).toFixed(0)} ms`,
)
console.log(slowest.map((cost) => `${cost.name} ${cost.work.toFixed(0)} ms`).join(', '))
await browser.close()
await desk.close()
