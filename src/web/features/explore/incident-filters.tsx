import { useId, useState } from 'react'
import { INCIDENT_TYPES } from '../../../model/values.ts'
import { countFilters, type IncidentSearch } from '../../lib/filters.ts'
import { capitalise, unhyphen } from '../../lib/words.ts'

interface Props {
  readonly search: IncidentSearch
  readonly onChange: (part: Partial<Record<keyof IncidentSearch, unknown>>) => void
}

/** The filters, each kept in the address. The two dates are the typed form of the timeline's brush. */
export function IncidentFilters({ search, onChange }: Props) {
  const id = useId()
  const count = countFilters(search)
  const [isOpen, setOpen] = useState(false)
  return (
    <section aria-label="Filters" className="no-print">
      <button
        type="button"
        className="button sm:hidden"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        Filters{count > 0 ? ` (${count})` : ''}
      </button>
      <div
        id={id}
        className={`${isOpen ? 'grid' : 'hidden'} mt-3 grid-cols-2 items-end gap-3 sm:mt-0 sm:flex sm:flex-wrap`}
      >
        <Day label="From" value={search.from} onChange={(from) => onChange({ from })} />
        <Day label="To" value={search.to} onChange={(to) => onChange({ to })} />
        <label className="block">
          <span className="label">Country code</span>
          <input
            className="field uppercase sm:w-24!"
            maxLength={2}
            placeholder="IQ"
            defaultValue={search.country ?? ''}
            key={search.country ?? ''}
            onChange={({ target }) =>
              /^([A-Za-z]{2})?$/.test(target.value) && onChange({ country: target.value.toUpperCase() })
            }
          />
        </label>
        <label className="block">
          <span className="label">Kind</span>
          <select
            className="field sm:w-auto!"
            value={search.type ?? ''}
            onChange={({ target }) => onChange({ type: target.value })}
          >
            <option value="">any</option>
            {INCIDENT_TYPES.map((type) => (
              <option key={type} value={type}>
                {unhyphen(type)}
              </option>
            ))}
          </select>
        </label>
        <label className="flex min-h-8 items-center gap-2 text-sm">
          <input
            type="checkbox"
            className="size-4 accent-(--accent)"
            checked={search.disagree ?? false}
            onChange={({ target }) => onChange({ disagree: target.checked })}
          />
          Only where accounts differ
        </label>
        {count > 0 && (
          <button
            type="button"
            className="button"
            onClick={() => onChange({ text: '', from: '', to: '', country: '', type: '', disagree: '' })}
          >
            Clear
          </button>
        )}
        {search.text && (
          <span className="text-sm text-(--ink-2)">
            with <bdi className="font-semibold">{search.text}</bdi>
          </span>
        )}
        {search.asOf && (
          <button type="button" className="button" onClick={() => onChange({ asOf: undefined })}>
            As of position {search.asOf}: go back to now
          </button>
        )}
      </div>
    </section>
  )
}

function Day(props: {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (day: string) => void
}) {
  const { label, value, onChange } = props
  return (
    <label className="block">
      <span className="label">{capitalise(label)}</span>
      <input
        type="date"
        className="field sm:w-auto!"
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}
