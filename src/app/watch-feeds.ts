/** Watches feeds, sitemaps and pages: new reports are kept, changed pages kept as new versions. Runs until stopped, and resumes. */
export { readWatchList } from '../intake/index.ts'

import {
  createPoliteFetcher,
  type IntakeOptions,
  type IntakeResult,
  listItems,
  type PoliteClock,
  type PoliteFetcher,
  takePage,
  type WatchedSource,
} from '../intake/index.ts'
import { keepCapture } from '../ledger/index.ts'
import { type CaptureFacts, ReckonerError, type Report, type ReportId } from '../model/index.ts'
import { afterFailure, afterPageVisit, afterVisit, firstVisit, PAGE_TRIES } from './plan-visits.ts'
import { compareWithEarlier, type VersionChange } from './report-versions.ts'
import { type BudgetBook, openBudgetBook, type UsedUp } from './visit-budget.ts'
import { loadWatchState, type PageState, saveWatchState, type VisitState, type WatchState } from './watch-state.ts'
import type { Workspace } from './workspace.ts'
import { createBatchWriter } from './write-batch.ts'

/** What happened at one visit. */
export type WatchEvent =
  | { readonly kind: 'visited'; readonly address: string; readonly found: number }
  | { readonly kind: 'unchanged'; readonly address: string }
  | { readonly kind: 'kept'; readonly address: string; readonly report: Report }
  | { readonly kind: 'changed'; readonly address: string; readonly change: VersionChange }
  | { readonly kind: 'refused'; readonly address: string; readonly reason: string }
  /** A budget is used up: what waits is visited when it begins anew. */
  | { readonly kind: 'used-up'; readonly address: string; readonly reason: string; readonly nextAt: number }
  | { readonly kind: 'failed'; readonly address: string; readonly reason: string; readonly nextAt: number | null }

/** Settings of a watch. */
export interface WatchOptions {
  readonly signal?: AbortSignal
  readonly onEvent?: (event: WatchEvent) => void
  /** Visit what is due and end, for timers of the system. */
  readonly isOnce?: boolean
  readonly clock?: PoliteClock
  readonly intake?: IntakeOptions
}

const REAL_CLOCK: PoliteClock = {
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}
/** The longest sleep: a stop is heeded so soon. */
const NAP = 500

/** Visits until stopped, or until nothing is due. Failures of a host are told and tried again; those of the ledger are thrown. */
export async function watchFeeds(
  workspace: Workspace,
  list: readonly WatchedSource[],
  options: WatchOptions = {},
): Promise<void> {
  const { signal, isOnce = false, clock = REAL_CLOCK } = options
  const state = loadWatchState(workspace.folder)
  for (const { address } of list) state.sources[address] ??= firstVisit(clock.now())
  const watch: Watch = {
    workspace,
    state,
    list: new Map(list.map((source) => [source.address, source])),
    fetcher: createPoliteFetcher(options.intake, clock),
    writer: createBatchWriter(workspace),
    tell: options.onEvent ?? (() => {}),
    clock,
    intake: options.intake ?? {},
    budgets: openBudgetBook({
      state,
      list: new Map(list.map((source) => [source.address, source])),
      hostBudget: workspace.desk().hostBudget,
      now: clock.now,
    }),
    told: new Set(),
  }
  while (!signal?.aborted) {
    const due = nextVisit(watch)
    if (due === null || (isOnce && due.nextAt > clock.now())) break
    const wait = due.nextAt - clock.now()
    if (wait > 0) {
      await clock.wait(clock === REAL_CLOCK ? Math.min(wait, NAP) : wait)
      continue
    }
    if (due.kind === 'source') await visitSource(due.address, watch)
    else await visitPage(due.address, watch)
    saveWatchState(workspace.folder, state)
  }
}

interface Watch {
  readonly workspace: Workspace
  readonly state: WatchState
  readonly list: ReadonlyMap<string, WatchedSource>
  readonly fetcher: PoliteFetcher
  readonly writer: ReturnType<typeof createBatchWriter>
  readonly tell: (event: WatchEvent) => void
  readonly clock: PoliteClock
  readonly intake: IntakeOptions
  readonly budgets: BudgetBook
  /** The budgets that were told to be used up, with when they begin anew. */
  readonly told: Set<string>
}

interface Due {
  readonly kind: 'source' | 'page'
  readonly address: string
  readonly nextAt: number
}

/** What is due first. A source that is no longer in the list rests; its pages are still visited. */
function nextVisit({ state, list }: Watch): Due | null {
  let first: Due | null = null
  const look = (kind: Due['kind'], address: string, nextAt: number | null) => {
    if (nextAt !== null && (first === null || nextAt < first.nextAt)) first = { kind, address, nextAt }
  }
  for (const [address, { nextAt }] of Object.entries(state.sources))
    if (list.has(address)) look('source', address, nextAt)
  for (const [address, { nextAt }] of Object.entries(state.pages)) look('page', address, nextAt)
  return first
}

async function visitSource(address: string, watch: Watch): Promise<void> {
  const { state, list, fetcher, clock, tell } = watch
  const source = list.get(address) as WatchedSource
  const before = state.sources[address] as PageState
  const { every } = source
  try {
    if (source.kind === 'page') {
      const facts = { publisher: source.publisher }
      const { size: _, ...visit } = await keepPage(address, { facts, before, watch })
      state.sources[address] = { ...afterVisit(before, { now: clock.now(), every }), ...visit }
      return
    }
    const page = await fetcher.fetch(address, before.marks ? { marks: before.marks } : {})
    state.sources[address] = { ...afterVisit(before, { now: clock.now(), every }), marks: page.marks }
    watch.budgets.begin(address)
    if (page.isUnchanged) {
      tell({ kind: 'unchanged', address })
      return
    }
    tell({ kind: 'visited', address, found: await addPages(source, page, watch) })
  } catch (error) {
    const reason = reasonOf(error)
    const after = afterFailure(before, { now: clock.now(), every, reason })
    state.sources[address] = after
    tell({ kind: 'failed', address, reason, nextAt: after.nextAt })
  }
}

/** Adds the pages that are new; throws when the list cannot be read. */
async function addPages(
  source: WatchedSource,
  page: Parameters<typeof listItems>[1],
  { state, clock }: Watch,
): Promise<number> {
  const items = await listItems(source.kind === 'feed' ? 'feed' : 'sitemap', page)
  if ('code' in items) throw new ReckonerError('file-malformed', items.message)
  let added = 0
  for (const { address, facts, isSitemap } of items) {
    const isAsked = source.only.length === 0 || source.only.some((words) => address.includes(words))
    if (isSitemap || !isAsked || state.pages[address] || added >= source.limit) continue
    state.pages[address] = {
      ...firstVisit(clock.now()),
      facts: { ...facts, publisher: source.publisher ?? facts.publisher ?? null },
      source: source.address,
    }
    added++
  }
  return added
}

async function visitPage(address: string, watch: Watch): Promise<void> {
  const { state, clock, tell } = watch
  const before = state.pages[address] as PageState
  const usedUp = watch.budgets.check(address, before)
  if (usedUp) {
    wait(address, usedUp, watch)
    return
  }
  const startedAt = clock.now()
  let bytes = 0
  try {
    const { size, ...visit } = await keepPage(address, { facts: before.facts, before, watch })
    bytes = size
    state.pages[address] = { ...afterPageVisit(before, clock.now()), ...visit }
  } catch (error) {
    const reason = reasonOf(error)
    const after = afterFailure(before, { now: clock.now(), every: 10 * 60_000, reason })
    const isGivenUp = after.failures >= PAGE_TRIES
    state.pages[address] = isGivenUp ? { ...after, nextAt: null } : after
    if (isGivenUp) {
      const note = {
        code: error instanceof ReckonerError ? error.code : 'address-unreachable',
        span: null,
        message: reason,
      }
      watch.writer.write([{ kind: 'refused', sourceName: address, bytesHash: null, note, origin: address }])
    }
    tell({ kind: 'failed', address, reason, nextAt: isGivenUp ? null : after.nextAt })
  } finally {
    watch.budgets.add(address, before.source, { bytes, milliseconds: clock.now() - startedAt })
  }
}

/** Puts a page off, and says so once for each budget. */
function wait(address: string, { key, words, resumesAt }: UsedUp, { state, tell, told }: Watch): void {
  state.pages[address] = { ...(state.pages[address] as PageState), nextAt: resumesAt }
  const once = `${key} ${resumesAt}`
  if (told.has(once)) return
  told.add(once)
  tell({ kind: 'used-up', address: key, reason: words, nextAt: resumesAt })
}

interface PageVisit {
  readonly facts: PageState['facts']
  readonly before: VisitState
  readonly watch: Watch
}

/** Fetches a page and keeps what it holds; gives the marks for the next visit. A page that is unchanged keeps the visit. */
async function keepPage(
  address: string,
  { facts, before, watch }: PageVisit,
): Promise<Pick<VisitState, 'marks' | 'reports'> & { readonly size: number }> {
  const { marks, reports = [] } = before
  const { fetcher, workspace, writer, tell, intake } = watch
  const page = await fetcher.fetch(address, marks ? { marks } : {})
  if (page.isUnchanged) {
    keepVisit(reports, page.capture, workspace)
    tell({ kind: 'unchanged', address })
    return { marks: page.marks, reports, size: 0 }
  }
  const results: IntakeResult[] = []
  for await (const result of takePage(page, { ...intake, sourceName: address, facts })) results.push(result)
  for (const result of results) {
    if (result.kind === 'known') continue
    if (result.kind === 'refused') {
      writer.write([{ ...result, origin: address }])
      tell({ kind: 'refused', address, reason: result.note.message })
      continue
    }
    const isKnown = workspace.ledger.state().reports.has(result.report.id)
    writer.write([result])
    if (isKnown) {
      tell({ kind: 'unchanged', address })
      continue
    }
    const change = compareWithEarlier(workspace.ledger.state(), result.report.id)
    tell(change ? { kind: 'changed', address, change } : { kind: 'kept', address, report: result.report })
  }
  const found = results.flatMap((result) => (result.kind === 'report' ? [result.report.id] : []))
  return { marks: page.marks, reports: found, size: page.bytes.length }
}

function keepVisit(reports: readonly ReportId[], capture: CaptureFacts, { ledger }: Workspace): void {
  ledger.commit((draft) => {
    for (const report of reports) {
      const kept = draft.state().reports.get(report)
      if (kept) draft.add(keepCapture({ ...capture, report, bytesHash: kept.report.bytesHash }, draft.state()))
    }
  })
}

function reasonOf(error: unknown): string {
  // What is wrong with the ledger is no matter of a host: it must stop the watch.
  if (!(error instanceof ReckonerError) || error.code.startsWith('ledger-')) throw error
  return error.message
}
