import type { ExploreChange, ExploreSearch } from '../../lib/explore-search.ts'
import { countOf, formatNumber } from '../../lib/words.ts'
import type { Dataset } from './dataset.ts'
import { toQueryParts } from './query-words.ts'

interface Props {
  readonly data: Dataset
  readonly found: number
  readonly search: ExploreSearch
  readonly onChange: (change: ExploreChange) => void
  readonly onClear: () => void
}

/** How many incidents remain and of what query, each part with a button that takes it away. */
export function QueryLine({ data, found, search, onChange, onClear }: Props) {
  const parts = toQueryParts(search, data)
  const all = data.rows
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
      <p role="status" data-found={found}>
        <strong className="figure text-base">{countOf(found, 'incident')}</strong>
        {found < all && <span className="text-(--ink-2)"> of {formatNumber(all)}</span>}
        {parts.length === 0 && <span className="text-(--ink-2)">, all that the ledger holds</span>}
      </p>
      {parts.map(({ keys, words }) => (
        <button
          key={keys.join()}
          type="button"
          className="button no-print min-h-7! max-w-full"
          aria-label={`Take away: ${words}`}
          onClick={() => onChange(Object.fromEntries(keys.map((key) => [key, ''])))}
        >
          <bdi className="truncate">{words}</bdi>
          <span aria-hidden="true">×</span>
        </button>
      ))}
      {parts.length > 1 && (
        <button type="button" className="link no-print min-h-6 text-sm" onClick={onClear}>
          Clear all
        </button>
      )}
    </div>
  )
}
