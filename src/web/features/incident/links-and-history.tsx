import { Link } from '@tanstack/react-router'
import type { IncidentView } from '../../../api/types.ts'
import { formatInstant } from '../../lib/dates.ts'

/** Why each account was linked to this incident, in words. */
export function Links({ incident }: { readonly incident: IncidentView }) {
  const { accounts, originGroups } = incident
  const reports = new Map(originGroups.flatMap((origin) => origin.reports.map((report) => [report.id, report])))
  return (
    <section aria-labelledby="links-title" className="head">
      <h2 id="links-title" className="serif text-xl font-semibold">
        Why these accounts are one incident
      </h2>
      <ul className="mt-2 text-sm">
        {accounts.map((account) => (
          <li key={account.id} className="rule-top py-2 first:border-t-0">
            <Link to="/reports/$id" params={{ id: account.report }} className="link">
              <bdi>{reports.get(account.report)?.publisher ?? reports.get(account.report)?.title ?? 'A report'}</bdi>
            </Link>
            <span className="text-(--ink-2)">
              {account.reasons.length === 0
                ? ': opened the incident'
                : `: ${account.reasons.map((reason) => reason.words).join('; ')}`}
            </span>
            {account.reasons.length > 0 && (
              <span className="figure text-(--ink-3)"> · score {account.score.toFixed(2)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What happened to the incident in the ledger, oldest first. */
export function History({ incident }: { readonly incident: IncidentView }) {
  return (
    <section aria-labelledby="history-title" className="head">
      <h2 id="history-title" className="serif text-xl font-semibold">
        History
      </h2>
      <ol className="mt-2 text-sm">
        {incident.history.map(({ position, at, words }) => (
          <li key={position} className="rule-top grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-3 py-2 first:border-t-0">
            <span className="figure text-(--ink-3)">{position}</span>
            <span>
              <bdi>{words}</bdi>
              <time dateTime={at} className="label block">
                {formatInstant(at)}
              </time>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
