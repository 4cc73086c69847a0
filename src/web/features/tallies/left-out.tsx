import { Link } from '@tanstack/react-router'
import type { TallyView } from '../../../api/types.ts'
import { keepDates } from '../../lib/dates.ts'
import { countOf } from '../../lib/words.ts'

/** The incidents that nearly matched a tally, each with the reason why it was not counted. */
export function LeftOut({ tally: { leftOut } }: { readonly tally: TallyView }) {
  if (leftOut.length === 0) return null
  return (
    <details className="mt-6">
      <summary className="cursor-pointer font-semibold">
        {countOf(leftOut.length, 'incident')} left out, and why
      </summary>
      <ul className="mt-2">
        {leftOut.map(({ incident, words }) => (
          <li key={incident.id} className="rule-top py-2 text-sm">
            <Link to="/incidents/$id" params={{ id: incident.id }} className="link serif text-base">
              <bdi>{keepDates(incident.title)}</bdi>
            </Link>
            <span className="block text-(--ink-2)">{words}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
