/** The ledger as a whole. */
import { ReckonerError } from '../../model/index.ts'
import type { LedgerState, RefusedState } from '../evolve/ledger-state.ts'
import type { LanguageCount, LedgerCounts } from './records.ts'

/** How much there is now; claims and accounts are those of the latest readings. */
export function getCounts(state: LedgerState): LedgerCounts {
  const publishers = new Set<string>()
  let unread = 0
  for (const { report } of state.reports.values()) {
    if (report.publisher) publishers.add(report.publisher)
    if (!state.readings.get(report.id)?.reading.isRead) unread += 1
  }
  return {
    reports: state.reports.size,
    unread,
    refused: countWhere(state.refused.values(), ({ endedAt }) => endedAt === null),
    accounts: countWhere(state.accounts.values(), (known) => known.isCurrent),
    ...countClaims(state),
    series: countWhere(state.series.values(), (series) => series.accounts.length > 0),
    publishers: publishers.size,
  }
}

/** How many claims the latest readings hold, and how many incidents there are: cheap enough to be asked after each batch. */
export function countClaims(state: LedgerState): Pick<LedgerCounts, 'claims' | 'incidents'> {
  return {
    claims: state.currentClaims,
    incidents: countWhere(state.incidents.values(), (incident) => incident.accounts.length > 0),
  }
}

/** The languages of the reports, the most frequent first: what is kept in a language that the reader does not read is told, never silent. */
export function countLanguages(state: LedgerState): readonly LanguageCount[] {
  const counts = new Map<string | null, { reports: number; read: number }>()
  for (const { report } of state.reports.values()) {
    const known = counts.get(report.language) ?? { reports: 0, read: 0 }
    known.reports += 1
    if (state.readings.get(report.id)?.reading.isRead) known.read += 1
    counts.set(report.language, known)
  }
  return [...counts]
    .map(([language, count]) => ({ language, ...count }))
    .sort((a, b) => b.reports - a.reports || (a.language ?? '').localeCompare(b.language ?? '', 'en'))
}

/** What was opened and is still not kept, in order. */
export function listRefused(state: LedgerState): readonly RefusedState[] {
  return [...state.refused.values()].filter(({ endedAt }) => endedAt === null)
}

/**
 * The position of the last event at or before an ISO instant (a day means its end, UTC); 0 before the first.
 * Throws `date-invalid`.
 */
export function positionAt(state: LedgerState, instant: string): number {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(instant)
  const isInstant = isDay || /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(instant)
  const limit = isInstant ? Date.parse(isDay ? `${instant}T23:59:59.999Z` : instant) : Number.NaN
  if (Number.isNaN(limit) || (isDay && new Date(limit).toISOString().slice(0, 10) !== instant)) {
    throw new ReckonerError(
      'date-invalid',
      `"${instant.slice(0, 60)}" is not an instant: expected 2024-01-31 or 2024-01-31T12:00:00Z`,
    )
  }
  let [from, to] = [0, state.instants.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (Date.parse(state.instants[middle]!.at) <= limit) from = middle + 1
    else to = middle
  }
  return state.instants[from - 1]?.position ?? 0
}

function countWhere<T>(items: Iterable<T>, isCounted: (item: T) => boolean): number {
  let count = 0
  for (const item of items) if (isCounted(item)) count += 1
  return count
}
