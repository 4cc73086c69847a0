/// <reference lib="dom" />
/** Named victims: spellings that sound alike are proposed as one person, and a person decides, by keyboard alone. */
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFaults } from './axe.ts'
import { findBrowser, titleOf } from './browser.ts'
import { type Desk, serveDesk } from './desk-server.ts'
import { press, sign, tabTo } from './keyboard.ts'
import { goTo, openWatchedPage, type WatchedPage } from './watch-page.ts'

const found = await findBrowser()
const sample = fileURLToPath(new URL('../../examples/three-spellings', import.meta.url))

describe.skipIf(found.browser === null)(titleOf('named victims', found), () => {
  let desk: Desk
  let watched: WatchedPage
  let incident = ''
  const section = () => watched.page.locator('section[aria-labelledby="named-title"]')
  const figures = () => watched.page.getByRole('region', { name: 'Figures' }).textContent()

  beforeAll(async () => {
    if (!found.browser) return
    desk = await serveDesk(sample)
    watched = await openWatchedPage(found.browser, desk.origin)
    await watched.page.goto(desk.link)
    const { items } = await watched.page.evaluate(
      async () => (await (await fetch('/api/v1/incidents')).json()) as { items: { id: string }[] },
    )
    expect(items.length).toBe(1)
    incident = `/incidents/${items[0]?.id}`
    await goTo(watched.page, desk.origin + incident)
  }, 120_000)

  afterAll(async () => {
    await found.browser?.close()
    await desk?.close()
  })

  test('three spellings and two are proposed as one person; two brothers stay two', async () => {
    await section().getByText('Perhaps one person: 3 spellings').waitFor()
    await section().getByText('Perhaps one person: 2 spellings').waitFor()
    const words = (await section().textContent()) ?? ''
    for (const name of ['Mohammed al-Jaburi', 'Muhammad el-Jabouri', 'Mohamad Al Jubouri', 'Khalid Cherif'])
      expect(words).toContain(name)
    expect(words).not.toContain('Omar Haddad')
  })

  test('a name opens its sentence', async () => {
    await tabTo(watched.page, /^Hassan al-Jaburi/)
    await press(watched.page, 'Enter')
    await section().locator('figure blockquote', { hasText: 'The dead were identified as' }).waitFor()
    await press(watched.page, 'Enter')
    await section().locator('figure blockquote').waitFor({ state: 'detached' })
  })

  test('one person: decided from the button, no figure moves, taken back by z', async () => {
    const { page } = watched
    const before = await figures()
    await tabTo(page, /^Same person: Mohammed al-Jaburi and Muhammad el-Jabouri/)
    await press(page, 'Enter')
    await sign(page, /^Call them one person/, 'the hospital says so')
    await section().getByText('Mohammed al-Jaburi and Muhammad el-Jabouri: one person').waitFor()
    expect(await figures()).toBe(before)
    await press(page, 'z')
    await section().getByText('Mohammed al-Jaburi and Muhammad el-Jabouri: one person').waitFor({ state: 'detached' })
  })

  test('two people: decided by its key, told in the history, taken back from its line', async () => {
    const { page } = watched
    await press(page, 'y')
    await tabTo(page, /^Two people with names alike|^One person, written/)
    await press(page, 'ArrowDown')
    await sign(page, /^Call them two people/, 'a cousin of the same name')
    await section().getByText('Mohammed al-Jaburi and Muhammad el-Jabouri: two people').first().waitFor()
    await page.getByText('“Mohammed al-Jaburi” and “Muhammad el-Jabouri” are two people').first().waitFor()
    await tabTo(page, /^Take back: Mohammed al-Jaburi and Muhammad el-Jabouri/)
    await press(page, 'Enter')
    await sign(page, /^Take back/, 'not sure')
    await section().getByText('Perhaps one person: 3 spellings').waitFor()
  })

  test('a name is released for the public by itself, said so, in the file, and withheld again', async () => {
    const { page } = watched
    const withheld = page.locator('section[aria-labelledby="withheld-title"]')
    const told = () =>
      page.evaluate(async () => (await fetch('/api/v1/export?format=claims-csv&profile=public')).text())
    expect(await told()).not.toContain('Khalid Cherif')
    await tabTo(page, /^Release: Khalid Cherif/)
    await press(page, 'Enter')
    await sign(page, /^Release$/, 'his brother asked for it', /^Who agreed/)
    await withheld.getByText('his brother asked for it').waitFor()
    expect(await told()).toContain('Khalid Cherif')
    expect(await told()).not.toContain('al-Jaburi')
    await tabTo(page, /^Withhold again: Khalid Cherif/)
    await press(page, 'Enter')
    await sign(page, /^Take back$/, 'he thinks otherwise now')
    await withheld.getByText('his brother asked for it').waitFor({ state: 'detached' })
    expect(await told()).not.toContain('Khalid Cherif')
    await press(page, 'w')
    await tabTo(page, /^What is released/)
    await page.keyboard.type('Khalid')
    await sign(page, /^Release$/, 'he asked again', /^Who agreed/)
    await withheld.getByText('he asked again').waitFor()
    expect(await told()).toContain('Khalid Cherif')
    await press(page, 'z')
    await withheld.getByText('he asked again').waitFor({ state: 'detached' })
  })

  test('no serious fault, light and dark, left to right and right to left; no sideways scroll at 360 pixels', async () => {
    const { page } = watched
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const dir of ['ltr', 'rtl']) {
        await page.evaluate((to) => document.documentElement.setAttribute('dir', to), dir)
        expect(await findFaults(page), `${colorScheme} ${dir}`).toEqual([])
      }
    }
    await page.setViewportSize({ width: 360, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    expect({ foreign: watched.foreign, errors: watched.errors }).toEqual({ foreign: [], errors: [] })
  })
})
