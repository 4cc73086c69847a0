import { Link } from '@tanstack/react-router'
import type { CopyPair } from '../../../api/types.ts'
import { formatDay } from '../../lib/dates.ts'
import { formatNumber } from '../../lib/words.ts'

/** The copies of one pair: each report, the one it folds into, the incident, and why. */
export function CopiesList({ pair: { copier, copied, reports, items } }: { readonly pair: CopyPair }) {
  const named = new Set(items.map(({ report }) => report)).size
  return (
    <div className="mt-4 border-s-4 border-(--line-2) ps-4">
      <h3 className="text-sm font-semibold">
        <bdi>{copier}</bdi> repeats <bdi>{copied}</bdi>
      </h3>
      <ul className="mt-1 text-sm">
        {items.map(({ report, title, publishedOn, root, rootTitle, incident, reasons }) => (
          <li key={`${report} ${incident}`} className="rule-top py-2 first:border-t-0">
            <Link to="/reports/$id" params={{ id: report }} className="link">
              <bdi>{title ?? 'untitled'}</bdi>
            </Link>
            {publishedOn && <span className="text-(--ink-2)">, {formatDay(publishedOn)}</span>}
            <span className="text-(--ink-2)"> folds into </span>
            <Link to="/reports/$id" params={{ id: root }} className="link">
              <bdi>{rootTitle ?? 'untitled'}</bdi>
            </Link>{' '}
            <span className="text-(--ink-2)">
              in{' '}
              <Link to="/incidents/$id" params={{ id: incident }} className="link">
                this incident
              </Link>
            </span>
            {reasons.map((words) => (
              <bdi key={words} className="block text-(--ink-2)">
                {words}
              </bdi>
            ))}
          </li>
        ))}
      </ul>
      {named < reports && <p className="label">{formatNumber(reports - named)} more are not listed here.</p>}
    </div>
  )
}
