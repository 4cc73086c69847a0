/** A decision is made or taken back. */
import { targetOf } from '../../model/index.ts'
import type { ReviewDecided, ReviewWithdrawn } from '../events.ts'
import type { Draft } from './draft.ts'
import type { Stamp } from './ledger-state.ts'

/** Keeps the decision under its target; one taken back stays, marked. */
export function evolveReview(draft: Draft, { type, data }: ReviewDecided | ReviewWithdrawn, stamp: Stamp): void {
  if (type === 'ReviewDecided') {
    const { decision } = data
    const target = targetOf(decision)
    draft.decisions.set(decision.id, { decision, withdrawn: null, ...stamp })
    draft.decisionsByTarget.set(target, [...(draft.decisionsByTarget.get(target) ?? []), decision.id])
    return
  }
  const known = draft.decisions.get(data.decision)
  if (known) draft.decisions.set(data.decision, { ...known, withdrawn: { by: data.by, reason: data.reason, ...stamp } })
}
