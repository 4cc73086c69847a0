/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Every control of a screen as a person with a keyboard meets it: found on the page, walked by Tab, named, seen, not hidden. */
import type { Page } from 'playwright-core'

/** What is wrong with the controls of a screen; each list empty when nothing is. */
export interface ControlFaults {
  /** Controls that no Tab leads to. */
  readonly unreached: readonly string[]
  /** Controls that a screen reader can call by nothing. */
  readonly nameless: readonly string[]
  /** Controls that look the same with the focus as without. */
  readonly unseen: readonly string[]
  /** Controls that lie under something else, or off the window, while they have the focus. */
  readonly hidden: readonly string[]
}

/** How many controls were met, and what is wrong with them. */
export interface Walk {
  readonly met: number
  readonly faults: ControlFaults
}

interface Stop {
  readonly key: string
  readonly name: string
  readonly isSeen: boolean
  readonly isHidden: boolean
}

const MOST_STOPS = 1500

/** Marks every control that is shown, then presses Tab from the top until the focus has gone round. */
export async function walkByTab(page: Page): Promise<Walk> {
  await page.evaluate(installProbe)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  const wanted = await page.evaluate(() => (window as unknown as Probe).probe.mark())
  await page.evaluate(() => {
    document.getSelection()?.removeAllRanges()
    // The place from which Tab starts is the top of the page, or of the window that is open.
    const top = document.querySelector('dialog[open]') ?? document.body
    const start = document.createElement('span')
    start.tabIndex = -1
    top.prepend(start)
    start.focus({ preventScroll: true })
    start.remove()
  })
  const stops = new Map<string, Stop>()
  for (let i = 0; i < MOST_STOPS; i++) {
    await page.keyboard.press('Tab')
    const stop = await settledStop(page)
    if (stop === null || stops.has(stop.key)) {
      if (stops.size > 0 && (stop === null || stop.key === [...stops.keys()][0])) break
      continue
    }
    stops.set(stop.key, stop)
  }
  const all = [...stops.values()]
  // One of a group of radio buttons takes the focus; the arrows do the rest.
  const isReached = ({ key, group }: Wanted) =>
    stops.has(key) || (group !== null && wanted.some((other) => other.group === group && stops.has(other.key)))
  return {
    met: wanted.length,
    faults: {
      unreached: wanted.filter((one) => !isReached(one)).map(({ words }) => words),
      nameless: wanted.filter(({ name }) => name === '').map(({ words }) => words),
      unseen: all.filter(({ isSeen }) => !isSeen).map(({ name, key }) => `${name} (${key})`),
      hidden: all.filter(({ isHidden }) => isHidden).map(({ name, key }) => `${name} (${key})`),
    },
  }
}

/** How often what is covered is looked at again: a chart that has just come may still move what stands below it. */
const LOOKS = 8

async function settledStop(page: Page): Promise<Stop | null> {
  for (let look = 1; ; look++) {
    const stop = await page.evaluate(() => (window as unknown as Probe).probe.stop())
    if (!stop?.isHidden || look === LOOKS) return stop
    await page.waitForTimeout(100)
  }
}

/** Opens what is folded: every menu and table twin, and the first sentences. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLDetailsElement>('main details')) one.open = true
    for (const one of [...document.querySelectorAll<HTMLElement>('main button[aria-expanded="false"]')].slice(0, 6))
      one.click()
  })
  await page.waitForFunction(() => document.querySelector('main .skeleton') === null)
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

/** What is unfolded and begins or ends outside the window: its words. */
export function listOutside(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main details[open] > :not(summary)')]
      .filter((one) => {
        const { left, right, width } = one.getBoundingClientRect()
        return width > 1 && (left < 0 || right > innerWidth)
      })
      .map((one) => (one.textContent ?? '').slice(0, 60)),
  )
}

/** Elements that answer to a press of the mouse and that no key leads to: each as tag, role and words. */
export function listMouseOnly(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const control = 'a[href], button, input, select, textarea, summary, label, [tabindex="0"], [role=option]'
    const answers = ['onClick', 'onPointerDown', 'onMouseDown', 'onDoubleClick', 'onPointerUp', 'onDrop']
    return [...document.querySelectorAll('body *')].flatMap((element) => {
      const at = Object.keys(element).find((key) => key.startsWith('__reactProps$'))
      const props = at ? (element as unknown as Record<string, Record<string, unknown>>)[at] : undefined
      if (!props || !answers.some((name) => typeof props[name] === 'function')) return []
      if (element.matches(control) || element.querySelector(control)) return []
      const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
      return [`${element.tagName.toLowerCase()} ${element.getAttribute('role') ?? ''}: ${words.slice(0, 60)}`]
    })
  })
}

interface Wanted {
  readonly key: string
  readonly name: string
  readonly words: string
  readonly group: string | null
}

interface Probe {
  probe: { mark(): readonly Wanted[]; stop(): Stop | null }
}

/** Runs on the page: what counts as a control, what it is called, and how it looks with the focus. */
function installProbe(): void {
  const selector =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"], [role=button], [role=slider], [role=checkbox], [contenteditable=true]'
  const looks = new Map<string, string>()
  const nameOf = (element: Element): string => {
    const own = element as HTMLInputElement
    const by = (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
    const label = [...(own.labels ?? [])].map((one) => one.textContent).join(' ')
    return (element.getAttribute('aria-label') || by.trim() || label || element.textContent || own.title || '').trim()
  }
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    element.getClientRects().length > 0 &&
    !element.matches(':disabled') &&
    !element.closest('[inert]') &&
    (document.querySelector('dialog[open]')?.contains(element) ?? true)
  const lookOf = (element: Element): string => {
    const parts = [element, element.closest('label'), element.parentElement, ...element.querySelectorAll('*')]
    return parts
      .flatMap((part) => {
        if (!part) return []
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, stroke } = getComputedStyle(part)
        const outline = outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`
        return [outline, boxShadow, borderColor, stroke]
      })
      .join('|')
  }
  const isCovered = (element: Element): boolean => {
    const boxes = [...element.getClientRects()].filter((box) => box.width > 0 && box.height > 0)
    return !boxes.some((box) => {
      const steps = [0.08, 0.3, 0.5, 0.7, 0.92]
      return steps.some((right) =>
        steps.some((down) => {
          const top = document.elementFromPoint(box.left + box.width * right, box.top + box.height * down)
          return top !== null && (element.contains(top) || (top.closest('label')?.contains(element) ?? false))
        }),
      )
    })
  }
  ;(window as unknown as Probe).probe = {
    mark: () =>
      [...document.querySelectorAll(selector)]
        // Pieces of one stretch of words are one link; its first piece takes the focus.
        .filter((element) => isShown(element) && element.getAttribute('tabindex') !== '-1')
        .map((element, at) => {
          const key = `control-${at}`
          element.setAttribute('data-control', key)
          looks.set(key, lookOf(element))
          const { type, name } = element as HTMLInputElement
          const called = nameOf(element)
          return {
            key,
            name: called,
            words: `${element.tagName.toLowerCase()} “${called.slice(0, 60)}” ${element.outerHTML.slice(0, 120)}`,
            group: type === 'radio' ? name : null,
          }
        }),
    stop: () => {
      const element = document.activeElement
      if (!element || element === document.body || element === document.documentElement) return null
      const key = element.getAttribute('data-control') ?? `new:${element.outerHTML.slice(0, 100)}`
      return {
        key,
        name: nameOf(element).slice(0, 60),
        isSeen: looks.get(key) !== lookOf(element),
        isHidden: isCovered(element),
      }
    },
  }
}
