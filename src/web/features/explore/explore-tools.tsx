import { useState } from 'react'
import { toQueryString } from '../../lib/api.ts'
import { type ExploreSearch, toApiQuery } from '../../lib/explore-search.ts'
import type { Engine } from './engine.ts'
import { toQueryParts } from './query-words.ts'
import { SaveDialog } from './save-dialog.tsx'
import { SavedViews } from './saved-views.tsx'

interface Props {
  readonly engine: Engine
  readonly search: ExploreSearch
}

/** What can be done with the whole answer: save the view, copy its permalink, save its incidents. */
export function ExploreTools({ engine, search }: Props) {
  const [isSaving, setSaving] = useState(false)
  const { data } = engine
  const { at: _, page: __, ...lasting } = search
  const words = toQueryParts(search, data).map((part) => part.words)
  return (
    <div className="no-print flex flex-wrap gap-2">
      <SavedViews
        query={toQueryString({ ...search }).slice(1)}
        permalink={toQueryString({ ...lasting, asof: data.asOf })}
        words={words.join(', ').slice(0, 120) || 'All incidents'}
      />
      <button type="button" className="button" onClick={() => setSaving(true)}>
        Save as a file
      </button>
      {isSaving && (
        <SaveDialog query={toApiQuery(search, data.asOf)} position={data.asOf} onClose={() => setSaving(false)} />
      )}
    </div>
  )
}
