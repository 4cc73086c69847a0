import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RulesView } from '../../../api/types.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { LoadMore } from '../../components/load-more.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { toCsv } from '../../lib/csv.ts'
import { downloadText } from '../../lib/download.ts'
import { rulesViewQuery } from '../../lib/queries.ts'
import type { TallySearch } from '../../lib/tally-search.ts'
import { usePainted } from '../../lib/use-painted.ts'
import { countOf } from '../../lib/words.ts'
import { LeftOut } from './left-out.tsx'
import { type ChosenCell, RulesRowLines } from './rules-row.tsx'
import { RulesTotals } from './rules-totals.tsx'

interface Props {
  readonly search: TallySearch
  readonly onChange: (change: Partial<TallySearch>) => void
}

/** One count under every rule side by side: the totals, and the incidents that make the rules differ, each figure opening its claims. */
export function RulesTable({ search, onChange }: Props) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    rulesViewQuery(search),
  )
  const [chosen, setChosen] = useState<ChosenCell | null>(null)
  const isPainted = usePainted()
  if (error) return <ErrorNote error={error} onRetry={() => refetch()} />
  const view = data?.pages[0]
  // A table of hundreds of figures is laid out once the screen has been seen.
  if (!view || !isPainted) return <Skeleton rows={3} />
  const rows = data.pages.flatMap((page) => page.items)
  return (
    <section aria-labelledby="rules-title" className="mt-8">
      <h3 id="rules-title" className="serif text-xl font-semibold">
        Every rule side by side
      </h3>
      <p className="mt-1 text-(--ink-2)">
        <bdi>{view.words.replace(/, [a-z -]+ rule/, '')}</bdi>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
      <section tabIndex={0} aria-label="Counts under every rule" className="mt-4 relative overflow-x-auto">
        <table className="w-full min-w-[52rem] table-fixed text-sm">
          <RulesTotals view={view} apart={search.apart} onChange={onChange} />
          <tbody>
            {rows.map((row) => (
              <RulesRowLines
                key={row.incident}
                row={row}
                rules={view.rules}
                base={view.rules.findIndex(({ id }) => id === view.from)}
                chosen={chosen?.incident === row.incident ? chosen : null}
                onChoose={setChosen}
              />
            ))}
          </tbody>
        </table>
      </section>
      {rows.length === 0 && <p className="mt-4 text-(--ink-2)">{emptyWords(view, search.apart)}</p>}
      {hasNextPage && (
        <LoadMore shown={rows.length} total={view.total} isBusy={isFetchingNextPage} onMore={() => fetchNextPage()} />
      )}
      <LeftOut search={search} rule={view.from} count={view.leftOut} />
      <p className="no-print mt-4 flex flex-wrap gap-2">
        <button
          type="button"
          className="button"
          onClick={() => downloadText(toRulesCsv(view, rows), 'rules-side-by-side.csv', 'text/csv')}
        >
          Save CSV
        </button>
        <button
          type="button"
          className="button"
          onClick={() =>
            downloadText(
              JSON.stringify({ ...view, items: rows }, null, 2),
              'rules-side-by-side.json',
              'application/json',
            )
          }
        >
          Save JSON
        </button>
      </p>
    </section>
  )
}

function emptyWords(view: RulesView, apart: string | undefined): string {
  if (view.counted === 0) return 'No incident of this ledger fits the definition. Widen the dates or the places.'
  return apart ? `On none of ${countOf(view.counted, 'incident')} do these rules differ.` : ''
}

function toRulesCsv(view: RulesView, rows: RulesView['items']): string {
  const columns = view.rules.flatMap(({ id }) => [`${id}_min`, `${id}_best`, `${id}_max`])
  const cells = (
    all: readonly { readonly min: number | null; readonly best: number | null; readonly max: number | null }[],
  ) => all.flatMap(({ min, best, max }) => [min, best, max])
  return toCsv(
    ['incident', 'title', ...columns],
    [['total', view.words, ...cells(view.rules)], ...rows.map((row) => [row.incident, row.title, ...cells(row.cells)])],
  )
}
