import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { EmptyState } from '../../components/empty-state.tsx'
import { readTallySearch, type TallySearch } from '../../lib/tally-search.ts'
import { CompareLists } from './compare-lists.tsx'
import { OwnCountForm } from './own-count-form.tsx'
import { RulesTable } from './rules-table.tsx'

/** Our own count: a definition, its answer under every rule side by side, and what makes other lists differ. */
export function OwnCount() {
  const search = useSearch({ from: '/tallies' })
  const navigate = useNavigate({ from: '/tallies' })
  const change = useCallback(
    (part: Partial<TallySearch>) =>
      navigate({ search: (old) => readTallySearch({ ...old, ...part }), replace: true, resetScroll: false }),
    [navigate],
  )
  const { measure, against, by, where, since, until } = search
  return (
    <section id="own-count" aria-labelledby="own-title" className="mt-12 scroll-mt-6">
      <h2 id="own-title" className="serif text-2xl font-semibold">
        Our own count
      </h2>
      <OwnCountForm
        key={JSON.stringify({ measure, against, by, where, since, until })}
        search={search}
        onCount={(next) => change({ against: '', by: '', where: '', since: '', until: '', apart: '', ...next })}
      />
      {measure ? (
        <>
          <RulesTable search={search} onChange={change} />
          <CompareLists search={search} onBeside={(beside) => change({ beside: beside ?? '' })} />
        </>
      ) : (
        <EmptyState title="Say what to count">
          <p>
            A count is a definition and a rule. Choose what to count and, if you like, whom, where and when: every rule
            answers side by side, and each figure opens its sentences.{' '}
            <Link to="/tallies" search={{ measure: 'killed' }} resetScroll={false} className="link">
              Everybody killed in this ledger
            </Link>{' '}
            is a start.
          </p>
        </EmptyState>
      )}
    </section>
  )
}
