import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { CoverageView } from '../../../api/types.ts'
import { ChartFiles } from '../../components/chart-files.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { coverageQuery } from '../../lib/health-queries.ts'
import type { HealthSearch } from '../../lib/health-search.ts'
import { countOf } from '../../lib/words.ts'
import { CoverageChart } from './coverage-chart.tsx'
import { coverageColumns, publisherName, toCoverageRows } from './coverage-rows.ts'
import { CoverageTable } from './coverage-table.tsx'
import { HealthSection } from './health-section.tsx'
import { Languages } from './languages.tsx'
import { Silence } from './silence.tsx'
import { WeeksForm } from './weeks-form.tsx'

const shownAtFirst = 20

/** Reports by publisher and week of print: what is kept, what is kept unread, and who was silent when. */
export function CoverageSection({ search }: { readonly search: HealthSearch }) {
  const query = useQuery(coverageQuery(search))
  const { data } = query
  return (
    <HealthSection
      query={query}
      rows={4}
      id="coverage"
      title="Coverage"
      words="Reports by publisher and week of print. A week without a report may be a week without news, or one that was not collected: only a person can tell."
    >
      {data && data.publishers.length === 0 && (
        <EmptyState title="No report is kept yet" command="npx reckoner open ./reports">
          <p>Each publisher gets a row, each week a bar as high as it has reports.</p>
        </EmptyState>
      )}
      {data && data.publishers.length > 0 && <Coverage view={data} search={search} />}
    </HealthSection>
  )
}

function Coverage({ view, search }: { readonly view: CoverageView; readonly search: HealthSearch }) {
  const [shown, setShown] = useState(shownAtFirst)
  const frame = useRef<HTMLDivElement>(null)
  const rows = view.publishers.slice(0, shown)
  const rest = view.publishers.length - rows.length
  return (
    <>
      <WeeksForm view={view} search={search} />
      <div ref={frame}>
        <CoverageChart view={view} rows={rows} />
      </div>
      {rest > 0 && (
        <button type="button" className="button no-print mt-2" onClick={() => setShown(shown + 40)}>
          Show more publishers ({rest} left)
        </button>
      )}
      {(view.undated > 0 || view.outside > 0) && (
        <p className="label mt-2">
          {[
            view.undated > 0 && `${countOf(view.undated, 'report')} without a day of print`,
            view.outside > 0 && `${countOf(view.outside, 'report')} printed in other weeks`,
          ]
            .filter(Boolean)
            .join(', ')}
          : not in this chart.
        </p>
      )}
      <ChartFiles
        name="coverage"
        title="Reports by publisher and week of print"
        svg={() => frame.current?.querySelector('svg') ?? null}
        columns={coverageColumns}
        rows={() => toCoverageRows(view)}
      >
        <CoverageTable view={view} />
      </ChartFiles>
      <div className="mt-6 grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Silence view={view} nameOf={publisherName} />
        <Languages languages={view.languages} />
      </div>
    </>
  )
}
