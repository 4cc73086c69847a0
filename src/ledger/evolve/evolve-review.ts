/** A decision is made or taken back. */
import { type ClaimId, type IncidentId, targetOf } from '../../model/index.ts'
import type { ReviewDecided, ReviewWithdrawn } from '../events.ts'
import type { Draft } from './draft.ts'
import { touchGroup } from './groups.ts'
import type { Stamp } from './ledger-state.ts'

/** Keeps the decision under its target; one taken back stays, marked. */
export function evolveReview(draft: Draft, { type, data }: ReviewDecided | ReviewWithdrawn, stamp: Stamp): void {
  if (type === 'ReviewDecided') {
    const { decision } = data
    const target = targetOf(decision)
    draft.decisions.set(decision.id, { decision, withdrawn: null, ...stamp })
    draft.decisionsByTarget.set(target, [...(draft.decisionsByTarget.get(target) ?? []), decision.id])
    touchTarget(draft, target)
    return
  }
  const known = draft.decisions.get(data.decision)
  if (!known) return
  draft.decisions.set(data.decision, { ...known, withdrawn: { by: data.by, reason: data.reason, ...stamp } })
  touchTarget(draft, targetOf(known.decision))
}

function touchTarget(draft: Draft, target: string): void {
  const claim = draft.claims.get(target as ClaimId)?.claim
  const incident = claim ? draft.accounts.get(claim.account)?.incident : (target as IncidentId)
  if (incident) touchGroup(draft.incidents, incident)
}
