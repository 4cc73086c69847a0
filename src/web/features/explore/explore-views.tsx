import { useDeferredValue, useMemo } from 'react'
import type { ExploreChange, ExploreSearch } from '../../lib/explore-search.ts'
import { NO_DAY } from './dataset.ts'
import type { Engine } from './engine.ts'
import { FacetsPanel } from './facets-panel.tsx'
import { MapPanel } from './map-panel.tsx'
import { NoIncidents } from './no-incidents.tsx'
import { orderHits } from './order-hits.ts'
import { QueryLine } from './query-line.tsx'
import { ResultsTable } from './results-table.tsx'
import { Timeline } from './timeline.tsx'

interface Props {
  readonly engine: Engine
  readonly search: ExploreSearch
  readonly onChange: (change: ExploreChange) => void
  readonly onClear: () => void
}

/** The four views of one answer. */
export function ExploreViews({ engine, search, onChange, onClear }: Props) {
  const { data } = engine
  const asked = JSON.stringify({ ...search, page: 0, at: '', order: '' })
  // Page, order and highlight change no answer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` stands for the parts of the search that matter
  const answer = useMemo(() => engine.answer(search), [engine, asked])
  const hits = useMemo(() => orderHits(data, answer.hits, search.order), [data, answer, search.order])
  const row = useMemo(() => (search.at ? data.rowOf(search.at) : -1), [data, search.at])
  const day = row < 0 ? NO_DAY : (data.first[row] ?? NO_DAY)
  // The map follows a moment later, so that the words and the table come first.
  const calm = useDeferredValue(useMemo(() => ({ data, answer }), [data, answer]))
  if (data.rows === 0) return <NoIncidents search={search} onClear={onClear} />
  return (
    <>
      <div className="mt-4">
        <QueryLine data={data} found={hits.length} search={search} onChange={onChange} onClear={onClear} />
      </div>
      <div className="mt-4 grid gap-x-8 gap-y-6 lg:grid-cols-[13rem_minmax(0,1fr)] xl:grid-cols-[13rem_minmax(0,25rem)_minmax(0,1fr)]">
        <FacetsPanel engine={engine} answer={answer} search={search} onChange={onChange} />
        <aside
          aria-label="Where and when"
          className="grid min-w-0 content-start gap-6 self-start md:grid-cols-2 lg:grid-cols-1 xl:sticky xl:top-4"
        >
          <Timeline
            counts={answer.days}
            start={data.days?.from ?? 0}
            undated={answer.undated}
            selected={day === NO_DAY ? null : day}
            search={search}
            onChange={onChange}
          />
          <MapPanel data={calm.data} answer={calm.answer} search={search} onChange={onChange} />
        </aside>
        <div className="min-w-0 lg:col-start-2 xl:col-start-3">
          {hits.length === 0 ? (
            <NoIncidents search={search} onClear={onClear} />
          ) : (
            <ResultsTable data={data} hits={hits} search={search} onChange={onChange} />
          )}
        </div>
      </div>
    </>
  )
}
