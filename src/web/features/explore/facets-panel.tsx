import { useId, useState } from 'react'
import { countNarrowing, type ExploreChange, type ExploreSearch } from '../../lib/explore-search.ts'
import type { Answer, Engine } from './engine.ts'
import { FacetList } from './facet-list.tsx'
import { PeriodForm } from './period-form.tsx'

interface Props {
  readonly engine: Engine
  readonly answer: Answer
  readonly search: ExploreSearch
  readonly onChange: (change: ExploreChange) => void
}

/** The dates and the facets; on a narrow screen they wait behind a button. */
export function FacetsPanel({ engine: { data }, answer, search, onChange }: Props) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const count = countNarrowing(search)
  return (
    <section aria-label="Facets" className="no-print min-w-0">
      <button
        type="button"
        className="button lg:hidden"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Hide the facets' : 'Facets'}
        {count > 0 ? ` (${count})` : ''}
      </button>
      <div id={id} className={`head mt-3 lg:mt-0 lg:block ${isOpen ? 'block' : 'hidden'}`}>
        <PeriodForm search={search} onChange={onChange} />
        <div className="gap-x-6 sm:columns-2 lg:columns-1">
          {data.facets.map((facet) => (
            <div key={facet.name} className="break-inside-avoid">
              <FacetList
                facet={facet}
                counts={answer.facets[facet.name]}
                chosen={search[facet.name]}
                onChange={onChange}
              />
            </div>
          ))}
        </div>
      </div>
    </section>
  )
}
