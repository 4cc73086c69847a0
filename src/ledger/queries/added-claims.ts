/** Claims that persons added to what was read. */
import { type ClaimId, ReckonerError, type ReportId } from '../../model/index.ts'
import type { AddedClaimState, LedgerState } from '../evolve/ledger-state.ts'

/** The claims that persons added to a report, taken back or not, in the order they came. */
export function listAddedClaims(state: LedgerState, report: ReportId): readonly AddedClaimState[] {
  return (state.addedByReport.get(report) ?? []).flatMap((claim) => state.added.get(claim) ?? [])
}

/** One added claim; throws `claim-unknown`, also for one that was read. */
export function getAddedClaim(state: LedgerState, id: ClaimId): AddedClaimState {
  const known = state.added.get(id)
  if (known) return known
  const words = state.claims.has(id) ? `${id} was read, not added: reject it instead` : `no claim ${id} in the ledger`
  throw new ReckonerError('claim-unknown', words)
}
