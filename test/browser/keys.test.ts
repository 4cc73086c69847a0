/// <reference lib="dom" />
/** The keyboard: going to screens, the command list, and keys that can be changed or switched off and stay so. */
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser, titleOf } from './browser.ts'
import { type Desk, serveDesk } from './desk-server.ts'
import { goTo, openWatchedPage, type WatchedPage } from './watch-page.ts'

const found = await findBrowser()

describe.skipIf(found.browser === null)(titleOf('the keyboard', found), () => {
  let desk: Desk
  let watched: WatchedPage
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await watched.page.keyboard.press(key)
  }
  const tabTo = async (name: RegExp) => {
    for (let i = 0; i < 120; i++) {
      await press('Tab')
      const label = await watched.page.evaluate(() => {
        const at = document.activeElement
        return at?.getAttribute('aria-label') ?? at?.closest('label, button, a')?.textContent
      })
      if (name.test(label ?? '')) return
    }
    throw new Error(`no Tab leads to ${name}`)
  }

  beforeAll(async () => {
    if (!found.browser) return
    desk = await serveDesk(fileURLToPath(new URL('../../examples/kirkuk', import.meta.url)))
    watched = await openWatchedPage(found.browser, desk.origin)
    await watched.page.goto(desk.link)
    await goTo(watched.page, `${desk.origin}/reports`)
  }, 120_000)

  afterAll(async () => {
    await found.browser?.close()
    await desk?.close()
  })

  test('Ctrl+K finds a screen, an action, an incident and a report by words, and Enter takes it', async () => {
    const { page } = watched
    await press('Control+k')
    await page.keyboard.type('tall')
    expect(await page.locator('[role=option][aria-selected=true]').textContent()).toContain('Tallies')
    await press('Enter')
    await page.waitForURL('**/tallies')
    await page.waitForSelector('dialog[open]', { state: 'hidden' })
    await press('Control+k')
    await page.keyboard.type('theme')
    await press('Enter')
    expect(await page.evaluate(() => localStorage.getItem('reckoner-theme'))).toBe('light')
    await press('Control+k')
    await page.keyboard.type('Kirkuk 3 December')
    const incident = page.locator('[role=group]', { hasText: 'Incidents' }).getByRole('option').first()
    await incident.waitFor()
    await press('ArrowDown', 'ArrowUp', 'Enter')
    await page.waitForURL(/\/(incidents|reports)\/(inc|rep)_/)
    await press('Control+k')
    await page.keyboard.type('self-defence')
    await page.locator('[role=group]', { hasText: 'Reports' }).getByRole('option').first().waitFor()
    await press('Escape')
    await page.waitForSelector('dialog[open]', { state: 'hidden' })
  })

  test('letters are text while typing, in the search and in the command list', async () => {
    const { page } = watched
    await goTo(page, `${desk.origin}/reports`)
    await press('/')
    await page.keyboard.type('gt')
    expect(await page.locator('#search').inputValue()).toBe('gt')
    expect(page.url()).toMatch(/\/reports$/)
    await press('Control+k')
    await page.keyboard.type('gt')
    expect(page.url()).toMatch(/\/reports$/)
    await press('Escape')
  })

  test('a key is changed by keyboard, is kept, and a key that is taken is refused with words', async () => {
    const { page } = watched
    await goTo(page, `${desk.origin}/reports`)
    await press('?')
    await tabTo(/^theme: auto, light, dark: t\./)
    await press('Enter', 'j')
    await page.getByText('“j” is taken: next line').waitFor()
    await press('Enter', 'q', 'Escape')
    await page.waitForSelector('dialog[open]', { state: 'hidden' })
    await page.reload()
    await page.waitForSelector('main h1')
    const theme = () => page.evaluate(() => localStorage.getItem('reckoner-theme'))
    const before = await theme()
    await press('t')
    expect(await theme()).toBe(before)
    await press('q')
    expect(await theme()).not.toBe(before)
  })

  test('single keys are switched off by keyboard, stay off, and come back; Ctrl+K stays', async () => {
    const { page } = watched
    await goTo(page, `${desk.origin}/reports`)
    await press('?')
    await tabTo(/Single keys are commands/)
    await press('Space', 'Escape')
    await page.waitForSelector('dialog[open]', { state: 'hidden' })
    await page.reload()
    await page.waitForSelector('main h1')
    await press('g', 't', '?')
    expect([page.url(), await page.locator('dialog[open]').count()]).toEqual([`${desk.origin}/reports`, 0])
    await press('Control+k')
    await page.keyboard.type('keyboard')
    await press('Enter')
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor()
    await tabTo(/Single keys are commands/)
    await press('Space', 'Escape', 'g', 't')
    await page.waitForURL('**/tallies')
  })

  test('no foreign request, no error, nothing stopped by the policy in the whole run', () => {
    const { foreign, errors, violations } = watched
    expect({ foreign, errors, violations }).toEqual({ foreign: [], errors: [], violations: [] })
  })
})
