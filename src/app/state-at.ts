/** The ledger as it is now, or as it was at a position. */
import type { LedgerState } from '../ledger/index.ts'
import type { Workspace } from './workspace.ts'

/** The state to answer from. Throws `option-invalid` past the end. */
export function stateAt({ ledger }: Workspace, asOf?: number | undefined): LedgerState {
  const now = ledger.state()
  return asOf === undefined || asOf === now.position ? now : ledger.stateAsOf(asOf)
}
