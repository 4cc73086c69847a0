/// <reference lib="dom" />
/** What a brush of the explore screen costs the browser's main thread. */
import type { CDPSession, ElementHandle, Locator, Page } from 'playwright-core'

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

/** Presses what is found. */
export function pressing(name: string, find: (page: Page) => Locator): Brush {
  return {
    name,
    async find(page) {
      const one = (await find(page).elementHandle()) as ElementHandle<HTMLElement>
      return () => one.evaluate((element) => element.click())
    },
  }
}

/** Brushes of every kind, `rounds` times over: facets, dates, a circle, the order, the page, as of. */
export function everyBrush(rounds: number): readonly Brush[] {
  const filling = (name: string, value: string, find: (page: Page) => Locator): Brush => ({
    name,
    async find(page) {
      const field = (await find(page).elementHandle()) as ElementHandle<HTMLInputElement>
      return () => field.fill(value)
    },
  })
  const box = (facet: string, at: number) =>
    pressing(`facet ${facet}`, (page) =>
      page.getByRole('group', { name: facet, exact: true }).getByRole('checkbox').nth(at),
    )
  const day = (label: string, value: string) =>
    filling(`date ${label}`, value, (page) => page.getByLabel(label, { exact: true }).first())
  const press = (name: string, button: string) =>
    pressing(name, (page) => page.getByRole('button', { name: button, exact: true }))
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
      const field = page.getByRole('spinbutton', { name: 'Position' })
      const end = Number(await field.getAttribute('max'))
      const run = await filling('as of', String(Math.floor((end * (4 + round)) / 10)), () => field).find(page)
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
      const field = (await page.getByLabel('Within reach of').elementHandle()) as ElementHandle<HTMLInputElement>
      return async () => {
        await field.fill(place)
        await field.press('Enter')
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
