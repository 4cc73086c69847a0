import { useQuery } from '@tanstack/react-query'
import type { WatchedRow } from '../../../api/types.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { formatInstant } from '../../lib/dates.ts'
import { watchedQuery } from '../../lib/health-queries.ts'
import { countOf } from '../../lib/words.ts'
import { HealthSection } from './health-section.tsx'

/** A visit later than this was missed: nobody watches. */
const grace = 15 * 60_000

/** The feeds, sitemaps and pages that are visited again and again, and how that goes. */
export function WatchedSection() {
  const query = useQuery(watchedQuery())
  const { data } = query
  const overdue = (data?.items ?? []).filter(isOverdue)
  return (
    <HealthSection
      query={query}
      id="watched"
      title="What is watched"
      words="Feeds, sitemaps and pages that are visited again and again. A failure doubles the wait before the next visit, up to a day."
    >
      {data?.items.length === 0 && (
        <EmptyState title="Nothing is watched" command="npx reckoner watch feeds.yaml">
          <p>
            The file is a list called <code>watch</code>, a line each: <code>- feed: https://…</code>,{' '}
            <code>- sitemap: …</code> or <code>- page: …</code>. New reports are kept as they appear, changed pages as
            new versions.
          </p>
        </EmptyState>
      )}
      {overdue.length > 0 && (
        <p className="border-s-4 border-(--ink) bg-(--sunk) px-3 py-2 text-sm">
          {countOf(overdue.length, 'visit')} overdue: nobody is watching now. Start again with{' '}
          <code>npx reckoner watch feeds.yaml</code>; it goes on where it was.
        </p>
      )}
      <ul className="text-sm">
        {(data?.items ?? []).map((row) => (
          <WatchedLine key={row.address} row={row} />
        ))}
      </ul>
    </HealthSection>
  )
}

function WatchedLine({ row }: { readonly row: WatchedRow }) {
  const { address, visits, failures, trouble, lastVisitAt, nextVisitAt, lastNewAt, pages, givenUp } = row
  return (
    <li className="rule-top py-2 first:border-t-0">
      <bdi className="font-semibold break-all">{address}</bdi>
      <p className="text-(--ink-2)">
        {lastVisitAt ? `Last visit ${formatInstant(lastVisitAt)}` : visits > 0 ? 'Visited' : 'Never visited'}
        {nextVisitAt && `, next ${formatInstant(nextVisitAt)}`}.{' '}
        {lastNewAt ? `Last new version ${formatInstant(lastNewAt)}.` : 'Nothing new from it yet.'}
      </p>
      <p className="text-(--ink-2)">
        {countOf(visits, 'good visit')}
        {pages > 0 && `, ${countOf(pages, 'page')} found`}
        {`, ${countOf(row.reports, 'report')} kept, ${countOf(row.claims, 'claim')} read`}
        {givenUp > 0 && `, ${countOf(givenUp, 'page')} given up`}.
      </p>
      {failures > 0 && (
        <p>
          <span aria-hidden="true">⚠ </span>
          {countOf(failures, 'failure')} in a row{trouble && ': '}
          <bdi>{trouble}</bdi>
        </p>
      )}
    </li>
  )
}

function isOverdue({ nextVisitAt }: WatchedRow): boolean {
  return nextVisitAt !== null && Date.parse(nextVisitAt) < Date.now() - grace
}
