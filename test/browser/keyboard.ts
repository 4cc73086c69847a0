/// <reference lib="dom" />
/** Working a screen by keyboard alone: the helpers press keys and never point. */
import type { Page } from 'playwright-core'

/** Presses keys one after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Presses Tab until what has the focus is called so: by its label, its aria-label or its words. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 300; i++) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null
      return at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? ''
    })
    if (name.test(found)) return
  }
  throw new Error(`no Tab leads to ${name}`)
}

/** Tabs to a field and types into it, in place of what stands there. */
export async function typeInto(page: Page, name: RegExp, words: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(words)
}

/** Fills in why and who, takes the button that does it, and waits until the dialog is gone. */
export async function sign(page: Page, verb: RegExp, reason: string, whyName = /^Why/): Promise<void> {
  await typeInto(page, whyName, reason)
  await typeInto(page, /^Who decides/, 'Ada')
  await tabTo(page, verb)
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog[open]', { state: 'hidden' })
}
