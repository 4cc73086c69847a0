/** Joining an incident or a series with all that is said in it. */
import type { AccountId, AnyClaim, IncidentId, SeriesId } from '../../model/index.ts'
import type { GroupState, LedgerState } from '../evolve/ledger-state.ts'
import type { GroupRecord, LinkedAccount } from './records.ts'

/** The group with its accounts, their reports and claims. */
export function groupRecord<Id extends IncidentId | SeriesId>(
  state: LedgerState,
  group: GroupState<Id>,
): GroupRecord<Id> {
  const accounts = group.accounts.flatMap(({ account, ...link }) => {
    const said = saidIn(state, account)
    return said ? [{ ...said, ...link }] : []
  })
  return { ...group, accounts }
}

/** An account with its report and its claims; null when no current reading holds it. */
export function saidIn(state: LedgerState, id: AccountId): Pick<LinkedAccount, 'account' | 'report' | 'claims'> | null {
  const known = state.accounts.get(id)
  const kept = known && state.reports.get(known.account.report)
  if (!known?.isCurrent || !kept) return null
  const claims = known.account.claims.flatMap((claim): AnyClaim[] => {
    const found = state.claims.get(claim)
    return found ? [found.claim] : []
  })
  return { account: known.account, report: kept.report, claims }
}
