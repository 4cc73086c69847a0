import { useInfiniteQuery } from '@tanstack/react-query'
import { EmptyState } from '../../components/empty-state.tsx'
import { LoadMore } from '../../components/load-more.tsx'
import { refusedQuery } from '../../lib/health-queries.ts'
import { countOf } from '../../lib/words.ts'
import { HealthSection } from './health-section.tsx'
import { RefusedLine } from './refused-line.tsx'
import { useRetry } from './use-retry.ts'

/** The quarantine: what was opened and is not kept, why, how it begins, and trying it again. */
export function RefusedSection() {
  const query = useInfiniteQuery(refusedQuery())
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = query
  const { progress, outcome, retry, stop } = useRetry()
  const rows = data?.pages.flatMap((page) => page.items) ?? []
  const total = data?.pages[0]?.total ?? 0
  const ready = rows.filter(({ canRetry, isResting }) => canRetry && !isResting).map(({ id }) => id)
  return (
    <HealthSection
      query={query}
      id="refused"
      title="What was refused"
      words="Files and addresses that were opened and are not kept as reports. Nothing is lost: put right what is wrong and try again. After three tries one rests until a person asks for it."
    >
      {data && total === 0 && (
        <EmptyState title="Nothing is refused">
          <p>What cannot be read as a report stands here with the reason, and how it begins.</p>
        </EmptyState>
      )}
      {ready.length > 1 && !progress && (
        <button type="button" className="button" onClick={() => retry(ready)}>
          Try {ready.length} again
        </button>
      )}
      {progress && (
        <div className="flex flex-wrap items-center gap-3 text-sm">
          <progress
            className="progress max-w-60"
            max={progress.of}
            value={progress.done}
            aria-label="Tried again so far"
          />
          {progress.done} of {progress.of} tried
          <button type="button" className="button" onClick={stop}>
            Stop
          </button>
        </div>
      )}
      <p role="status" className="mt-2 text-sm font-semibold empty:hidden">
        {outcome}
      </p>
      <ul className="mt-2 text-sm">
        {rows.map((row) => (
          <RefusedLine key={row.id} row={row} isBusy={progress !== null} onRetry={() => retry([row.id])} />
        ))}
      </ul>
      {hasNextPage && (
        <LoadMore shown={rows.length} total={total} isBusy={isFetchingNextPage} onMore={() => fetchNextPage()} />
      )}
      {rows.length > 0 && (
        <p className="label mt-2">{countOf(total, 'file or address', 'files or addresses')} in all.</p>
      )}
    </HealthSection>
  )
}
