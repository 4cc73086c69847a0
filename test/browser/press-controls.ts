/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Presses each kind of control of a screen by its key and watches whether anything happens. */
import type { Page } from 'playwright-core'
import { unfold } from './controls.ts'
import { goTo } from './watch-page.ts'

/** A kind of control: those of one part of the screen that are called alike but for numbers and names. */
interface Kind {
  readonly shape: string
  readonly key: string
}

/** What was pressed on a screen, and what did nothing at all. */
export interface Pressed {
  readonly kinds: number
  readonly dead: readonly string[]
}

/** Presses one of each kind of control of the screen at this address, each on a page of its own making. */
export async function pressControls(page: Page, address: string): Promise<Pressed> {
  const stored = await page.evaluate(() => JSON.stringify(localStorage))
  const open = async () => {
    await page.evaluate((kept) => {
      localStorage.clear()
      for (const [key, value] of Object.entries(JSON.parse(kept) as Record<string, string>))
        localStorage.setItem(key, value)
    }, stored)
    await goTo(page, address)
    await unfold(page)
    await page.evaluate(installKinds)
  }
  await open()
  const kinds = await page.evaluate(() => (window as unknown as Kinds).kinds.list())
  const dead: string[] = []
  for (const [at, { shape, key }] of kinds.entries()) {
    if (at > 0) await open()
    const isThere = await page.evaluate((wanted) => (window as unknown as Kinds).kinds.focus(wanted), shape)
    // What an earlier press used up for good is no more there.
    if (!isThere) continue
    const before = page.url()
    let hasFile = false
    const onFile = () => {
      hasFile = true
    }
    page.on('download', onFile)
    await page.keyboard.press(key)
    const didSomething = async () =>
      hasFile ||
      page.url() !== before ||
      (await page.evaluate(() => (window as unknown as Partial<Kinds>).kinds?.changes() ?? 1).catch(() => 1)) > 0
    let isAlive = await didSomething()
    for (let i = 0; i < 20 && !isAlive; i++) {
      await page.waitForTimeout(100)
      isAlive = await didSomething()
    }
    page.off('download', onFile)
    if (!isAlive) dead.push(`${shape} at ${key}`)
  }
  return { kinds: kinds.length, dead }
}

interface Kinds {
  kinds: { list(): readonly Kind[]; focus(shape: string): Promise<boolean>; changes(): number }
}

/** Runs on the page: which kinds there are, and whether anything has changed since one took the focus. */
function installKinds(): void {
  const selector =
    'a[href], button, summary, select, input[type=checkbox], input[type=radio], input[type=range], [role=button]'
  let changes = 0
  const shown = () =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (one) =>
        one.checkVisibility({ visibilityProperty: true }) &&
        // The bar is the same everywhere: it is pressed on the first screen.
        (location.pathname === '/' || one.closest('main, dialog') !== null) &&
        !one.matches(':disabled, [tabindex="-1"]') &&
        // Where one is already, a link leads nowhere; a form sends nothing new.
        !one.matches('[aria-current=page], [type=submit]'),
    )
  const nameOf = (one: HTMLElement) =>
    (one.getAttribute('aria-label') ?? (one as HTMLInputElement).labels?.[0]?.textContent ?? one.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim()
  const shapeOf = (one: HTMLElement) => {
    const part = one.closest('section, fieldset, nav, header, aside, footer, dialog')
    const where = part?.getAttribute('aria-labelledby') ?? part?.getAttribute('aria-label') ?? part?.id ?? ''
    // Links and rows of a list are one kind, whatever they are called.
    const isOfList = one.closest('li, tr, blockquote, [data-report-text]') !== null && !one.closest('nav')
    const name =
      nameOf(one)
        .split(/[:“,]|\d/)[0]
        ?.slice(0, 40) ?? ''
    const look = isOfList && one.matches('a') ? one.className.slice(0, 30) : name
    return `${one.tagName.toLowerCase()} ${one.getAttribute('type') ?? ''} in ${where}: ${look}`
  }
  const keyOf = (one: HTMLElement) => {
    if (one.matches('input[type=checkbox], [type=radio]')) return 'Space'
    if (one.matches('select')) return 'ArrowDown'
    return one.matches('[type=range]') ? 'ArrowLeft' : 'Enter'
  }
  // A choice that stands already, at the end of its list, has nothing to change to.
  const canChange = (one: HTMLElement) =>
    !(one.matches('[type=radio]') && (one as HTMLInputElement).checked) &&
    !(one instanceof HTMLSelectElement && one.selectedIndex === one.options.length - 1)
  const all = () => {
    const found = new Map<string, HTMLElement>()
    for (const one of shown()) {
      const shape = shapeOf(one)
      if (canChange(one) && !found.has(shape)) found.set(shape, one)
    }
    return found
  }
  ;(window as unknown as Kinds).kinds = {
    list: () => [...all()].map(([shape, one]) => ({ shape, key: keyOf(one) })),
    focus: async (shape) => {
      const one = all().get(shape)
      if (!one) return false
      one.focus()
      // What the focus alone lights is no answer to a key.
      await new Promise((done) => setTimeout(done, 120))
      changes = 0
      const value = (one as HTMLInputElement).value
      const isChecked = (one as HTMLInputElement).checked
      const seen = new MutationObserver((list) => {
        changes += list.length
      })
      seen.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
      const { clipboard } = navigator
      if (clipboard) clipboard.writeText = async () => void changes++
      window.print = () => void changes++
      document.addEventListener('scroll', () => changes++, { capture: true, once: true })
      one.addEventListener('input', () => {
        const now = one as HTMLInputElement
        if (now.value !== value || now.checked !== isChecked) changes++
      })
      return true
    },
    changes: () => changes,
  }
}
