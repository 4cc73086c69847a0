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

/** Loads an address and traces it until it is settled. */
export async function tracePaint(page: Page, address: string, settle: () => Promise<void>): Promise<PaintCost> {
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
  await settle()
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
