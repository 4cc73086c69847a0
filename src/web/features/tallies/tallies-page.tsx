import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNote } from '../../components/error-note.tsx'
import { PageTitle } from '../../components/page-title.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { seriesQuery } from '../../lib/queries.ts'
import { OwnCount } from './own-count.tsx'
import { SeriesCard } from './series-card.tsx'
import { isStatedOnce, StatedOnce } from './stated-once.tsx'

/** Others' running totals, a line a speaker, and our own count under every rule. */
export function TalliesPage() {
  const { data, error, refetch } = useQuery(seriesQuery())
  const items = data?.items ?? []
  const rising = items.filter((series) => !isStatedOnce(series))
  const single = items.filter(isStatedOnce)
  return (
    <>
      <div className="pt-6 pb-2 sm:pt-8">
        <PageTitle title="Tallies" />
        <p className="mt-2 max-w-[46rem] text-(--ink-2)">
          Running totals that others state, each with its speaker and its sentence, never added to any incident. Beside
          them,{' '}
          <a href="#own-count" className="link">
            our own count
          </a>{' '}
          of the incidents in this ledger.
        </p>
      </div>
      <section aria-labelledby="others-title" className="mt-8">
        <h2 id="others-title" className="serif text-2xl font-semibold">
          What others count
        </h2>
        {error && <ErrorNote error={error} onRetry={() => refetch()} />}
        {!data && !error && <Skeleton rows={3} />}
        {data?.items.length === 0 && (
          <EmptyState title="No running totals yet" command="npx reckoner open ./reports">
            <p>They appear when a report says something like “attacked 76 times since 17 October”.</p>
          </EmptyState>
        )}
        <div className="mt-4 space-y-12">
          {rising.map((series) => (
            <SeriesCard key={series.id} series={series} />
          ))}
        </div>
        {single.length > 0 && <StatedOnce series={single} />}
      </section>
      <OwnCount />
    </>
  )
}
