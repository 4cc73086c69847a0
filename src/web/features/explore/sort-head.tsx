import type { ExploreChange, ExploreSearch } from '../../lib/explore-search.ts'

interface Props {
  readonly name: string
  /** The order it asks for; undefined: newest first. */
  readonly value: ExploreSearch['order']
  readonly order: ExploreSearch['order']
  readonly isNumber?: boolean
  readonly onChange: (change: ExploreChange) => void
}

/** A column's head that orders the table: by figures the greatest first, by time the newest, and the oldest when chosen again. */
export function SortHead({ name, value, order, isNumber, onChange }: Props) {
  const isTime = value === undefined
  const isOn = order === value || (isTime && order === 'oldest')
  const isUp = isTime && order === 'oldest'
  return (
    <th
      scope="col"
      aria-sort={isOn ? (isUp ? 'ascending' : 'descending') : 'none'}
      className={`pb-1 font-medium ${isNumber ? 'w-20 text-end' : 'text-start'}`}
    >
      <button
        type="button"
        className={`min-h-6 hover:underline ${isOn ? 'font-semibold text-(--ink)' : ''}`}
        onClick={() => onChange({ order: isTime && order === undefined ? 'oldest' : value })}
      >
        {isUp ? 'Incident, oldest first' : isTime && !isOn ? 'Incident' : name}
        {isOn && <span aria-hidden="true">{isUp ? ' ↑' : ' ↓'}</span>}
      </button>
    </th>
  )
}
