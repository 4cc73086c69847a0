/** Every question the desk asks, once: its key, its address and its shape. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  ClaimPageView,
  ColumnsProgress,
  ComparisonView,
  DeskView,
  DiffView,
  IncidentRow,
  IncidentView,
  ListChoice,
  MethodView,
  Moment,
  PageOf,
  QueueView,
  RedactionProfile,
  ReportRow,
  ReportView,
  ReviewItemView,
  RulesView,
  RuleView,
  SeriesComparisonView,
  SeriesView,
  SourceView,
  StatusView,
  TallyView,
  VersionView,
} from '../../api/types.ts'
import { fetchJson, toQueryString } from './api.ts'
import type { ReviewSearch } from './review-search.ts'
import { type TallySearch, toTallyQuery } from './tally-search.ts'

const pageSize = 200
/** As many as a screen shows and some to scroll: more come when asked for. */
const reportsAPage = 80

/** Where the ledger stands; asked again every 15 seconds, since reports may still be coming in. */
export const statusQuery = () =>
  queryOptions({
    queryKey: ['status'],
    queryFn: ({ signal }) => fetchJson<StatusView>('/api/v1/status', signal),
    refetchInterval: 15_000,
  })

/** The start screen: what changed after a position. */
export const deskQuery = (since: number, reader: string) =>
  queryOptions({
    queryKey: ['desk', since, reader],
    queryFn: ({ signal }) => fetchJson<DeskView>(`/api/v1/desk${toQueryString({ since, reader })}`, signal),
  })

/** The claims that wait for a reader. */
export const queueQuery = (reader: string, { order, figures }: ReviewSearch) =>
  queryOptions({
    queryKey: ['review', reader, order, figures],
    queryFn: ({ signal }) =>
      fetchJson<QueueView>(
        `/api/v1/review${toQueryString({ reader, order, figuresOnly: figures ? true : undefined, limit: 500 })}`,
        signal,
      ),
    placeholderData: (before) => before,
  })

/** One claim for review; kept for a while, since it is asked for ahead. */
export const reviewItemQuery = (claim: string, reader: string) =>
  queryOptions({
    queryKey: ['review-item', claim, reader],
    queryFn: ({ signal }) =>
      fetchJson<ReviewItemView>(`/api/v1/review/${encodeURIComponent(claim)}${toQueryString({ reader })}`, signal),
    staleTime: 60_000,
    gcTime: 3_600_000,
  })

/** How far the columns are worked out; asked while somebody waits for them. */
export const columnsProgressQuery = () =>
  queryOptions({
    queryKey: ['columns-progress'],
    queryFn: ({ signal }) => fetchJson<ColumnsProgress>('/api/v1/explore/progress', signal),
    refetchInterval: 500,
    gcTime: 0,
  })

/** The rows of a page by their ids; the page before stays until they come. */
export const pickedQuery = (ids: readonly string[], asOf: number | undefined) =>
  queryOptions({
    queryKey: ['picked', ids, asOf],
    queryFn: ({ signal }) =>
      fetchJson<{ readonly items: readonly IncidentRow[] }>(
        `/api/v1/explore/rows${toQueryString({ ids, asOf })}`,
        signal,
      ),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  })

/** When the ledger stood where. */
export const momentsQuery = () =>
  queryOptions({
    queryKey: ['moments'],
    queryFn: ({ signal }) =>
      fetchJson<{ readonly items: readonly Moment[]; readonly asOf: number }>('/api/v1/moments', signal),
  })

/** Under which rule an incident is shown, and as of which position. */
export interface IncidentViewSearch {
  readonly rule?: string
  readonly asOf?: number
}

/** One incident. */
export const incidentQuery = (id: string, search: IncidentViewSearch = {}) =>
  queryOptions({
    queryKey: ['incident', id, search],
    queryFn: ({ signal }) =>
      fetchJson<IncidentView>(`/api/v1/incidents/${encodeURIComponent(id)}${toQueryString({ ...search })}`, signal),
  })

/** The reports whose title, publisher or file name holds the text. */
export const reportsQuery = (text: string) =>
  infiniteQueryOptions({
    queryKey: ['reports', text],
    queryFn: ({ pageParam, signal }) =>
      fetchJson<PageOf<ReportRow>>(
        `/api/v1/reports${toQueryString({ text, limit: reportsAPage, cursor: pageParam })}`,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

/** One report with its text and claims. */
export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['report', id],
    queryFn: ({ signal }) => fetchJson<ReportView>(`/api/v1/reports/${encodeURIComponent(id)}`, signal),
  })

/** The source of a report as plain text; it never changes. */
export const sourceQuery = (id: string) =>
  queryOptions({
    queryKey: ['source', id],
    queryFn: ({ signal }) => fetchJson<SourceView>(`/api/v1/reports/${encodeURIComponent(id)}/source`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The versions kept of the page of a report, the first first. */
export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['versions', id],
    queryFn: ({ signal }) =>
      fetchJson<{ readonly items: readonly VersionView[] }>(
        `/api/v1/reports/${encodeURIComponent(id)}/versions`,
        signal,
      ),
  })

/** The running totals of others. */
export const seriesQuery = () =>
  queryOptions({
    queryKey: ['series'],
    queryFn: ({ signal }) =>
      fetchJson<PageOf<SeriesView>>(`/api/v1/series${toQueryString({ limit: pageSize })}`, signal),
  })

/** The counting rules. */
export const rulesQuery = () =>
  queryOptions({
    queryKey: ['rules'],
    queryFn: ({ signal }) => fetchJson<{ readonly items: readonly RuleView[] }>('/api/v1/rules', signal),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Our own count of a definition under one rule. */
export const tallyQuery = (search: TallySearch, rule: string) =>
  queryOptions({
    queryKey: ['tally', toTallyQuery(search), rule],
    queryFn: ({ signal }) =>
      fetchJson<TallyView>(`/api/v1/tally${toQueryString({ ...toTallyQuery(search), rule })}`, signal),
  })

/** A definition under every rule, a page of its incidents at a time. */
export const rulesViewQuery = (search: TallySearch) =>
  infiniteQueryOptions({
    queryKey: ['tally-rules', toTallyQuery(search), search.rule, search.apart],
    queryFn: ({ pageParam, signal }) =>
      fetchJson<RulesView>(
        `/api/v1/tally/rules${toQueryString({
          ...toTallyQuery(search),
          from: search.rule,
          ...(search.apart && { show: 'differ' }),
          ...(search.apart !== 'any' && { with: search.apart }),
          limit: 50,
          cursor: pageParam,
        })}`,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })

/** One claim with its sentence. */
export const claimQuery = (id: string) =>
  queryOptions({
    queryKey: ['claim', id],
    queryFn: ({ signal }) => fetchJson<ClaimPageView>(`/api/v1/claims/${encodeURIComponent(id)}`, signal),
  })

/** How this desk counts. */
export const methodQuery = () =>
  queryOptions({
    queryKey: ['method'],
    queryFn: ({ signal }) => fetchJson<MethodView>('/api/v1/method', signal),
  })

/** What changed between two positions. */
export const diffQuery = (from: number, to: number | undefined, profile?: RedactionProfile) =>
  queryOptions({
    queryKey: ['diff', from, to, profile],
    queryFn: ({ signal }) => fetchJson<DiffView>(`/api/v1/diff${toQueryString({ from, to, profile })}`, signal),
    placeholderData: keepPreviousData,
  })

/** What our count can be compared with. */
export const listsQuery = () =>
  queryOptions({
    queryKey: ['lists'],
    queryFn: ({ signal }) => fetchJson<{ readonly items: readonly ListChoice[] }>('/api/v1/lists', signal),
  })

/** What a comparison of our count with another list is asked with. */
export const toCompareQuery = (search: TallySearch, beside: string) => ({
  ...toTallyQuery(search),
  rule: search.rule,
  a: 'ours',
  b: beside,
})

/** Our count and another list, event by event. */
export const comparisonQuery = (search: TallySearch, beside: string) =>
  queryOptions({
    queryKey: ['compare', toCompareQuery(search, beside)],
    queryFn: ({ signal }) =>
      fetchJson<ComparisonView>(`/api/v1/compare${toQueryString(toCompareQuery(search, beside))}`, signal),
  })

/** Our count and the running totals of others, day by day. */
export const seriesStepsQuery = (search: TallySearch) =>
  queryOptions({
    queryKey: ['compare-series', toTallyQuery(search), search.rule],
    queryFn: ({ signal }) =>
      fetchJson<SeriesComparisonView>(
        `/api/v1/compare/series${toQueryString({ ...toTallyQuery(search), rule: search.rule })}`,
        signal,
      ),
  })

/** A few incidents, by words or by days: to choose one from. */
export const nearIncidentsQuery = (asked: { readonly text?: string; readonly from?: string; readonly to?: string }) =>
  queryOptions({
    queryKey: ['near-incidents', asked],
    queryFn: ({ signal }) =>
      fetchJson<PageOf<IncidentRow>>(`/api/v1/incidents${toQueryString({ ...asked, limit: 20 })}`, signal),
    // The list stands until the next one is there: whoever is choosing in it keeps their place.
    placeholderData: keepPreviousData,
  })
