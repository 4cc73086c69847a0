import { useQuery } from '@tanstack/react-query'
import { Skeleton } from '../../components/skeleton.tsx'
import { statusQuery } from '../../lib/queries.ts'
import { countOf } from '../../lib/words.ts'

/** From so many incidents on the first answer takes long enough to be explained. */
const MANY = 5000

/** What stands until the first answer comes; for a large ledger it says what is being done. */
export function FirstWait() {
  const { data } = useQuery(statusQuery())
  const incidents = data?.counts.incidents ?? 0
  return (
    <>
      {incidents >= MANY && (
        <p className="mt-6 text-(--ink-2)">
          Working out the figures of {countOf(incidents, 'incident')}. This is done once after the desk is opened; then
          every brush answers at once.
        </p>
      )}
      <Skeleton />
    </>
  )
}
