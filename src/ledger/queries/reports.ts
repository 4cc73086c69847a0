/** Reports in the ledger. */
import { ReckonerError, type ReportId } from '../../model/index.ts'
import type { LedgerState, ReportState } from '../evolve/ledger-state.ts'
import type { ReportRecord } from './records.ts'

/** Every report, in the order they came. */
export function listReports(state: LedgerState): readonly ReportRecord[] {
  return [...state.reports.values()].map((kept) => recordOf(state, kept))
}

/** One report; throws `report-unknown`. */
export function getReport(state: LedgerState, id: ReportId): ReportRecord {
  const kept = state.reports.get(id)
  if (!kept) throw new ReckonerError('report-unknown', `no report ${id} in the ledger at position ${state.position}`)
  return recordOf(state, kept)
}

/** The reports kept of exactly these bytes (SHA-256): empty when they are new. */
export function listReportsOfBytes(state: LedgerState, bytesHash: string): readonly ReportId[] {
  return state.reportsByBytes.get(bytesHash) ?? []
}

function recordOf(state: LedgerState, { report, position, at }: ReportState): ReportRecord {
  const reading = state.readings.get(report.id)?.reading ?? null
  const accounts = (reading?.accounts ?? []).map((account) => {
    const place = state.accounts.get(account.id)
    return { account, incident: place?.incident ?? null, series: place?.series ?? null }
  })
  return { report, reading, accounts, position, at }
}
