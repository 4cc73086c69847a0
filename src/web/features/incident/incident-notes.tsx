import type { IncidentView } from '../../../api/types.ts'
import { formatInstant } from '../../lib/dates.ts'

/** The notes that persons wrote beside the incident and its claims. */
export function IncidentNotes({ incident }: { readonly incident: IncidentView }) {
  const notes = incident.decisions.filter(({ kind, withdrawn }) => kind === 'note' && withdrawn === null)
  if (notes.length === 0) return null
  return (
    <section aria-labelledby="notes-title" className="head mt-12">
      <h2 id="notes-title" className="serif text-xl font-semibold">
        Notes
      </h2>
      <ul className="mt-2 grid gap-x-12 gap-y-4 lg:grid-cols-2">
        {notes.map(({ id, reason, by, at }) => (
          <li key={id} className="avoid-break border-s-2 border-(--line-2) ps-4">
            <p dir="auto" className="serif whitespace-pre-line">
              {reason}
            </p>
            <p className="label mt-1">
              <bdi>{by}</bdi> · {formatInstant(at)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
