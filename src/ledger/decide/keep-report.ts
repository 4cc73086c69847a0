/** Deciding that a report is kept. */
import type { Report } from '../../model/index.ts'
import type { LedgerState } from '../evolve/ledger-state.ts'
import type { NewEvent } from '../new-event.ts'

/** Decides what keeping a report adds: nothing when this version is kept already. */
export function keepReport(report: Report, state: LedgerState): readonly NewEvent[] {
  const key = `report:${report.id}`
  return state.keys.has(key) ? [] : [{ event: { type: 'ReportKept', data: { report } }, key }]
}
