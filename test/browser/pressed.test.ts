/// <reference lib="dom" />
/** No control is dead: on these screens one of each kind is pressed by its key, and something comes of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser, titleOf } from './browser.ts'
import type { Desk } from './desk-server.ts'
import type { Screens } from './find-screens.ts'
import { pressControls } from './press-controls.ts'
import { openSampleDesk } from './sample-desk.ts'
import { goTo, type WatchedPage } from './watch-page.ts'

const found = await findBrowser()
/** Explore, a count, an incident and a report hold hundreds of controls, each pressed on a fresh page: their own tests perform what can be done there. */
const PRESSED = [
  'desk',
  'review',
  'reports',
  'tallies',
  'method',
  'changes',
  'health',
] as const satisfies readonly (keyof Screens)[]

describe.skipIf(found.browser === null)(titleOf('each control by its key', found), () => {
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

  test.each(PRESSED)('%s', { timeout: 300_000 }, async (name) => {
    const { page } = watched
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await goTo(page, desk.origin + screens[name])
    const { kinds, dead } = await pressControls(page, desk.origin + screens[name])
    process.stdout.write(`${name}: ${kinds} kinds of controls pressed, ${dead.length} of them dead\n`)
    expect(kinds).toBeGreaterThan(0)
    expect(dead).toEqual([])
  })

  test('no foreign request and nothing stopped by the policy in the whole run', () => {
    const { foreign, violations } = watched
    expect({ foreign, violations }).toEqual({ foreign: [], violations: [] })
  })
})
