/** How much is kept of which publisher, week by week: gaps are shown and said. */
import { countLanguages, type LedgerState } from '../../ledger/index.ts'
import { ReckonerError } from '../../model/index.ts'
import { formatDays } from '../date-words.ts'
import { stateAt } from '../state-at.ts'
import { compareText } from '../take-page.ts'
import type { Workspace } from '../workspace.ts'
import type { CoverageCell, CoverageView, PublisherCoverage, SilentStretch } from './health-views.ts'

/** Which weeks: those that hold these days; the last year of print when left out. */
export interface CoverageQuery {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly asOf?: number | undefined
}

const DAY = 86_400_000
/** So many weeks are shown when none are asked for, and so many at most. */
const USUAL_WEEKS = 53
const MOST_WEEKS = 530

/** The coverage. Throws `option-invalid` when more than ten years are asked for. */
export function getCoverage(workspace: Workspace, query: CoverageQuery = {}): CoverageView {
  const state = stateAt(workspace, query.asOf)
  const printed = [...state.reports.values()].flatMap(({ report }) => report.publishedOn ?? [])
  const first = printed.reduce<string | null>((least, day) => (least === null || day < least ? day : least), null)
  const last = printed.reduce<string | null>((most, day) => (most === null || day > most ? day : most), null)
  const weeks = listWeeks(query, first, last)
  const publishers = coverEach(state, weeks)
  const shown = publishers.reduce((sum, { cells }) => sum + cells.reduce((all, { reports }) => all + reports, 0), 0)
  const busy = new Set(publishers.flatMap(({ cells }) => cells.map(({ week }) => week)))
  return {
    weeks: weeks.map(toDay),
    publishers,
    silent: findSilence(weeks, busy),
    first,
    last,
    outside: printed.length - shown,
    undated: state.reports.size - printed.length,
    languages: countLanguages(state),
    asOf: state.position,
    words: `reports by publisher and week of print, ${describeWeeks(weeks)}`,
  }
}

/** The Monday of the week of an ISO day, as the number of days since 1970. */
function mondayOf(day: string): number {
  const number = Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY)
  return number - ((number + 3) % 7)
}

const toDay = (number: number) => new Date(number * DAY).toISOString().slice(0, 10)

function listWeeks({ from, to }: CoverageQuery, first: string | null, last: string | null): readonly number[] {
  const end = to ?? last
  if (end === null || first === null) return []
  const lastWeek = mondayOf(end)
  const start = from ? mondayOf(from) : Math.max(mondayOf(first), lastWeek - 7 * (USUAL_WEEKS - 1))
  const count = Math.max(0, (lastWeek - start) / 7 + 1)
  if (count > MOST_WEEKS) {
    throw new ReckonerError('option-invalid', `${count} weeks: expected ${MOST_WEEKS} at most, about ten years`)
  }
  return Array.from({ length: count }, (_, i) => start + 7 * i)
}

interface Draft {
  reports: number
  unread: number
  undated: number
  readonly cells: Map<number, { reports: number; unread: number }>
}

function coverEach(state: LedgerState, weeks: readonly number[]): readonly PublisherCoverage[] {
  const drafts = new Map<string | null, Draft>()
  const start = weeks[0] ?? 0
  for (const { report } of state.reports.values()) {
    const draft = drafts.get(report.publisher) ?? { reports: 0, unread: 0, undated: 0, cells: new Map() }
    drafts.set(report.publisher, draft)
    const isUnread = !state.readings.get(report.id)?.reading.isRead
    draft.reports += 1
    if (isUnread) draft.unread += 1
    if (report.publishedOn === null) {
      draft.undated += 1
      continue
    }
    const week = (mondayOf(report.publishedOn) - start) / 7
    if (week < 0 || week >= weeks.length) continue
    const cell = draft.cells.get(week) ?? { reports: 0, unread: 0 }
    draft.cells.set(week, cell)
    cell.reports += 1
    if (isUnread) cell.unread += 1
  }
  return [...drafts]
    .map(([publisher, draft]) => toCoverage(publisher, draft, weeks))
    .sort((a, b) => b.reports - a.reports || compareText(a.publisher ?? '', b.publisher ?? ''))
}

function toCoverage(publisher: string | null, draft: Draft, weeks: readonly number[]): PublisherCoverage {
  const { reports, unread, undated } = draft
  const cells = [...draft.cells].map(([week, cell]): CoverageCell => ({ week, ...cell }))
  cells.sort((a, b) => a.week - b.week)
  const offset = cells[0]?.week ?? 0
  const own = weeks.slice(offset, (cells.at(-1)?.week ?? -1) + 1)
  const silent = findSilence(own, new Set(cells.map(({ week }) => week - offset)))
  return { publisher, reports, unread, undated, cells, silent, words: describeSilence(silent, own.length) }
}

function findSilence(weeks: readonly number[], busy: ReadonlySet<number>): readonly SilentStretch[] {
  const found: SilentStretch[] = []
  for (let at = 0; at < weeks.length; at++) {
    if (busy.has(at)) continue
    let end = at
    while (end + 1 < weeks.length && !busy.has(end + 1)) end++
    found.push({
      first: toDay(weeks[at] as number),
      last: toDay((weeks[end] as number) + 6),
      weeks: end - at + 1,
    })
    at = end
  }
  return found
}

function describeSilence(silent: readonly SilentStretch[], weeks: number): string {
  if (weeks === 0) return 'no report in these weeks'
  if (silent.length === 0) return weeks === 1 ? 'in one week only' : `in each of ${weeks} weeks`
  const count = silent.reduce((sum, stretch) => sum + stretch.weeks, 0)
  const longest = silent.reduce((most, stretch) => (stretch.weeks > most.weeks ? stretch : most))
  const span = `${formatDays(longest.first, longest.last)} (${longest.weeks === 1 ? 'a week' : `${longest.weeks} weeks`})`
  return `silent in ${count} of ${weeks} weeks, the longest gap ${span}`
}

function describeWeeks(weeks: readonly number[]): string {
  const [start, end] = [weeks[0], weeks.at(-1)]
  if (start === undefined || end === undefined) return 'no week of print is known'
  return formatDays(toDay(start), toDay(end + 6))
}
