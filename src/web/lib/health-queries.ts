/** What the screen of sources and health asks, and the changes it sends. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  AgreementView,
  BackupRow,
  BackupsView,
  CopiesView,
  CoverageView,
  PageOf,
  RefusedRow,
  RetryView,
  StorageView,
  VerifyView,
  WatchedView,
} from '../../api/types.ts'
import { fetchJson, sendJson, toQueryString } from './api.ts'
import type { HealthSearch } from './health-search.ts'

/** What lies outside the ledger does not tell when it changes: it is asked again so often. */
const again = 30_000

/** Reports by publisher and week. */
export const coverageQuery = (search: HealthSearch) =>
  queryOptions({
    queryKey: ['coverage', search],
    queryFn: ({ signal }) => fetchJson<CoverageView>(`/api/v1/health/coverage${toQueryString({ ...search })}`, signal),
    placeholderData: keepPreviousData,
  })

/** Who copies whom. */
export const copiesQuery = () =>
  queryOptions({
    queryKey: ['copies'],
    queryFn: ({ signal }) => fetchJson<CopiesView>('/api/v1/health/copies', signal),
  })

/** What is watched. */
export const watchedQuery = () =>
  queryOptions({
    queryKey: ['watched'],
    queryFn: ({ signal }) => fetchJson<WatchedView>('/api/v1/health/watched', signal),
    refetchInterval: again,
  })

/** What was refused, newest first. */
export const refusedQuery = () =>
  infiniteQueryOptions({
    queryKey: ['refused'],
    queryFn: ({ pageParam, signal }) =>
      fetchJson<PageOf<RefusedRow>>(`/api/v1/refused${toQueryString({ limit: 100, cursor: pageParam })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

/** How far readers agree. */
export const agreementQuery = () =>
  queryOptions({
    queryKey: ['agreement'],
    queryFn: ({ signal }) => fetchJson<AgreementView>('/api/v1/agreement', signal),
  })

/** What the ledger takes up. */
export const storageQuery = () =>
  queryOptions({
    queryKey: ['storage'],
    queryFn: ({ signal }) => fetchJson<StorageView>('/api/v1/health/storage', signal),
  })

/** The copies of the ledger. */
export const backupsQuery = () =>
  queryOptions({
    queryKey: ['backups'],
    queryFn: ({ signal }) => fetchJson<BackupsView>('/api/v1/backups', signal),
    refetchInterval: again,
  })

/** Tries several refused things again. */
export function sendRetries(ids: readonly string[]): Promise<{ readonly items: readonly RetryView[] }> {
  return sendJson('/api/v1/refused/retry', { ids })
}

/** Makes a copy of the ledger. */
export function sendBackup(): Promise<BackupRow> {
  return sendJson('/api/v1/backups', {})
}

/** Proves a copy again. */
export function sendBackupCheck(folder: string): Promise<BackupRow> {
  return sendJson('/api/v1/backups/check', { folder })
}

/** Checks the history, with a head written down earlier when there is one. */
export function sendVerify(head: string): Promise<VerifyView> {
  return sendJson('/api/v1/verify', head === '' ? {} : { head })
}
