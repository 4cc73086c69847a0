import { memo, useId, useState } from 'react'
import { type ExploreChange, formatNear, type Near } from '../../lib/explore-search.ts'
import type { Dataset } from './dataset.ts'
import { nearestPlace, placeCalled, placesLike } from './near.ts'

interface Props {
  readonly data: Dataset
  readonly near: Near | null
  readonly onChange: (change: ExploreChange) => void
}

const offered = 50

/** The typed form of the map's circle: a place of these incidents, and a radius. */
export const NearForm = memo(function NearForm({ data, near, onChange }: Props) {
  const id = useId()
  const [problem, setProblem] = useState('')
  const middle = near ? nearestPlace(data.places, near) : null
  // What is offered follows what is typed: nothing is made for a field that nobody is in.
  const [names, setNames] = useState<readonly string[]>([])
  const offer = (typed: string) => setNames(placesLike(data.places, typed, offered))
  const submit = (form: FormData) => {
    const text = String(form.get('place') ?? '').trim()
    const km = Number(form.get('km'))
    const place = placeCalled(data.places, text)
    if (!place || place.lat === null || place.lon === null) {
      setProblem(text === '' ? 'Type the name of a place.' : 'No incident here has a place of that name.')
      return
    }
    setProblem('')
    onChange({ near: formatNear({ lat: place.lat, lon: place.lon, km: km > 0 ? km : 25 }) })
  }
  return (
    <form
      className="no-print mt-2 flex flex-wrap items-end gap-2"
      aria-label="Within a circle"
      onSubmit={(event) => {
        event.preventDefault()
        submit(new FormData(event.currentTarget))
      }}
    >
      <label className="min-w-32 flex-1">
        <span className="label">Within reach of</span>
        <input
          name="place"
          className="field"
          dir="auto"
          list={id}
          autoComplete="off"
          placeholder="a place"
          defaultValue={middle?.place.name ?? ''}
          onFocus={({ currentTarget }) => offer(currentTarget.value)}
          onInput={({ currentTarget }) => offer(currentTarget.value)}
          aria-describedby={`${id}-problem`}
        />
      </label>
      <datalist id={id}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <label>
        <span className="label">Kilometres</span>
        <input
          name="km"
          type="number"
          min="1"
          max="20000"
          step="any"
          className="field w-24!"
          defaultValue={near?.km ?? 25}
        />
      </label>
      <button type="submit" className="button">
        Apply
      </button>
      {near && (
        <button type="button" className="button" onClick={() => onChange({ near: '' })}>
          Anywhere
        </button>
      )}
      <p id={`${id}-problem`} role="status" className="w-full text-xs text-(--accent) empty:hidden">
        {problem}
      </p>
    </form>
  )
})
