import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { RuleCell } from '../../../api/types.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { Evidence } from '../../components/evidence.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { claimQuery } from '../../lib/queries.ts'
import { countOf } from '../../lib/words.ts'

interface Props {
  readonly cell: RuleCell
  /** The rule's title. */
  readonly rule: string
  readonly incident: string
}

const shown = 8

/** How a rule came to a figure, and the sentences of the claims it was made of. */
export function CellClaims({ cell, rule, incident }: Props) {
  const claims = useQueries({ queries: cell.claims.slice(0, shown).map((id) => claimQuery(id)) })
  const failed = claims.find(({ error }) => error)
  return (
    <div aria-live="polite" className="border-s-4 border-(--accent) bg-(--sunk) px-4 py-3">
      <p className="text-sm">
        <strong>{rule}</strong>: <bdi>{cell.words}</bdi>.
      </p>
      {failed && <ErrorNote error={failed.error} onRetry={() => failed.refetch()} />}
      {claims.some(({ isLoading }) => isLoading) && <Skeleton rows={1} />}
      <div className="mt-3 grid gap-x-8 gap-y-4 lg:grid-cols-2">
        {claims.map(({ data }) => data && <Evidence key={data.claim.id} view={data} />)}
      </div>
      {cell.claims.length === 0 && (
        <p className="mt-1 text-sm text-(--ink-2)">
          {cell.isKnown
            ? 'The incident itself is what is counted. '
            : 'No claim gives this figure, which is not a zero. '}
          <Link to="/incidents/$id" params={{ id: incident }} className="link">
            All its claims
          </Link>
        </p>
      )}
      {cell.claims.length > shown && (
        <p className="mt-3 text-sm">
          <Link to="/incidents/$id" params={{ id: incident }} className="link">
            {countOf(cell.claims.length - shown, 'more claim')} on the incident’s page
          </Link>
        </p>
      )}
    </div>
  )
}
