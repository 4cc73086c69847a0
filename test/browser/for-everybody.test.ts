/// <reference lib="dom" />
/** Every screen for everybody: narrow and wide, light and dark, from the left and from the right. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFaults } from './axe.ts'
import { findBrowser, titleOf } from './browser.ts'
import type { Desk } from './desk-server.ts'
import type { Screens } from './find-screens.ts'
import { openSampleDesk } from './sample-desk.ts'
import { goTo, type WatchedPage } from './watch-page.ts'

const found = await findBrowser()

describe.skipIf(found.browser === null)(titleOf('for everybody', found), () => {
  let desk: Desk
  let watched: WatchedPage
  let screens: Screens

  beforeAll(async () => {
    if (!found.browser) return
    ;({ desk, watched, screens } = await openSampleDesk(found.browser))
  }, 120_000)

  afterAll(async () => {
    await found.browser?.close()
    await desk?.close()
  })

  test.each([360, 768, 1440])('nothing runs over the side at %i px, with sentences open', async (width) => {
    const { page } = watched
    await page.setViewportSize({ width, height: 900 })
    for (const path of Object.values(screens)) {
      await goTo(page, desk.origin + path)
      for (const button of (await page.locator('main ul button[aria-expanded="false"]').all()).slice(0, 2))
        await button.click()
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(over, path).toBeLessThanOrEqual(0)
    }
    await page.setViewportSize({ width: 1440, height: 1000 })
  })

  test.each([
    ['light', 'ltr'],
    ['dark', 'ltr'],
    ['light', 'rtl'],
    ['dark', 'rtl'],
  ] as const)('axe finds nothing serious in %s, %s', async (colorScheme, direction) => {
    const { page } = watched
    await page.emulateMedia({ colorScheme })
    for (const path of Object.values(screens)) {
      await goTo(page, desk.origin + path)
      await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction)
      const faults = await findFaults(page)
      expect(faults, path).toEqual([])
    }
  })

  test('axe finds nothing serious in the windows over the screens, in any theme and direction', async () => {
    const { page } = watched
    const byKey = (key: string) => () => page.keyboard.press(key)
    const bySave = () => page.getByRole('button', { name: 'Save as a file' }).press('Enter')
    const windows: readonly (readonly [keyof Screens, string, () => Promise<unknown>])[] = [
      ['desk', 'the sheet of keys', byKey('?')],
      ['desk', 'the list of commands', byKey('Control+k')],
      ['report', 'a claim to add', byKey('i')],
      ['explore', 'a file to save', bySave],
      ['changes', 'changes to save', bySave],
    ]
    for (const [screen, name, open] of windows) {
      await goTo(page, desk.origin + screens[screen])
      await open()
      await page.waitForSelector('dialog[open]')
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        for (const direction of ['ltr', 'rtl']) {
          await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction)
          expect(await findFaults(page), `${name} ${colorScheme} ${direction}`).toEqual([])
        }
      }
    }
  })

  test('no foreign request and nothing stopped by the policy in the whole run', () => {
    const { foreign, errors, violations } = watched
    expect({ foreign, errors, violations }).toEqual({ foreign: [], errors: [], violations: [] })
  })
})
