import { useQuery } from '@tanstack/react-query'
import { listsQuery } from '../../lib/queries.ts'
import type { TallySearch } from '../../lib/tally-search.ts'
import { ComparisonResult } from './comparison-result.tsx'
import { SeriesSteps } from './series-steps.tsx'

interface Props {
  readonly search: TallySearch
  readonly onBeside: (beside: string | undefined) => void
}

/** Our count beside another list, event by event, or beside the running totals of others. */
export function CompareLists({ search, onBeside }: Props) {
  const { data } = useQuery(listsQuery())
  const choices = (data?.items ?? []).filter(({ id }) => id !== 'ours')
  const { beside } = search
  return (
    <section id="compare" aria-labelledby="compare-title" className="mt-12 scroll-mt-6">
      <h3 id="compare-title" className="serif text-xl font-semibold">
        What makes the difference
      </h3>
      <label className="no-print mt-3 block max-w-[28rem]">
        <span className="label">Compare our count with</span>
        <select
          className="field"
          value={beside ?? ''}
          onChange={({ target }) => onBeside(target.value === '' ? undefined : target.value)}
        >
          <option value="">nothing</option>
          <option value="series">the running totals of others</option>
          {choices.map(({ id, words }) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      </label>
      {beside === 'series' && <SeriesSteps search={search} />}
      {beside && beside !== 'series' && <ComparisonResult search={search} beside={beside} />}
    </section>
  )
}
