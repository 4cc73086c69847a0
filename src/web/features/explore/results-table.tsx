import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ErrorNote } from '../../components/error-note.tsx'
import type { ExploreChange, ExploreSearch } from '../../lib/explore-search.ts'
import { pickedQuery } from '../../lib/queries.ts'
import type { Dataset } from './dataset.ts'
import { Pager } from './pager.tsx'
import { ResultRow } from './result-row.tsx'
import { SortHead } from './sort-head.tsx'

interface Props {
  readonly data: Dataset
  /** The rows that remain, in the order chosen. */
  readonly hits: Uint32Array
  readonly search: ExploreSearch
  readonly onChange: (change: ExploreChange) => void
}

/** So many rows a page: more would cost the browser more than anybody reads at once. */
export const ROWS_A_PAGE = 50

/** The incidents that remain, a page at a time; the rows of a page are asked for by their ids. */
export function ResultsTable({ data, hits, search, onChange }: Props) {
  const pages = Math.max(1, Math.ceil(hits.length / ROWS_A_PAGE))
  const page = Math.min(search.page ?? 1, pages)
  const ids = useMemo(
    () => [...hits.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE)].map(data.idOf),
    [data, hits, page],
  )
  const { data: picked, error, refetch, isPlaceholderData } = useQuery(pickedQuery(ids, search.asof))
  const { order } = search
  return (
    <section aria-label="Incidents" className="min-w-0">
      {error && <ErrorNote error={error} onRetry={() => refetch()} />}
      <table className="head w-full text-sm max-sm:block" aria-busy={isPlaceholderData}>
        <thead className="max-sm:hidden">
          <tr className="align-bottom text-xs text-(--ink-3)">
            <SortHead name="Incident, newest first" value={undefined} order={order} onChange={onChange} />
            <SortHead name="Killed" value="killed" order={order} onChange={onChange} isNumber />
            <SortHead name="Injured" value="injured" order={order} onChange={onChange} isNumber />
            <SortHead name="Origins" value="origins" order={order} onChange={onChange} isNumber />
          </tr>
        </thead>
        <tbody className={`max-sm:block ${isPlaceholderData ? 'opacity-60' : ''}`}>
          {picked?.items.map((row) => (
            <ResultRow key={row.id} row={row} isSelected={row.id === search.at} onChange={onChange} />
          ))}
        </tbody>
      </table>
      {!picked && !error && <div className="skeleton mt-2 h-96" />}
      <Pager page={page} pages={pages} rows={hits.length} onPage={(next) => onChange({ page: next })} />
    </section>
  )
}
