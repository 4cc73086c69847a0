/** The desk over the sample reports, opened in a real browser: what most browser tests begin with. */
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { type Desk, serveDesk } from './desk-server.ts'
import { findScreens, type Screens } from './find-screens.ts'
import { openWatchedPage, type WatchedPage } from './watch-page.ts'

/** A served sample, a page that has entered it, and where its screens are. */
export interface SampleDesk {
  readonly desk: Desk
  readonly watched: WatchedPage
  readonly screens: Screens
}

/** Serves the reports of the Kirkuk sample and enters them by the one-time link. */
export async function openSampleDesk(browser: Browser): Promise<SampleDesk> {
  const desk = await serveDesk(fileURLToPath(new URL('../../examples/kirkuk', import.meta.url)))
  const watched = await openWatchedPage(browser, desk.origin)
  await watched.page.goto(desk.link)
  return { desk, watched, screens: await findScreens(watched.page) }
}
