import { DayField } from '../../components/day-field.tsx'
import type { ExploreChange, ExploreSearch } from '../../lib/explore-search.ts'

interface Props {
  readonly search: ExploreSearch
  readonly onChange: (change: ExploreChange) => void
}

/** The typed form of the timeline's brush: two dates. */
export function PeriodForm({ search, onChange }: Props) {
  return (
    <fieldset className="grid grid-cols-2 gap-2 pb-2 lg:grid-cols-1">
      <legend className="mb-0.5 text-xs font-semibold">When</legend>
      <DayField label="From" value={search.from ?? ''} onChange={(from) => onChange({ from })} />
      <DayField label="To" value={search.to ?? ''} onChange={(to) => onChange({ to })} />
    </fieldset>
  )
}
