/** What persons decided of where the accounts of an incident come from. */
import { type IncidentRecord, type LedgerState, listDecisionsOf } from '../ledger/index.ts'
import type { OriginOverride } from '../linker/types.ts'
import type { AccountId, OriginDecision, ReportId } from '../model/index.ts'

/** The standing decisions about pairs of these accounts, in the order they came; of one pair the last counts. */
export function originOverridesOf({ accounts }: IncidentRecord, state: LedgerState): readonly OriginOverride[] {
  const own = new Set(accounts.map(({ account }) => account.id))
  const reports = new Set(accounts.map(({ report }) => report.id))
  const found = new Map<string, { readonly decision: OriginDecision; readonly position: number }>()
  for (const report of reports) {
    for (const { decision, withdrawn, position } of listDecisionsOf(state, report)) {
      if (decision.kind !== 'origin' || withdrawn !== null) continue
      // An account of an earlier reading stands for its report.
      if (![decision.account, decision.other].every((id) => own.has(id) || isFormer(id, state, reports))) continue
      const pair = [decision.account, decision.other].sort().join(' ')
      const known = found.get(pair)
      if (!known || known.position < position) found.set(pair, { decision, position })
    }
  }
  return [...found.values()]
    .sort((a, b) => a.position - b.position)
    .flatMap(({ decision: { account, other, verdict, by, reason } }): OriginOverride[] => {
      const [report, second] = [reportOf(account, state), reportOf(other, state)]
      if (!report || !second) return []
      return [{ report, other: second, isCopy: verdict === 'copy', words: `${reason} (decided by ${by})` }]
    })
}

function isFormer(id: AccountId, state: LedgerState, reports: ReadonlySet<ReportId>): boolean {
  const known = state.accounts.get(id)
  return known !== undefined && !known.isCurrent && reports.has(known.account.report)
}

function reportOf(id: AccountId, state: LedgerState): ReportId | undefined {
  return state.accounts.get(id)?.account.report
}
