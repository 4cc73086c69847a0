/** What is watched, as the watch remembers it, and what it brought, as the ledger holds it. */
import type { LedgerState } from '../../ledger/index.ts'
import type { ReportId } from '../../model/index.ts'
import { compareText } from '../take-page.ts'
import { loadWatchState, type PageState } from '../watch-state.ts'
import type { Workspace } from '../workspace.ts'
import type { WatchedRow, WatchedView } from './health-views.ts'

/** Every feed, sitemap and page that was ever watched here; those in trouble first. */
export function listWatched({ folder, ledger }: Workspace): WatchedView {
  const { sources, pages } = loadWatchState(folder)
  const bySource = new Map<string, PageState[]>()
  for (const page of Object.values(pages)) {
    if (page.source !== undefined) bySource.set(page.source, [...(bySource.get(page.source) ?? []), page])
  }
  const items = Object.entries(sources).map(([address, source]): WatchedRow => {
    const led = bySource.get(address) ?? []
    const reports = new Set([source, ...led].flatMap((one) => one.reports ?? []))
    return {
      address,
      visits: source.visits,
      lastVisitAt: toInstant(source.visitedAt),
      nextVisitAt: source.visits + source.failures === 0 ? null : toInstant(source.nextAt),
      failures: source.failures,
      trouble: source.trouble ?? null,
      pages: led.length,
      givenUp: led.filter(({ nextAt, failures }) => nextAt === null && failures > 0).length,
      ...countIn(reports, ledger.state()),
    }
  })
  return {
    items: items.sort((a, b) => b.failures - a.failures || compareText(a.address, b.address)),
    words: 'feeds, sitemaps and pages that are watched, those in trouble first',
  }
}

function countIn(ids: ReadonlySet<ReportId>, state: LedgerState): Pick<WatchedRow, 'reports' | 'claims' | 'lastNewAt'> {
  let [reports, claims] = [0, 0]
  let last: string | null = null
  for (const id of ids) {
    const kept = state.reports.get(id)
    if (!kept) continue
    reports += 1
    claims += state.readings.get(id)?.reading.claims.length ?? 0
    if (last === null || kept.at > last) last = kept.at
  }
  return { reports, claims, lastNewAt: last }
}

function toInstant(milliseconds: number | null | undefined): string | null {
  return milliseconds === null || milliseconds === undefined ? null : new Date(milliseconds).toISOString()
}
