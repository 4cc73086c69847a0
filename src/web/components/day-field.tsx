import { useEffect, useState } from 'react'

interface Props {
  readonly label: string
  /** The day that holds; '' for none. */
  readonly value: string
  readonly max?: string | undefined
  readonly className?: string
  /** A whole day, or '' when the field was emptied. */
  readonly onChange: (day: string) => void
}

/** While somebody types 2023, a browser gives the years 2, 20 and 202: no report is that old. */
const WHOLE_FROM = '1000-01-01'

/** A day to choose or to type. It holds once its year is whole; what was left half typed goes back. */
export function DayField({ label, value, max, className = '', onChange }: Props) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  return (
    <label className="block min-w-0">
      <span className="label">{label}</span>
      <input
        type="date"
        className={`field ${className}`}
        value={typed}
        max={max}
        onBlur={() => setTyped(value)}
        onChange={({ target }) => {
          setTyped(target.value)
          if (target.value === '' || target.value >= WHOLE_FROM) onChange(target.value)
        }}
      />
    </label>
  )
}
