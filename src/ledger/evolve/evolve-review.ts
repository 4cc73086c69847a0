/** A decision is made or taken back. */
import { type AccountId, type ClaimId, type IncidentId, type ReviewDecision, targetsOf } from '../../model/index.ts'
import type { ReviewDecided, ReviewWithdrawn } from '../events.ts'
import type { Draft } from './draft.ts'
import { touchGroup } from './groups.ts'
import type { Stamp } from './ledger-state.ts'

/** Keeps the decision under its target; one taken back stays, marked. */
export function evolveReview(draft: Draft, { type, data }: ReviewDecided | ReviewWithdrawn, stamp: Stamp): void {
  if (type === 'ReviewDecided') {
    const { decision } = data
    draft.decisions.set(decision.id, { decision, withdrawn: null, ...stamp })
    for (const target of keysOf(draft, decision)) {
      draft.decisionsByTarget.set(target, [...(draft.decisionsByTarget.get(target) ?? []), decision.id])
      touchTarget(draft, target, stamp.position)
    }
    return
  }
  const known = draft.decisions.get(data.decision)
  if (!known) return
  draft.decisions.set(data.decision, { ...known, withdrawn: { by: data.by, reason: data.reason, ...stamp } })
  for (const target of keysOf(draft, known.decision)) touchTarget(draft, target, stamp.position)
}

/** A decision about accounts is kept under their reports too: a new reading may give the accounts other ids. */
function keysOf(draft: Draft, decision: ReviewDecision): ReadonlySet<string> {
  const targets = targetsOf(decision)
  const reports = targets.flatMap((id) => draft.accounts.get(id as AccountId)?.account.report ?? [])
  return new Set([...targets, ...reports])
}

function touchTarget(draft: Draft, target: string, position: number): void {
  const claim = draft.claims.get(target as ClaimId)?.claim
  const account = claim?.account ?? (target as AccountId)
  const incident = draft.accounts.get(account)?.incident ?? (claim ? null : (target as IncidentId))
  if (incident) touchGroup(draft.incidents, incident, position)
}
