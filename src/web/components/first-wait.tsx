import { useQuery } from '@tanstack/react-query'
import { columnsProgressQuery } from '../lib/queries.ts'
import { countOf, formatNumber } from '../lib/words.ts'
import { Skeleton } from './skeleton.tsx'

/** What stands until the first answer comes; for a large ledger it says what is being done, and how far that is. */
export function FirstWait() {
  const { data } = useQuery(columnsProgressQuery())
  return (
    <>
      {data && data.total > 0 && (
        <p className="mt-6 text-(--ink-2)">
          Working out the figures of {countOf(data.total, 'incident')}: {formatNumber(data.done)} done.{' '}
          <progress className="align-middle" max={data.total} value={data.done} aria-label="Incidents worked out" />
        </p>
      )}
      <Skeleton />
    </>
  )
}
