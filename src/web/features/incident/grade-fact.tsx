import type { IncidentView } from '../../../api/types.ts'
import { capitalise } from '../../lib/words.ts'

/** The grade in force with its meaning in one line, and who gave it. */
export function GradeFact({ incident: { grade } }: { readonly incident: IncidentView }) {
  const { suggested, words, given, meaning } = grade
  return (
    <div className="rule-top pt-2">
      <dt className="label">Grade</dt>
      <dd className="leading-snug font-medium">{capitalise(given?.grade ?? suggested)}</dd>
      <dd className="text-sm text-(--ink-2)">{meaning}</dd>
      <dd className="label mt-1">
        {given ? (
          <>
            given by <bdi>{given.by}</bdi>: <bdi>{given.reason}</bdi> (suggested: {suggested})
          </>
        ) : (
          `suggested: ${words}`
        )}
      </dd>
    </div>
  )
}
