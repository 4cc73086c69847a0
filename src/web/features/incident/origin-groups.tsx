import { Link } from '@tanstack/react-router'
import type { ClaimView, IncidentView, OriginView } from '../../../api/types.ts'
import { ATTRIBUTE_ORDER, countOf } from '../../lib/words.ts'
import { type ClaimChoice, ClaimLine } from './claim-line.tsx'
import type { OriginChoice } from './origin-dialog.tsx'

interface Props extends ClaimChoice {
  readonly incident: IncidentView
  /** Null where the incident is shown as it once stood. */
  readonly onJudge: ((choice: OriginChoice) => void) | null
}

/** Every claim, under the origin it comes from; what counts as a copy can be decided by a person. */
export function OriginGroups({ incident, ...rest }: Props) {
  const { originGroups } = incident
  if (originGroups.length === 0) return null
  return (
    <section aria-labelledby="origins-title" className="head mt-12">
      <h2 id="origins-title" className="serif text-xl font-semibold">
        Claims by origin
      </h2>
      <div className="mt-2 space-y-8">
        {originGroups.map((origin) => (
          <Origin key={origin.id} origin={origin} accounts={incident.accounts} {...rest} />
        ))}
      </div>
    </section>
  )
}

interface OriginProps extends Omit<Props, 'incident'>, Pick<IncidentView, 'accounts'> {
  readonly origin: OriginView
}

function Origin({ origin, accounts, onJudge, ...rest }: OriginProps) {
  const { name, title, reports, reasons, apart, claims, root } = origin
  const copies = reports.length - 1
  const accountIn = (report: string) => accounts.find((one) => one.report === report)?.id ?? null
  return (
    <div className="rule-top grid gap-x-10 gap-y-3 pt-3 lg:grid-cols-[minmax(0,18rem)_minmax(0,1fr)]">
      <div>
        <h3 className="font-semibold">
          <bdi>{name}</bdi>
          {copies > 0 && (
            <span className="figure font-normal text-(--ink-2)" title={title}>
              {' '}
              <span aria-hidden="true">←</span>
              <span className="sr-only">, carried in</span> {countOf(copies, 'copy', 'copies')}
            </span>
          )}
        </h3>
        {reasons.length > 0 && <p className="label mt-1">One origin because: {reasons.join('; ')}.</p>}
        {apart.length > 0 && <p className="label mt-1">Kept apart by a person: {apart.join('; ')}.</p>}
        <ul className="mt-2 space-y-1 text-sm">
          {reports.map((report) => (
            <li key={report.id}>
              <Link to="/reports/$id" params={{ id: report.id }} className="link">
                <bdi>{report.title ?? 'Untitled report'}</bdi>
              </Link>{' '}
              <span className="text-(--ink-3)">
                <bdi>{report.publisher ?? 'publisher not stated'}</bdi>
                {report.id === root && reports.length > 1 && ', the root'}
              </span>
              {onJudge && report.id !== root && accountIn(report.id) && (
                <button
                  type="button"
                  className="button no-print ms-2 min-h-6 px-2 text-xs"
                  aria-label={`Call independent: ${report.publisher ?? 'publisher not stated'}`}
                  onClick={() =>
                    onJudge({ verdict: 'independent', account: accountIn(report.id), other: accountIn(root) })
                  }
                >
                  Independent
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
      <ul className="min-w-0">
        {mergeCopies(claims).map((views) => (
          <ClaimLine key={views[0].claim.id} views={views} {...rest} />
        ))}
      </ul>
    </div>
  )
}

/** The same figure of the same speaker in several reports of one origin is one line. */
function mergeCopies(claims: readonly ClaimView[]): readonly [ClaimView, ...ClaimView[]][] {
  const groups = new Map<string, [ClaimView, ...ClaimView[]]>()
  for (const view of claims) {
    const key = [view.claim.attribute, view.text, view.speakerText, view.stance].join('\n')
    const group = groups.get(key)
    if (group) group.push(view)
    else groups.set(key, [view])
  }
  return [...groups.values()].sort(
    (a, b) => ATTRIBUTE_ORDER.indexOf(a[0].claim.attribute) - ATTRIBUTE_ORDER.indexOf(b[0].claim.attribute),
  )
}
