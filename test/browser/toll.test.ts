/// <reference lib="dom" />
/** A toll that rose: each of its figures leads back to the sentences it rests on, as of any position, and what changed it is told. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTempFolder, type SampleReport, writeReports } from '../sample-workspace.ts'
import { findBrowser, titleOf } from './browser.ts'
import { type Desk, serveDesk } from './desk-server.ts'
import { goTo, openWatchedPage, type WatchedPage } from './watch-page.ts'

const found = await findBrowser()
const folder = makeTempFolder()
const report = (name: string, publishedOn: string, words: string): SampleReport => ({
  name,
  title: `Strike in Mosul, ${publishedOn}`,
  publisher: 'Tigris Wire',
  publishedOn,
  text: `An air strike hit a house in Mosul, Iraq, on November 1. ${words}`,
})

describe.skipIf(found.browser === null)(titleOf('a toll that rose', found), () => {
  let desk: Desk
  let watched: WatchedPage
  let incident = ''

  beforeAll(async () => {
    if (!found.browser) return
    const inbox = join(folder.path, 'in')
    writeReports(inbox, [
      report('a.md', '2023-11-02', 'Five people were killed and three are missing, police said.'),
      report('b.md', '2023-11-04', 'Eight people were killed and nobody is missing any more, police said.'),
    ])
    desk = await serveDesk(inbox)
    watched = await openWatchedPage(found.browser, desk.origin)
    await watched.page.goto(desk.link)
    const { items } = await watched.page.evaluate(
      async () => (await (await fetch('/api/v1/incidents')).json()) as { items: { id: string }[] },
    )
    expect(items.length).toBe(1)
    incident = `/incidents/${items[0]?.id}`
  }, 120_000)

  afterAll(async () => {
    await found.browser?.close()
    await desk?.close()
    folder.remove()
  })

  test('each figure of the step line is a button that opens its sentence, and closes it again', async () => {
    const { page } = watched
    await goTo(page, desk.origin + incident)
    const steps = page.locator('section[aria-labelledby="steps-title"]')
    const killed = steps.locator('li', { hasText: 'Killed' })
    const figures = killed.getByRole('button', { name: /its sentences$/ })
    expect(await figures.count()).toBe(2)
    await figures.first().press('Enter')
    await killed.locator('figure blockquote', { hasText: 'Five people were killed' }).waitFor()
    await figures.last().press('Enter')
    await killed.locator('figure blockquote', { hasText: 'Eight people were killed' }).waitFor()
    expect(await figures.first().getAttribute('aria-expanded')).toBe('false')
    await figures.last().press('Enter')
    await killed.locator('figure blockquote').waitFor({ state: 'detached' })
    const moves = steps.getByRole('list', { name: 'Between the figures' })
    expect(await moves.textContent()).toContain('As many as 3 of the missing may be among the killed now')
    expect({ foreign: watched.foreign, errors: watched.errors }).toEqual({ foreign: [], errors: [] })
  })
})

describe.skipIf(found.browser === null)(titleOf('a death days later', found), () => {
  const later = makeTempFolder()
  let desk: Desk
  let watched: WatchedPage

  beforeAll(async () => {
    if (!found.browser) return
    writeReports(later.path, [
      report('a.md', '2023-11-02', 'Five people were killed and three were wounded, police said.'),
      {
        ...report('b.md', '2023-11-09', ''),
        text: 'A man wounded in the air strike on a house in Mosul, Iraq, on November 1 has died of his wounds, police said.\n\nThe strike killed six people in all, they said.',
      },
    ])
    const other = await findBrowser()
    if (!other.browser) return
    desk = await serveDesk(later.path)
    watched = await openWatchedPage(other.browser, desk.origin)
    await watched.page.goto(desk.link)
  }, 120_000)

  afterAll(async () => {
    await watched?.page.context().browser()?.close()
    await desk?.close()
    later.remove()
  })

  test('joins the incident it belongs to, moves its toll, and is marked as printed later', async () => {
    const { page } = watched
    const { items } = await page.evaluate(
      async () => (await (await fetch('/api/v1/incidents')).json()) as { items: { id: string; reports: number }[] },
    )
    expect(items.map(({ reports }) => reports)).toEqual([2])
    await goTo(page, `${desk.origin}/incidents/${items[0]?.id}`)
    const accounts = page.locator('section[aria-labelledby="links-title"] li')
    expect((await accounts.allTextContents()).filter((text) => /printed 8 days after/.test(text))).toHaveLength(1)
    const killed = page.locator('section[aria-labelledby="steps-title"] li', { hasText: 'Killed' }).first()
    expect(await killed.textContent()).toMatch(/5\s*2 Nov[\s\S]*6\s*9 Nov/)
  })
})
