/// <reference lib="dom" />
/** 100,000 incidents on the explore screen: what a brush costs, beside the same brush by Array.filter over objects. */
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeColumns, makeRow } from '../make-columns.ts'
import { findBrowser, titleOf } from './browser.ts'
import { type Desk, serveDesk } from './desk-server.ts'
import { everyBrush, measureBrushes, percentile95 } from './measure-brushes.ts'
import { goTo, openWatchedPage, type WatchedPage } from './watch-page.ts'

const found = await findBrowser()
const ROWS = 100_000
/** A loaded machine draws maps in software too slowly to measure anything: this one is run when it is asked for. */
const IS_ASKED = process.env.RECKONER_BRUSHES !== undefined
const WHY_NOT = IS_ASKED ? '' : ' [skipped: RECKONER_BRUSHES=1 measures it, on a machine with nothing else to do]'

describe.skipIf(found.browser === null)(titleOf('100,000 incidents', found), () => {
  let desk: Desk
  let watched: WatchedPage
  const { view, plain } = makeColumns(ROWS)

  beforeAll(async () => {
    if (!found.browser) return
    desk = await serveDesk(fileURLToPath(new URL('../../examples/kirkuk', import.meta.url)))
    watched = await openWatchedPage(found.browser, desk.origin)
    const { page } = watched
    await page.goto(desk.link)
    // The desk is the real one; only the two answers that hold incidents are made up.
    await page.route('**/api/v1/explore/columns*', (route) => route.fulfill({ json: view }))
    await page.route('**/api/v1/explore/rows*', (route) => {
      const ids = new URL(route.request().url()).searchParams.get('ids')?.split(',') ?? []
      return route.fulfill({ json: { items: ids.map((id) => makeRow(id, plain)), asOf: 1 } })
    })
  }, 120_000)

  afterAll(async () => {
    await found.browser?.close()
    await desk?.close()
  })

  test('the first page of rows stands there, and the last one can be asked for', async () => {
    const { page } = watched
    expect(await goTo(page, `${desk.origin}/explore`)).toContain('100,000 incidents')
    await page.waitForSelector('main table[aria-busy="false"] tbody tr')
    expect(await page.locator('main table[aria-busy] tbody tr').count()).toBe(50)
    await page.getByRole('textbox', { name: 'Page' }).fill('2000')
    await page.keyboard.press('Enter')
    await page.waitForURL(/page=2000/)
    await page.waitForSelector('main table[aria-busy="false"] tbody tr')
    expect(await page.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true)
  })

  test.skipIf(!IS_ASKED)(
    `a brush, all that it draws included, costs no more than Array.filter alone${WHY_NOT}`,
    async () => {
      const { page } = watched
      await goTo(page, `${desk.origin}/explore`)
      await page.waitForSelector('[data-map="ready"]')
      const costs = await measureBrushes(page, everyBrush(1))
      const work = percentile95(costs.map((cost) => cost.work))
      const peer = percentile95(await page.evaluate(filterPlainly, JSON.stringify(plain)))
      const slowest = costs.toSorted((a, b) => b.work - a.work).slice(0, 5)
      const words = slowest.map((cost) => `${cost.name} ${cost.work.toFixed(0)}`).join(', ')
      process.stdout.write(
        `main-thread work of a brush over ${ROWS} incidents: p95 ${work.toFixed(0)} ms (slowest: ${words}); Array.filter over objects: p95 ${peer.toFixed(0)} ms\n`,
      )
      expect(work / peer).toBeLessThan(1)
    },
    180_000,
  )

  test('no error in the whole run', () => {
    expect({ foreign: watched.foreign, errors: watched.errors }).toEqual({ foreign: [], errors: [] })
  })
})

/** The peer: rows, counts of six facets and of days by filtering objects anew, as often as there are brushes. Gives milliseconds. */
function filterPlainly(json: string): readonly number[] {
  const plain = JSON.parse(json) as readonly import('../make-columns.ts').PlainIncident[]
  type Test = (one: import('../make-columns.ts').PlainIncident) => boolean
  const once = (from: number, types: readonly string[]) => {
    const tests: Readonly<Record<string, Test>> = {
      dates: ({ first, last }) => first !== null && last !== null && last >= from && first <= from + 400,
      type: ({ type }) => type !== null && types.includes(type),
      country: ({ country }) => country === 'IQ',
      against: ({ against }) => against.includes('US military'),
    }
    const without = (name: string) =>
      plain.filter((one) => Object.entries(tests).every(([other, passes]) => other === name || passes(one)))
    const count = (rows: typeof plain, values: (one: (typeof plain)[number]) => readonly unknown[]) => {
      const counts = new Map<unknown, number>()
      for (const one of rows) for (const value of values(one)) counts.set(value, (counts.get(value) ?? 0) + 1)
      return counts.size
    }
    const hits = without('')
    return (
      count(hits, ({ by }) => by) +
      count(hits, ({ killed }) => [killed]) +
      count(hits, ({ place }) => [place]) +
      count(without('type'), ({ type }) => [type]) +
      count(without('country'), ({ country }) => [country]) +
      count(without('against'), ({ against }) => against) +
      count(without('dates'), ({ first }) => [first])
    )
  }
  return Array.from({ length: 9 }, (_, i) => {
    const started = performance.now()
    once(18_400 + i, i % 2 ? ['bombing'] : ['bombing', 'air-strike'])
    return performance.now() - started
  })
}
