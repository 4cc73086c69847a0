import { useNavigate } from '@tanstack/react-router'
import type { CoverageView } from '../../../api/types.ts'
import { formatDay } from '../../lib/dates.ts'
import { type HealthSearch, readHealthSearch } from '../../lib/health-search.ts'

interface Props {
  readonly view: CoverageView
  readonly search: HealthSearch
}

/** Which weeks are shown: two days, or the last year of print. */
export function WeeksForm({ view: { first, last, weeks }, search }: Props) {
  const navigate = useNavigate({ from: '/health' })
  const change = (next: HealthSearch) => navigate({ search: next, replace: true, resetScroll: false })
  const isAsked = search.from !== undefined || search.to !== undefined
  return (
    // A day half typed is a day long ago: the fields are read when they are sent.
    <form
      key={JSON.stringify(search)}
      className="no-print flex flex-wrap items-end gap-3"
      aria-label="Weeks shown"
      onSubmit={(event) => {
        event.preventDefault()
        change(readHealthSearch(Object.fromEntries(new FormData(event.currentTarget))))
      }}
    >
      <label>
        <span className="label">Weeks from</span>
        <input name="from" type="date" className="field" defaultValue={search.from ?? weeks[0] ?? ''} />
      </label>
      <label>
        <span className="label">to</span>
        <input name="to" type="date" className="field" defaultValue={search.to ?? last ?? ''} />
      </label>
      <button type="submit" className="button">
        Show
      </button>
      {isAsked && (
        <button type="button" className="button" onClick={() => change({})}>
          The last year of print
        </button>
      )}
      {first && last && (
        <p className="self-center text-sm text-(--ink-2)">
          Print runs from {formatDay(first)} to {formatDay(last)}.
        </p>
      )}
    </form>
  )
}
