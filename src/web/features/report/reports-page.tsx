import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReportRow } from '../../../api/types.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNote } from '../../components/error-note.tsx'
import { LoadMore } from '../../components/load-more.tsx'
import { PageTitle } from '../../components/page-title.tsx'
import { PlainLink } from '../../components/plain-link.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { formatDay } from '../../lib/dates.ts'
import { reportsQuery } from '../../lib/queries.ts'
import { countOf, languageName } from '../../lib/words.ts'

const columns = 'sm:grid-cols-[minmax(0,1fr)_9rem_4.5rem_5rem]'

/** Every report kept, and how far it was read. */
export function ReportsPage() {
  const { text } = useSearch({ from: '/reports' })
  const navigate = useNavigate({ from: '/reports' })
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    reportsQuery(text ?? ''),
  )
  const rows = data?.pages.flatMap((page) => page.items) ?? []
  const total = data?.pages[0]?.total ?? 0
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 pt-6 pb-4 sm:pt-8">
        <PageTitle title="Reports" />
        <p role="status" className="text-sm text-(--ink-2)">
          {data && coverageOf(rows, total)}
        </p>
      </div>
      {text && (
        <p className="mb-3 text-sm text-(--ink-2)">
          with <bdi className="font-semibold">{text}</bdi>{' '}
          <button type="button" className="button ms-2" onClick={() => navigate({ search: {} })}>
            Clear
          </button>
        </p>
      )}
      {error && <ErrorNote error={error} onRetry={() => refetch()} />}
      {!data && !error && <Skeleton />}
      {data && rows.length === 0 && (
        <EmptyState
          title={text ? 'No report matches' : 'No reports yet'}
          {...(text ? {} : { command: 'npx reckoner open ./reports' })}
        >
          <p>
            {text ? 'The search looks in titles, publishers and file names.' : 'Open a folder, a file or an address.'}
          </p>
        </EmptyState>
      )}
      {rows.length > 0 && (
        <section aria-label="Reports" className="head pt-0!">
          <ol>
            {rows.map((row) => (
              <ReportItem key={row.id} row={row} />
            ))}
          </ol>
          {hasNextPage && (
            <LoadMore shown={rows.length} total={total} isBusy={isFetchingNextPage} onMore={() => fetchNextPage()} />
          )}
        </section>
      )}
    </>
  )
}

function ReportItem({ row }: { readonly row: ReportRow }) {
  const { id, title, publisher, agency, publishedOn, language, isRead, claims, incidents } = row
  return (
    <li className={`rule-top grid gap-x-6 gap-y-1 py-3 first:border-t-0 ${columns}`}>
      <div className="min-w-0">
        <h2 className="serif text-[1.0625rem] leading-snug font-semibold">
          <PlainLink path={`/reports/${id}`} data-row="" className="no-underline hover:underline">
            <bdi>{title ?? row.sourceName}</bdi>
          </PlainLink>
        </h2>
        <p className="text-sm text-(--ink-2)">
          <bdi>{publisher ?? 'publisher not stated'}</bdi>
          {agency && agency !== publisher && ` (${agency})`}
          {' · '}
          {publishedOn ? formatDay(publishedOn) : 'no date of publication'}
        </p>
      </div>
      <div className="flex flex-wrap gap-x-4 sm:contents">
        <p className="text-sm text-(--ink-2)">
          <span aria-hidden="true">{isRead ? '●' : '○'}</span> {isRead ? 'read' : 'not read'}
          <span className="text-(--ink-3)">, {languageName(language)}</span>
        </p>
        <p className="figure text-sm text-(--ink-2)">{countOf(claims, 'claim')}</p>
        <p className="figure text-sm text-(--ink-2)">{countOf(incidents, 'incident')}</p>
      </div>
    </li>
  )
}

function coverageOf(rows: readonly ReportRow[], total: number): string {
  const unread = rows.filter((row) => !row.isRead)
  const languages = [...new Set(unread.map((row) => languageName(row.language)))].join(', ')
  const shown = rows.length < total ? `${rows.length} of ${countOf(total, 'report')} shown` : countOf(total, 'report')
  return `${shown} · ${rows.length - unread.length} read${unread.length > 0 ? ` · ${unread.length} not read (${languages})` : ''}`
}
