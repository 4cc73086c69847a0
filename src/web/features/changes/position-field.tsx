import type { Moment } from '../../../api/types.ts'
import { DayField } from '../../components/day-field.tsx'
import { formatInstant } from '../../lib/dates.ts'

interface Props {
  readonly name: string
  readonly value: number | undefined
  /** The last position. */
  readonly end: number
  readonly moments: readonly Moment[]
  readonly onChange: (position: number) => void
}

/** A position of the ledger, typed as a number or as the end of a day. */
export function PositionField({ name, value, end, moments, onChange }: Props) {
  const moment = value === undefined ? undefined : moments.findLast(({ position }) => position <= value)
  // Asked when the field is left or Enter is pressed: each digit on the way would ask the ledger anew.
  const choose = (typed: string) => {
    const position = Math.min(end, Math.max(0, Math.round(Number(typed))))
    if (typed !== '' && position !== value) onChange(position)
  }
  return (
    <fieldset>
      <legend className="text-sm font-semibold">{name}</legend>
      <div className="flex gap-2">
        <label>
          <span className="label">Position</span>
          <input
            type="number"
            className="field w-28!"
            min={0}
            max={end}
            key={value}
            defaultValue={value ?? ''}
            onBlur={({ target }) => choose(target.value)}
            onKeyDown={({ key, currentTarget }) => key === 'Enter' && choose(currentTarget.value)}
          />
        </label>
        <DayField
          label="or the end of"
          className="w-auto!"
          value={moment?.at.slice(0, 10) ?? ''}
          onChange={(day) =>
            day !== '' && onChange(moments.findLast(({ at }) => at.slice(0, 10) <= day)?.position ?? 0)
          }
        />
      </div>
      <p className="label mt-1">
        {value === 0 ? 'the empty ledger' : moment ? formatInstant(moment.at) : 'not chosen'}
      </p>
    </fieldset>
  )
}
