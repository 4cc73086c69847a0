/// <reference lib="dom" />
/** 100,000 incidents on the explore screen: all counted, a page of them drawn, the last page within reach. */
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeColumns, makeRow } from '../make-columns.ts'
import { findBrowser, titleOf } from './browser.ts'
import { type Desk, serveDesk } from './desk-server.ts'
import { goTo, openWatchedPage, type WatchedPage } from './watch-page.ts'

const found = await findBrowser()
const ROWS = 100_000

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

  test('no error in the whole run', () => {
    expect({ foreign: watched.foreign, errors: watched.errors }).toEqual({ foreign: [], errors: [] })
  })
})
