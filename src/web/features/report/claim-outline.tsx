import { Link } from '@tanstack/react-router'
import type { ClaimView, ReportView } from '../../../api/types.ts'
import type { ClaimDecisionKind } from '../../components/claim-decision.tsx'
import { DecisionButtons } from '../../components/decision-buttons.tsx'
import { FamilyTag } from '../../components/family-tag.tsx'
import { ReviewMark } from '../../components/review-mark.tsx'
import { Speaker } from '../../components/speaker.tsx'
import { keepDates } from '../../lib/dates.ts'
import { familyOf } from '../../lib/families.ts'
import { attributeWords, countOf, needsName } from '../../lib/words.ts'

interface Props {
  readonly report: ReportView
  readonly chosen: string | null
  readonly lit: string | null
  readonly onHover: (claim: string | null) => void
  readonly onChoose: (claim: string) => void
  readonly onDecide: (view: ClaimView, kind: ClaimDecisionKind) => void
  readonly onWithdraw: (view: ClaimView) => void
}

/** The claims of a report by account: focusing or pointing at one lights its words, choosing one keeps it lit. */
export function ClaimOutline(props: Props) {
  const { accounts, claimViews } = props.report
  if (claimViews.length === 0) return null
  const byId = new Map<string, ClaimView>(claimViews.map((view) => [view.claim.id, view]))
  return (
    <section aria-labelledby="outline-title" className="head">
      <h2 id="outline-title" className="text-sm font-semibold">
        {countOf(claimViews.length, 'claim')} in {countOf(accounts.length, 'account')}
      </h2>
      {accounts.map((account) => (
        <section key={account.id} className="mt-4">
          <h3 className="serif text-base leading-snug font-semibold">
            {account.incident ? (
              <Link to="/incidents/$id" params={{ id: account.incident }} className="link">
                <bdi>{keepDates(account.title)}</bdi>
              </Link>
            ) : account.series ? (
              <Link to="/tallies" search={{}} hash={account.series} className="link">
                <bdi>{keepDates(account.title)}</bdi>
              </Link>
            ) : (
              <bdi>{keepDates(account.title)}</bdi>
            )}
          </h3>
          <p className="label">{account.kind === 'total' ? 'running total' : `${account.role} incident`}</p>
          <ul className="mt-1">
            {account.claims.map((id) => {
              const view = byId.get(id)
              return view ? <OutlineLine key={id} view={view} {...props} /> : null
            })}
          </ul>
        </section>
      ))}
    </section>
  )
}

function OutlineLine({
  view,
  chosen,
  lit,
  onHover,
  onChoose,
  onDecide,
  onWithdraw,
}: Props & { readonly view: ClaimView }) {
  const { claim, text } = view
  const isLit = claim.id === lit
  return (
    <li id={claim.id} data-claim={claim.id} className="border-b border-(--line)">
      <button
        type="button"
        data-row=""
        aria-pressed={claim.id === chosen}
        onClick={() => onChoose(claim.id)}
        onMouseEnter={() => onHover(claim.id)}
        onMouseLeave={() => onHover(null)}
        onFocus={() => onHover(claim.id)}
        onBlur={() => onHover(null)}
        className={`grid w-full grid-cols-[1.25rem_minmax(0,1fr)] items-baseline gap-x-1 px-1 py-1.5 text-start text-sm ${isLit ? 'bg-(--lit-strong)' : ''}`}
      >
        <FamilyTag family={familyOf(claim.attribute)} />
        <span>
          {needsName(claim.attribute) && (
            <span className={isLit ? '' : 'text-(--ink-3)'}>{attributeWords(claim.attribute)} </span>
          )}
          <bdi className={`font-medium ${view.isSuperseded ? 'line-through' : ''}`}>{text}</bdi>
          {claim.partOf && ' (part of another figure)'}
          <ReviewMark view={view} />
          <span className={`block text-xs ${isLit ? '' : 'text-(--ink-3)'}`}>
            <Speaker view={view} />
          </span>
        </span>
      </button>
      {claim.id === chosen && (
        <div className="px-1 pb-2 ps-7">
          <DecisionButtons view={view} onDecide={onDecide} />
          {claim.rule === 'added-by-person' && (
            <button type="button" className="button no-print mt-2" onClick={() => onWithdraw(view)}>
              Take back what was added
            </button>
          )}
        </div>
      )}
    </li>
  )
}
