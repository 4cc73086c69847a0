import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DayField } from '../../components/day-field.tsx'
import { listsQuery } from '../../lib/queries.ts'
import type { TallySearch } from '../../lib/tally-search.ts'
import { ComparisonResult } from './comparison-result.tsx'
import { SeriesSteps } from './series-steps.tsx'
import { UploadList } from './upload-list.tsx'

interface Props {
  readonly search: TallySearch
  readonly onBeside: (beside: string | undefined) => void
}

/** Our count beside another rule, another day, somebody's table, or the running totals of others. */
export function CompareLists({ search, onBeside }: Props) {
  const { data } = useQuery(listsQuery())
  const [isUploading, setUploading] = useState(false)
  const choices = (data?.items ?? []).filter(({ id }) => id !== 'ours')
  const { beside } = search
  const day = /^ours@(\d{4}-\d{2}-\d{2})$/.exec(beside ?? '')?.[1]
  const isKnown = beside === undefined || beside === 'series' || choices.some(({ id }) => id === beside)
  return (
    <section id="compare" aria-labelledby="compare-title" className="mt-12 scroll-mt-6">
      <h3 id="compare-title" className="serif text-xl font-semibold">
        What makes the difference
      </h3>
      <div className="no-print mt-3 flex flex-wrap items-end gap-3">
        <label className="block w-full sm:w-[28rem]">
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
            {!isKnown && <option value={beside}>{day ? `our incidents as known on ${day}` : beside}</option>}
          </select>
        </label>
        <DayField
          label="or with what was known on"
          className="w-auto!"
          value={day ?? ''}
          onChange={(chosen) => onBeside(chosen === '' ? undefined : `ours@${chosen}`)}
        />
        <button type="button" className="button" aria-expanded={isUploading} onClick={() => setUploading(!isUploading)}>
          or with a table of yours
        </button>
      </div>
      {isUploading && (
        <UploadList
          onKept={(id) => {
            setUploading(false)
            onBeside(id)
          }}
        />
      )}
      {beside === 'series' && <SeriesSteps search={search} />}
      {beside && beside !== 'series' && <ComparisonResult search={search} beside={beside} />}
    </section>
  )
}
