import { Link } from '@tanstack/react-router'
import type { IncidentView } from '../../../api/types.ts'
import { toDayNumber } from '../../lib/dates.ts'
import { countOf } from '../../lib/words.ts'

interface Props {
  readonly incident: IncidentView
  /** Null where the incident is shown as it once stood. */
  readonly onMove: ((account: string) => void) | null
}

/** Why each account was linked to this incident, in words; each can be moved. */
export function Links({ incident, onMove }: Props) {
  const { accounts, originGroups } = incident
  const reports = new Map(originGroups.flatMap((origin) => origin.reports.map((report) => [report.id, report])))
  return (
    <section aria-labelledby="links-title" className="head">
      <h2 id="links-title" className="serif text-xl font-semibold">
        Why these accounts are one incident
      </h2>
      <ul className="mt-2 text-sm">
        {accounts.map((account) => {
          const publisher = reports.get(account.report)?.publisher
          const name = publisher ?? reports.get(account.report)?.title ?? 'A report'
          return (
            <li key={account.id} className="rule-top flex items-start gap-3 py-2 first:border-t-0">
              <span className="min-w-0 flex-1">
                <Link to="/reports/$id" params={{ id: account.report }} className="link">
                  <bdi>{name}</bdi>
                </Link>
                <span className="text-(--ink-2)">
                  {account.reasons.length === 0
                    ? ': opened the incident'
                    : `: ${account.reasons.map((reason) => reason.words).join('; ')}`}
                </span>
                {lateness(incident, account.id)}
                {account.reasons.length > 0 && (
                  <span className="figure text-(--ink-3)"> · score {account.score.toFixed(2)}</span>
                )}
              </span>
              {onMove && (
                <button
                  type="button"
                  className="button no-print"
                  aria-label={`Move the account of ${name}`}
                  onClick={() => onMove(account.id)}
                >
                  Move
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Days after which a report is late: a death in hospital, a corrected toll. */
const lateAfter = 3

/** That an account came days later, with its days: it joins the incident of then and is marked so. */
function lateness({ claims, last }: IncidentView, account: string): string {
  const printed = claims.find(({ claim }) => claim.account === account)?.publishedOn
  if (!printed || !last) return ''
  const days = toDayNumber(printed) - toDayNumber(last)
  return days >= lateAfter ? ` · printed ${countOf(days, 'day')} after` : ''
}
