import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
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
          Our own count of the incidents in this ledger, under every rule. Below it, the{' '}
          <a href="#others" className="link">
            running totals that others state
          </a>
          , each with its speaker and its sentence, never added to any incident. See also{' '}
          <Link to="/method" className="link">
            how this desk counts
          </Link>{' '}
          and{' '}
          <Link to="/changes" search={{}} className="link">
            what changed
          </Link>{' '}
          between two days.
        </p>
      </div>
      <OwnCount />
      <section id="others" aria-labelledby="others-title" className="mt-16 scroll-mt-6">
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
    </>
  )
}
