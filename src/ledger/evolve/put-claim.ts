/** Puts a claim into the state. */
import type { ClaimId } from '../../model/index.ts'
import type { Draft } from './draft.ts'
import type { ClaimState } from './ledger-state.ts'

/** Puts it, and keeps count of the current ones: they are asked for after every batch. */
export function putClaim(draft: Draft, id: ClaimId, claim: ClaimState): void {
  const before = draft.claims.get(id)?.isCurrent ? 1 : 0
  draft.currentClaims += (claim.isCurrent ? 1 : 0) - before
  draft.claims.set(id, claim)
}
