/** Every question the desk asks, once: its key, its address and its shape. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  ComparisonView,
  IncidentRow,
  IncidentView,
  ListChoice,
  PageOf,
  ReportRow,
  ReportView,
  RuleView,
  SeriesComparisonView,
  SeriesView,
  StatusView,
  TallyView,
  VersionView,
} from '../../api/types.ts'
import { fetchJson, toQueryString } from './api.ts'
import { type IncidentSearch, toIncidentQuery } from './filters.ts'
import { type TallySearch, toTallyQuery } from './tally-search.ts'

const pageSize = 200

/** Where the ledger stands; asked again every 15 seconds, since reports may still be coming in. */
export const statusQuery = () =>
  queryOptions({
    queryKey: ['status'],
    queryFn: ({ signal }) => fetchJson<StatusView>('/api/v1/status', signal),
    refetchInterval: 15_000,
  })

/** The incidents a search asks for, a page at a time. */
export const incidentsQuery = (search: IncidentSearch) =>
  infiniteQueryOptions({
    queryKey: ['incidents', toIncidentQuery(search)],
    queryFn: ({ pageParam, signal }) =>
      fetchJson<PageOf<IncidentRow>>(
        `/api/v1/incidents${toQueryString({ ...toIncidentQuery(search), limit: pageSize, cursor: pageParam })}`,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
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
        `/api/v1/reports${toQueryString({ text, limit: pageSize, cursor: pageParam })}`,
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
  })
