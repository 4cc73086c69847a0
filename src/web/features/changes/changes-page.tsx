import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNote } from '../../components/error-note.tsx'
import { PageTitle } from '../../components/page-title.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { type ChangesSearch, readChangesSearch } from '../../lib/changes-search.ts'
import { diffQuery, momentsQuery } from '../../lib/queries.ts'
import { DiffEntries } from './diff-entries.tsx'
import { PositionField } from './position-field.tsx'

/** What changed between two positions of the ledger, incident by incident, and which report or person did it. */
export function ChangesPage() {
  const { from, to } = useSearch({ from: '/changes' })
  const navigate = useNavigate({ from: '/changes' })
  const { data: moments } = useQuery(momentsQuery())
  const end = moments?.asOf ?? 0
  const { data, error, refetch } = useQuery({ ...diffQuery(from ?? 0, to), enabled: from !== undefined })
  const change = (part: ChangesSearch) =>
    navigate({ search: (old) => readChangesSearch({ ...old, ...part }), replace: true, resetScroll: false })
  return (
    <>
      <div className="pt-6 pb-3 sm:pt-8">
        <PageTitle title="What changed" />
        <p className="mt-2 max-w-[46rem] text-(--ink-2)">
          Between two positions of the ledger: which incidents are new, whose figures moved, and which report or person
          did it. Last month’s count can be given again to the digit, with the list of what has changed since.
        </p>
      </div>
      {moments && (
        <div className="no-print flex flex-wrap items-end gap-x-8 gap-y-3">
          <PositionField
            name="From"
            value={from}
            end={end}
            moments={moments.items}
            onChange={(at) => change({ from: at })}
          />
          <PositionField
            name="To"
            value={to ?? end}
            end={end}
            moments={moments.items}
            onChange={(at) => change({ to: at })}
          />
        </div>
      )}
      {from === undefined && (
        <EmptyState title="Choose where to start">
          <p>A position of the ledger, or the end of a day. Position 0 is the empty ledger: everything is new since.</p>
          <button type="button" className="button mt-4" onClick={() => change({ from: 0 })}>
            Since the beginning
          </button>
        </EmptyState>
      )}
      {error && <ErrorNote error={error} onRetry={() => refetch()} />}
      {from !== undefined && !data && !error && <Skeleton rows={4} />}
      {data && <DiffEntries diff={data} />}
    </>
  )
}
