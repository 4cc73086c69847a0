import { toQueryString } from '../../lib/api.ts'
import { toCsv } from '../../lib/csv.ts'
import { downloadText } from '../../lib/download.ts'
import { type ExploreSearch, toApiQuery } from '../../lib/explore-search.ts'
import type { Engine } from './engine.ts'
import { HIT_COLUMNS, toHitRows } from './hits-csv.ts'
import { toQueryParts } from './query-words.ts'
import { SavedViews } from './saved-views.tsx'

interface Props {
  readonly engine: Engine
  readonly search: ExploreSearch
}

/** What can be done with the whole answer: save the view, copy its permalink, save its incidents. */
export function ExploreTools({ engine, search }: Props) {
  const { data } = engine
  const { at: _, page: __, ...lasting } = search
  const words = toQueryParts(search, data).map((part) => part.words)
  return (
    <div className="no-print flex flex-wrap gap-2">
      <SavedViews
        query={toQueryString({ ...search }).slice(1)}
        permalink={toQueryString({ ...lasting, asof: data.asOf })}
        exported={`/api/v1/export${toQueryString({ format: 'claims-csv', ...toApiQuery(search, data.asOf) })}`}
        words={words.join(', ').slice(0, 120) || 'All incidents'}
      />
      <button
        type="button"
        className="button"
        onClick={() =>
          downloadText(toCsv(HIT_COLUMNS, toHitRows(data, engine.answer(search).hits)), 'incidents.csv', 'text/csv')
        }
      >
        Save CSV
      </button>
    </div>
  )
}
