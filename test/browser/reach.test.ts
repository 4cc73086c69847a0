/// <reference lib="dom" />
/** No control is out of reach: on every screen, narrow and wide, Tab leads to each, it has a name, its focus shows and nothing lies over it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser, titleOf } from './browser.ts'
import { listMouseOnly, listOutside, unfold, walkByTab } from './controls.ts'
import type { Desk } from './desk-server.ts'
import { SCREEN_NAMES, type Screens } from './find-screens.ts'
import { press } from './keyboard.ts'
import { openSampleDesk } from './sample-desk.ts'
import { goTo, type WatchedPage } from './watch-page.ts'

const found = await findBrowser()
const none = { unreached: [], nameless: [], unseen: [], hidden: [] }
describe.skipIf(found.browser === null)(titleOf('within reach of the keyboard', found), () => {
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

  test('the list of screens leaves none out', () => {
    expect([...SCREEN_NAMES].sort()).toEqual(Object.keys(screens).sort())
  })

  describe.each([1440, 360])('%i pixels wide', (width) => {
    test.each(SCREEN_NAMES)('%s: as it opens', async (name) => {
      const { page } = watched
      await page.setViewportSize({ width, height: 900 })
      await goTo(page, desk.origin + screens[name])
      if (name === 'explore' && width > 768) await page.waitForSelector('[data-map="ready"]')
      const { met, faults } = await walkByTab(page)
      expect(met).toBeGreaterThan(10)
      expect(faults).toEqual(none)
    })

    test.each(SCREEN_NAMES)('%s: with everything unfolded', async (name) => {
      const { page } = watched
      await page.setViewportSize({ width, height: 900 })
      await goTo(page, desk.origin + screens[name])
      await unfold(page)
      expect(await listOutside(page)).toEqual([])
      const { faults } = await walkByTab(page)
      // A menu that is unfolded lies over what stands below it.
      expect({ ...faults, hidden: [] }).toEqual(none)
    })
  })

  test('the windows over the screens: each control of each, and Tab stays inside', async () => {
    const { page } = watched
    await page.setViewportSize({ width: 1440, height: 1000 })
    const windows: readonly (readonly [screen: keyof Screens, key: string])[] = [
      ['desk', '?'],
      ['desk', 'Control+k'],
      ...['u', 's', 'm', 'r', 'p', 'l', 'o', 'f', 'c'].map((key) => ['incident', key] as const),
      ...['i', 'f'].map((key) => ['report', key] as const),
    ]
    for (const [screen, key] of windows) {
      await goTo(page, desk.origin + screens[screen])
      await press(page, key)
      await page.waitForSelector('dialog[open]')
      const { met, faults } = await walkByTab(page)
      expect(met, `${screen} ${key}`).toBeGreaterThan(0)
      expect({ ...faults, hidden: [] }, `${screen} ${key}`).toEqual(none)
    }
  })

  test('nothing answers to the mouse alone but the brushes, and each brush has a typed form beside it', async () => {
    const { page } = watched
    const brushes = new Set<string>()
    for (const name of SCREEN_NAMES) {
      await goTo(page, desk.origin + screens[name])
      if (name === 'explore') await page.waitForSelector('section[aria-labelledby="timeline-title"] svg[role="img"]')
      for (const one of await listMouseOnly(page)) brushes.add(`${name}: ${one.replace(/:.*/, '')}`)
    }
    expect([...brushes]).toEqual(['explore: svg img'])
    await goTo(page, desk.origin + screens.explore)
    for (const name of ['From', 'To', 'Within reach of'])
      expect(await page.getByLabel(name, { exact: true }).count(), name).toBe(1)
  })
})
