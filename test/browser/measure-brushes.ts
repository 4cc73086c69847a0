/// <reference lib="dom" />
/** What a brush of the explore screen costs the browser's main thread. */
import type { CDPSession, ElementHandle, Page } from 'playwright-core'

/** One brush: what a person does, done at once. */
export interface Brush {
  readonly name: string
  /** Finds what is to be pressed or filled, and gives what does it: looking for it is no work of the desk. */
  find(page: Page): Promise<() => Promise<unknown>>
}

/** Milliseconds of main-thread work for each brush, in the order done. */
export interface BrushCost {
  readonly name: string
  readonly work: number
}

const QUIET_MS = 250
const SETTLED_MS = 2000

/** Runs the brushes one after the other; each waits until the page has come to rest. */
export async function measureBrushes(page: Page, brushes: readonly Brush[]): Promise<readonly BrushCost[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const costs: BrushCost[] = []
  for (const brush of brushes) {
    const run = await brush.find(page)
    await page.waitForTimeout(QUIET_MS)
    const before = await taskTime(session)
    await run()
    await page.waitForTimeout(QUIET_MS)
    costs.push({ name: brush.name, work: (await taskTime(session)) - before })
  }
  await session.detach()
  return costs
}

/** The value below which 95 of 100 of the numbers lie. */
export function percentile95(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? 0
}

/** Processor time of the main thread's tasks so far, in milliseconds. */
async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

/** Presses what is called so. */
export function pressing(name: string, what: Called): Brush {
  return {
    name,
    async find(page) {
      const one = await findCalled(page, what)
      return () => one.evaluate((element) => element.click())
    },
  }
}

/** A box of a facet, the first or one further down. */
export function boxOf(facet: string, nth = 0): Called {
  return { selector: 'fieldset', words: facet, inner: 'input[type=checkbox]', nth }
}

/** What stands on the page by its words: those of its legend, of a label's first part, or its own. */
interface Called {
  readonly selector: string
  readonly words: string
  /** What of it is meant; itself when left out. */
  readonly inner?: string
  readonly nth?: number
}

/** Looks in the plainest way: what a page driver makes to find a role would be cleared away in the middle of a brush. */
async function findCalled(page: Page, what: Called): Promise<ElementHandle<HTMLElement>> {
  const found = await page.evaluateHandle(({ selector, words, inner, nth = 0 }) => {
    const whole = [...document.querySelectorAll(`main ${selector}`)].find(
      (one) => ((one.querySelector('legend, .label') ?? one).textContent ?? '').trim() === words,
    )
    return (inner ? whole?.querySelectorAll(inner)[nth] : whole) ?? null
  }, what)
  const element = found.asElement()
  if (!element) throw new Error(`nothing on the page is called ${what.words}`)
  return element as ElementHandle<HTMLElement>
}

/** Brushes of every kind, `rounds` times over: facets, dates, a circle, the order, the page, as of. */
export function everyBrush(rounds: number): readonly Brush[] {
  const field = (label: string): Called => ({ selector: 'label', words: label, inner: 'input' })
  const filling = (name: string, label: string, value: string): Brush => ({
    name,
    async find(page) {
      const found = await findCalled(page, field(label))
      return () => found.fill(value)
    },
  })
  const box = (facet: string, at: number) => pressing(`facet ${facet}`, boxOf(facet, at))
  const day = (label: string, value: string) => filling(`date ${label}`, label, value)
  const press = (name: string, button: string) => pressing(name, { selector: 'button', words: button })
  const back: Brush = {
    name: 'as of',
    async find(page) {
      const run = await press('as of', 'Back to now').find(page)
      return async () => {
        await run()
        await page.waitForTimeout(SETTLED_MS)
      }
    },
  }
  // Each position is one that nobody asked for before.
  const slide = (round: number): Brush => ({
    name: 'as of',
    async find(page) {
      const end = Number(await (await findCalled(page, field('Position'))).getAttribute('max'))
      const run = await filling('as of', 'Position', String(Math.floor((end * (4 + round)) / 10))).find(page)
      return async () => {
        const answered = page.waitForResponse(/explore\/columns\?asOf/)
        await run()
        await answered
        // All of it is the brush's own: unpacking, counting, drawing.
        await page.waitForTimeout(SETTLED_MS)
      }
    },
  })
  const circle = (place: string): Brush => ({
    name: 'circle',
    async find(page) {
      const found = await findCalled(page, field('Within reach of'))
      return async () => {
        await found.fill(place)
        await found.press('Enter')
      }
    },
  })
  const drag = (from: number, to: number): Brush => ({
    name: 'timeline',
    async find(page) {
      const box = await page.locator('section[aria-labelledby="timeline-title"] svg[role="img"]').boundingBox()
      if (!box) throw new Error('no timeline')
      return async () => {
        await page.mouse.move(box.x + box.width * from, box.y + box.height / 2)
        await page.mouse.down()
        await page.mouse.move(box.x + box.width * to, box.y + box.height / 2, { steps: 3 })
        await page.mouse.up()
      }
    },
  })
  const roundOf = (round: number): readonly Brush[] => [
    box('Kind', 0),
    box('Country', 1),
    day('From', '2019-06-01'),
    box('Against', 0),
    press('order', 'Killed'),
    box('Kind', 1),
    day('To', '2020-12-31'),
    box('Killed, at least', 2),
    box('Kind', 0),
    box('Country', 1),
    box('Against', 0),
    day('From', ''),
    box('Killed, at least', 2),
    box('Kind', 1),
    day('To', ''),
    press('order', 'Incident'),
    press('page', 'Next'),
    drag(0.3, 0.6),
    day('From', ''),
    day('To', ''),
    circle('Town 0'),
    press('circle', 'Anywhere'),
    slide(round),
    back,
  ]
  return Array.from({ length: rounds }, (_, round) => roundOf(round)).flat()
}
