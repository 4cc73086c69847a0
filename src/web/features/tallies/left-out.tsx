import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ErrorNote } from '../../components/error-note.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { keepDates } from '../../lib/dates.ts'
import { tallyQuery } from '../../lib/queries.ts'
import type { TallySearch } from '../../lib/tally-search.ts'
import { countOf } from '../../lib/words.ts'

interface Props {
  readonly search: TallySearch
  readonly rule: string
  /** How many there are. */
  readonly count: number
}

/** The incidents that nearly matched a tally, each with the reason why it was not counted; asked for when opened. */
export function LeftOut({ search, rule, count }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { data, error } = useQuery({ ...tallyQuery(search, rule), enabled: isOpen })
  if (count === 0) return null
  return (
    <details className="mt-6" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer font-semibold">{countOf(count, 'incident')} left out, and why</summary>
      {error && <ErrorNote error={error} />}
      {isOpen && !data && !error && <Skeleton rows={2} />}
      <ul className="mt-2">
        {data?.leftOut.map(({ incident, words }) => (
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
