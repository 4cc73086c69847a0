import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNote } from '../../components/error-note.tsx'
import { LoadMore } from '../../components/load-more.tsx'
import { PageTitle } from '../../components/page-title.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { countFilters, type IncidentSearch } from '../../lib/filters.ts'
import { incidentsQuery } from '../../lib/queries.ts'
import { countOf } from '../../lib/words.ts'
import { IncidentFilters } from './incident-filters.tsx'
import { IncidentItem } from './incident-item.tsx'
import { IncidentTimeline } from './incident-timeline.tsx'
import { MapPanel } from './map-panel.tsx'

/** The list of incidents with its map and its timeline: one query, three views. */
export function ExplorePage() {
  const search = useSearch({ from: '/explore' })
  const navigate = useNavigate({ from: '/explore' })
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    incidentsQuery(search),
  )
  const change = useCallback(
    (part: Partial<Record<keyof IncidentSearch, unknown>>) =>
      navigate({
        search: (old) =>
          Object.fromEntries(Object.entries({ ...old, ...part }).filter(([, value]) => value)) as IncidentSearch,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  const select = useCallback((id: string | undefined) => change({ at: id }), [change])
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
  const selectOnMap = useCallback(
    (id: string | undefined) => {
      select(id)
      document.getElementById(id ?? '')?.scrollIntoView({ block: 'nearest' })
    },
    [select],
  )
  const total = data?.pages[0]?.total ?? 0

  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 pt-6 pb-4 sm:pt-8">
        <PageTitle title="Explore" />
        <p role="status" className="text-sm text-(--ink-2)">
          {data && sayCount(rows.length, total, data.pages[0]?.words ?? '')}
        </p>
      </div>
      <IncidentFilters search={search} onChange={change} />
      {error && <ErrorNote error={error} onRetry={() => refetch()} />}
      {!data && !error && <Skeleton />}
      {data && rows.length === 0 && (
        <NoIncidents isFiltered={countFilters(search) > 0} onClear={() => navigate({ search: {} })} />
      )}
      {rows.length > 0 && (
        <div className="mt-5 grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_minmax(22rem,32rem)]">
          <aside
            aria-label="Where and when"
            className="grid gap-6 self-start md:grid-cols-2 xl:block xl:space-y-6 xl:sticky xl:top-4 xl:order-2"
          >
            <IncidentTimeline rows={rows} search={search} onChange={change} />
            <MapPanel rows={rows} selected={search.at} onSelect={selectOnMap} />
          </aside>
          <section aria-label="Incidents" className="head min-w-0 pt-0! xl:order-1">
            <ol>
              {rows.map((row) => (
                <IncidentItem key={row.id} row={row} isSelected={row.id === search.at} onSelect={select} />
              ))}
            </ol>
            {hasNextPage && (
              <LoadMore shown={rows.length} total={total} isBusy={isFetchingNextPage} onMore={() => fetchNextPage()} />
            )}
          </section>
        </div>
      )}
    </>
  )
}

/** "36 incidents in IQ from 17 October 2023, under the range rule": the query's own words, with their number. */
function sayCount(shown: number, total: number, words: string): string {
  const count = `${countOf(shown, 'incident')}${total > shown ? ` of ${total}` : ''}`
  return words.startsWith('incidents') ? `${count}${words.slice('incidents'.length)}` : `${count} · ${words}`
}

function NoIncidents({ isFiltered, onClear }: { readonly isFiltered: boolean; readonly onClear: () => void }) {
  if (!isFiltered) {
    return (
      <EmptyState title="No incidents yet" command="npx reckoner open ./reports">
        <p>Open a folder, a file or an address. Reports are read as they come in; incidents appear here.</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState title="Nothing matches these filters">
      <p>No incident in the ledger fits all of them.</p>
      <button type="button" className="button mt-4" onClick={onClear}>
        Clear the filters
      </button>
    </EmptyState>
  )
}
