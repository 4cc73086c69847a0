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
      <Day label="From" value={search.from} onChange={(from) => onChange({ from })} />
      <Day label="To" value={search.to} onChange={(to) => onChange({ to })} />
    </fieldset>
  )
}

function Day(props: {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (day: string) => void
}) {
  const { label, value, onChange } = props
  return (
    <label className="block min-w-0">
      <span className="label">{label}</span>
      <input type="date" className="field" value={value ?? ''} onChange={({ target }) => onChange(target.value)} />
    </label>
  )
}
