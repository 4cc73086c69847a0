/** Review: people decide about claims and incidents, take decisions back, and see how far they agree. */
import { type FieldAgreement, measureAgreement } from '../counting/review/agreement.ts'
import {
  type DecisionState,
  getClaim,
  getDecision,
  listDecisions,
  recordDecision,
  withdrawDecision,
} from '../ledger/index.ts'
import type { DecisionId, ReviewDraft } from '../model/index.ts'
import { viewDecision } from './decision-views.ts'
import type { PageQuery } from './queries.ts'
import { isAboutClaim, reviewOf } from './review-claims.ts'
import { stateAt } from './state-at.ts'
import { takePage } from './take-page.ts'
import type { AgreementView, DecisionView, PageOf } from './views.ts'
import type { Workspace } from './workspace.ts'

/** Which decisions. `reader`: who asks; what others decided of a claim stays hidden from them until enough have decided. */
export interface DecisionQuery extends PageQuery {
  readonly target?: string | undefined
  readonly by?: string | undefined
  readonly reader?: string | undefined
}

/** Records a decision and gives it back; the same decision again adds nothing. Throws what `recordDecision` throws. */
export function decide({ ledger }: Workspace, draft: ReviewDraft): DecisionView {
  ledger.commit((batch) => batch.add(recordDecision(draft, batch.state())))
  const own = listDecisions(ledger.state()).findLast(({ decision: { id: _, ...said }, withdrawn }) => {
    return withdrawn === null && JSON.stringify(sorted(said)) === JSON.stringify(sorted(draft))
  })
  return viewDecision(own as DecisionState)
}

/** Takes a decision back and gives it as it stands then. Throws `decision-unknown`. */
export function withdraw(
  { ledger }: Workspace,
  id: DecisionId,
  { by, reason }: { readonly by: string; readonly reason: string },
): DecisionView {
  ledger.commit((batch) => batch.add(withdrawDecision({ decision: id, by, reason }, batch.state())))
  return viewDecision(getDecision(ledger.state(), id))
}

/** A page of decisions, the latest first. */
export function listDecisionViews(workspace: Workspace, query: DecisionQuery = {}): PageOf<DecisionView> {
  const state = stateAt(workspace, query.asOf)
  const { readers } = workspace.desk()
  const isHidden = ({ decision }: DecisionState) =>
    isAboutClaim(decision) &&
    decision.by !== query.reader &&
    reviewOf(decision.claim, state, readers).status === 'waiting'
  const rows = listDecisions(state)
    .filter((known) => !isHidden(known))
    .map((known) => ({ key: String(known.position).padStart(12, '0'), row: viewDecision(known) }))
    .filter(({ row }) => (query.target ?? row.target) === row.target && (query.by ?? row.by) === row.by)
  return { ...takePage(rows, query), asOf: state.position, words: 'decisions of reviewers, the latest first' }
}

/** How far reviewers agree, field by field, on the claims that several of them decided about. */
export function getAgreement(
  workspace: Workspace,
  { asOf }: { readonly asOf?: number | undefined } = {},
): AgreementView {
  const state = stateAt(workspace, asOf)
  const { readers } = workspace.desk()
  const claims = new Set(
    listDecisions(state).flatMap(({ decision }) => (isAboutClaim(decision) ? [decision.claim] : [])),
  )
  const judged = [...claims].map((id) => {
    const { attribute } = getClaim(state, id).claim
    return { claim: id, attribute, decisions: reviewOf(id, state, readers).decisions }
  })
  const fields: readonly FieldAgreement[] = measureAgreement(judged)
  return {
    readers,
    claims: judged.filter(({ decisions }) => decisions.length > 1).length,
    fields,
    asOf: state.position,
  }
}

function sorted(value: object): unknown {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
}
