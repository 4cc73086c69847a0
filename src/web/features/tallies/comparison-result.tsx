import { useQuery } from '@tanstack/react-query'
import type { ComparisonView } from '../../../api/types.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { toQueryString } from '../../lib/api.ts'
import { comparisonQuery, toCompareQuery } from '../../lib/queries.ts'
import type { TallySearch } from '../../lib/tally-search.ts'
import { ListItemName } from './list-item-name.tsx'

interface Props {
  readonly search: TallySearch
  readonly beside: string
}

/** Two lists event by event: the parts of the difference, what is in one only and why, and what is in both. */
export function ComparisonResult({ search, beside }: Props) {
  const { data, error, refetch } = useQuery(comparisonQuery(search, beside))
  if (error) return <ErrorNote error={error} onRetry={() => refetch()} />
  if (!data) return <Skeleton rows={3} />
  const file = (format: string) => `/api/v1/compare/file${toQueryString({ ...toCompareQuery(search, beside), format })}`
  return (
    <div className="mt-4">
      <p className="serif text-lg">
        <bdi>{data.words}</bdi>.
      </p>
      <Parts data={data} />
      <Missing name={data.a.name} items={data.onlyA} />
      <Missing name={data.b.name} items={data.onlyB} />
      <Pairs title="In both, but which is which is unclear" pairs={data.ambiguous} />
      <Pairs title="In both" pairs={data.both} />
      <p className="no-print mt-4 flex gap-4 text-sm">
        <a className="link" href={file('csv')}>
          CSV
        </a>
        <a
          className="link"
          href={`/api/v1/compare${toQueryString(toCompareQuery(search, beside))}`}
          download="comparison.json"
        >
          JSON
        </a>
        <a className="link" href={file('page')}>
          Page that needs nothing else
        </a>
      </p>
    </div>
  )
}

function Parts({ data: { parts, a, b } }: { readonly data: ComparisonView }) {
  if (parts.length === 0) return null
  return (
    <ul className="mt-3 max-w-[46rem]">
      {parts.map(({ side, code, items, amount }) => (
        <li key={`${side} ${code}`} className="rule-top grid grid-cols-[4rem_minmax(0,1fr)] py-1.5 text-sm">
          <strong className="figure">
            <bdi dir="ltr">{amount > 0 ? `+${amount}` : amount}</bdi>
          </strong>
          <span>
            {side === 'both' ? 'in both' : `only in ${side === 'a' ? a.name : b.name}`}: {items} ×{' '}
            {code.replaceAll('-', ' ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Missing({ name, items }: { readonly name: string; readonly items: ComparisonView['onlyA'] }) {
  return (
    <details className="mt-4" open={items.length > 0 && items.length <= 20}>
      <summary className="cursor-pointer font-semibold">
        Only in <bdi>{name}</bdi> ({items.length})
      </summary>
      <ul>
        {items.map(({ item, reasons }) => (
          <li key={item.id} className="rule-top py-2 text-sm">
            <ListItemName item={item} />
            {reasons.map(({ code, words }) => (
              <span key={code} className="block text-(--ink-2)">
                <strong>{code.replaceAll('-', ' ')}</strong>: <bdi>{words}</bdi>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Pairs({ title, pairs }: { readonly title: string; readonly pairs: ComparisonView['both'] }) {
  if (pairs.length === 0) return null
  return (
    <details className="mt-4">
      <summary className="cursor-pointer font-semibold">
        {title} ({pairs.length})
      </summary>
      <ul>
        {pairs.map((pair) => (
          <li key={`${pair.a.id} ${pair.b.id}`} className="rule-top py-2 text-sm">
            <ListItemName item={pair.a} /> (<span className="figure">{pair.amountA ?? 'unknown'}</span>) ={' '}
            <ListItemName item={pair.b} /> (<span className="figure">{pair.amountB ?? 'unknown'}</span>)
            <span className="block text-(--ink-2)">
              {pair.score.toFixed(2)}: {pair.reasons.join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
