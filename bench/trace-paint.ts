/** What a page load costs the main thread, from the browser's own trace. */
import type { Page } from 'playwright-core'

/** Processor time of the main thread, in milliseconds. */
export interface PaintCost {
  /** Until something was painted. */
  readonly untilPaint: number
  /** Of the longest task of the whole load. */
  readonly longestTask: number
  readonly all: number
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

const SETTLED = "document.querySelector('main h1') !== null && document.querySelector('main .skeleton') === null"
const POLL_MS = 50
const QUIET_MS = 400
const MOST_MS = 120_000

/** A plain text of the desk's own origin. */
const PLAIN = '/api/v1/rules'

/** Loads an address and traces it until the screen is filled and has been quiet for a moment. What the page before still has to do is not in it. */
export async function tracePaint(page: Page, address: string): Promise<PaintCost> {
  await page.goto(new URL(PLAIN, address).href)
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'loading', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
    },
  })
  await page.goto(address)
  // Asked in this plain way: what a page driver would first put into the page to ask costs more than many a screen.
  const isSettled = async () => (await session.send('Runtime.evaluate', { expression: SETTLED })).result.value === true
  const until = Date.now() + MOST_MS
  while (!(await isSettled())) {
    if (Date.now() > until) throw new Error(`${address} was not filled in ${MOST_MS} ms`)
    await page.waitForTimeout(POLL_MS)
  }
  await page.waitForTimeout(QUIET_MS)
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  await session.detach()
  return costOf(events)
}

function costOf(events: readonly TraceEvent[]): PaintCost {
  const paint = events.findLast(({ name }) => name === 'firstContentfulPaint')
  if (!paint) throw new Error('nothing was painted')
  const start = events.findLast(
    ({ name, pid, ts }) => name === 'navigationStart' && pid === paint.pid && ts <= paint.ts,
  )
  const main = events.find(
    ({ name, pid, args }) => name === 'thread_name' && pid === paint.pid && args?.name === 'CrRendererMain',
  )
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts }) =>
      name === 'RunTask' && ph === 'X' && pid === paint.pid && tid === main?.tid && ts >= (start?.ts ?? 0),
  )
  const workOf = (task: TraceEvent) => (task.tdur ?? task.dur ?? 0) / 1000
  const sum = (some: readonly TraceEvent[]) => some.reduce((total, task) => total + workOf(task), 0)
  return {
    untilPaint: sum(tasks.filter(({ ts }) => ts <= paint.ts)),
    longestTask: Math.max(0, ...tasks.map(workOf)),
    all: sum(tasks),
  }
}
