/// <reference lib="dom" />
/** Where the screens of the desk stand for the sample reports. */
import type { Page } from 'playwright-core'

/** The address of every screen; `incident` is the strike near Kirkuk, `report` one that tells of it. */
export interface Screens {
  readonly desk: string
  readonly review: string
  readonly explore: string
  readonly incident: string
  readonly report: string
  readonly reports: string
  readonly tallies: string
  /** People killed, under every rule. */
  readonly counted: string
  readonly method: string
  readonly changes: string
  readonly health: string
}

/** Every screen, in the order of the bar. */
export const SCREEN_NAMES = [
  'desk',
  'review',
  'explore',
  'incident',
  'report',
  'reports',
  'tallies',
  'counted',
  'method',
  'changes',
  'health',
] as const satisfies readonly (keyof Screens)[]

/** Asks the interface of an opened desk for the strike of 3 December 2023 and a report that tells of it. */
export async function findScreens(page: Page): Promise<Screens> {
  // Review shows a claim only to somebody who has a name.
  await page.evaluate(() => localStorage.setItem('reckoner-person', 'Ada'))
  const ask = (path: string) =>
    page.evaluate(async (at) => (await fetch(at)).json() as Promise<{ items: Record<string, unknown>[] }>, path)
  const incidents = (await ask('/api/v1/incidents?limit=100')).items
  const strike = incidents.find((row) => row.first === '2023-12-03' && Number(row.reports) >= 3)
  const reports = (await ask('/api/v1/reports?limit=100')).items
  const report = reports.find((row) => String(row.sourceName).includes('self-defence'))
  return {
    desk: '/',
    review: '/review',
    explore: '/explore',
    incident: `/incidents/${strike?.id}`,
    report: `/reports/${report?.id}`,
    reports: '/reports',
    tallies: '/tallies',
    counted: '/tallies?measure=killed&beside=ours%2Flowest',
    method: '/method',
    changes: '/changes?from=0',
    health: '/health',
  }
}
