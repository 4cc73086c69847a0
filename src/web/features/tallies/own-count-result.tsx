import { useQueries, useQuery } from '@tanstack/react-query'
import { ErrorNote } from '../../components/error-note.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { rulesQuery, tallyQuery } from '../../lib/queries.ts'
import type { TallySearch } from '../../lib/tally-search.ts'
import { CountedIncidents } from './counted-incidents.tsx'

interface Props {
  readonly search: TallySearch
  readonly onRule: (rule: string) => void
}

/** The count under each rule, in words, and the incidents behind the chosen one. */
export function OwnCountResult({ search, onRule }: Props) {
  const { data, error, refetch } = useQuery(rulesQuery())
  const rules = data?.items ?? []
  const tallies = useQueries({ queries: rules.map((rule) => tallyQuery(search, rule.id)) })
  if (error) return <ErrorNote error={error} onRetry={() => refetch()} />
  const failed = tallies.find((tally) => tally.error)
  if (failed) return <ErrorNote error={failed.error} onRetry={() => failed.refetch()} />
  if (!data || tallies.some((tally) => !tally.data)) return <Skeleton rows={2} />
  const at = Math.max(
    0,
    rules.findIndex((rule) => rule.id === search.rule),
  )
  const chosen = tallies[at]?.data
  return (
    <div className="mt-6">
      <ul className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))]">
        {rules.map((rule, i) => (
          <li key={rule.id} className={i === at ? 'border-t-4 border-(--accent) pt-1.5' : 'head'}>
            <button
              type="button"
              aria-pressed={i === at}
              onClick={() => onRule(rule.id)}
              className="group block w-full text-start"
            >
              <span className="block text-sm font-semibold group-hover:underline">
                {rule.title}
                {i === at && <span className="font-normal text-(--ink-2)"> · shown below</span>}
              </span>
              <span className="figure block text-4xl leading-tight font-semibold">
                <bdi dir="ltr">{tallies[i]?.data?.text}</bdi>
              </span>
              <span className="label block">{rule.words}</span>
            </button>
          </li>
        ))}
      </ul>
      {chosen && <CountedIncidents tally={chosen} />}
    </div>
  )
}
