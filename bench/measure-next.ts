/// <reference lib="dom" />
/** How soon the next claim stands on the screen when a reader has decided. */
import type { Page } from 'playwright-core'

/** Nobody reads a claim and its sentence faster. */
const READING_MS = 700
const SETTLED_MS = 5000

/** Accepts so many claims one after the other, each read for a moment; gives the milliseconds from each key to the next claim. */
export async function measureNext(page: Page, origin: string, count: number): Promise<readonly number[]> {
  await page.goto(`${origin}/review`)
  const name = page.getByLabel('Who reviews?')
  await name.fill('Ada')
  await name.press('Enter')
  await page.waitForSelector('main article[data-claim^="clm_"]')
  await page.waitForTimeout(SETTLED_MS)
  const times: number[] = []
  for (let i = 0; i < count; i++) {
    times.push(await page.evaluate(acceptAndWait))
    await page.waitForTimeout(READING_MS)
  }
  return times
}

/** Runs in the page: presses the key of "accept" and waits for the frame that holds another claim. */
async function acceptAndWait(): Promise<number> {
  const claim = 'main article[data-claim^="clm_"]'
  const before = document.querySelector(claim)?.getAttribute('data-claim')
  const other = `${claim}:not([data-claim="${before}"])`
  const started = performance.now()
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, cancelable: true }))
  while (document.querySelector(other) === null) {
    if (performance.now() - started > 60_000) throw new Error('the next claim did not come in a minute')
    await new Promise(requestAnimationFrame)
  }
  return performance.now() - started
}
