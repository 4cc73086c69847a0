/// <reference lib="dom" />
/** A page that writes down everything it should not do. */
import type { Browser, Page } from 'playwright-core'

/** A page of a browser and what went wrong on it so far. */
export interface WatchedPage {
  readonly page: Page
  /** Addresses asked for outside the desk. */
  readonly foreign: string[]
  /** Errors in the console, and errors nobody caught. */
  readonly errors: string[]
  /** What the content security policy stopped. */
  readonly violations: string[]
  /** Dialogs a script opened. */
  readonly dialogs: string[]
}

/** Opens a page in a browser profile of its own and watches it and every frame and worker in it. */
export async function openWatchedPage(browser: Browser, origin: string): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } })
  const watched = { foreign: [], errors: [], violations: [], dialogs: [] } as Omit<WatchedPage, 'page'>
  await context.exposeBinding('noteViolation', (_, words: string) => void watched.violations.push(words))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { noteViolation } = window as unknown as { noteViolation(words: string): void }
      noteViolation(`${event.effectiveDirective} ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`)
    })
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) watched.foreign.push(url)
  })
  page.on('console', (message) => {
    if (message.type() === 'error') watched.errors.push(message.text())
  })
  page.on('pageerror', (error) => watched.errors.push(error.message))
  page.on('dialog', (dialog) => {
    // The desk asks before a page with decisions not yet saved is left: a test that goes on leaves it.
    if (dialog.type() === 'beforeunload') return void dialog.accept().catch(() => undefined)
    watched.dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  return { page, ...watched }
}

/** Goes to a screen of the desk and waits until it has been drawn; gives the words of its main part. */
export async function goTo(page: Page, address: string): Promise<string> {
  await page.goto(address, { waitUntil: 'load' })
  await page.waitForSelector('main h1')
  await page.waitForFunction(() => document.querySelector('main .skeleton') === null)
  return (await page.textContent('main')) ?? ''
}
