import { EmptyState } from '../../components/empty-state.tsx'
import { countNarrowing, type ExploreSearch } from '../../lib/explore-search.ts'

interface Props {
  readonly search: ExploreSearch
  readonly onClear: () => void
}

/** Nothing to show: an empty ledger, nothing known yet, or a query that nothing fits. */
export function NoIncidents({ search, onClear }: Props) {
  if (countNarrowing(search) > 0) {
    return (
      <EmptyState title="Nothing fits this query">
        <p>
          The facets still show how many incidents each value would leave. Take one part away above the map, or start
          again.
        </p>
        <button type="button" className="button mt-4" onClick={onClear}>
          Clear the query
        </button>
      </EmptyState>
    )
  }
  if (search.asof !== undefined) {
    return (
      <EmptyState title="Nothing was known yet">
        <p>At this position the ledger held no incident. Move the slider to the right, or type a later date.</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState title="No incidents yet" command="npx reckoner open ./reports">
      <p>
        Open a folder, a file or an address. Reports are read as they come in; the incidents they tell of appear here,
        on a map and along a timeline.
      </p>
    </EmptyState>
  )
}
