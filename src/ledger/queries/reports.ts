/** Reports in the ledger. */
import { type AccountId, type AnyClaim, ReckonerError, type ReportId } from '../../model/index.ts'
import type { LedgerState, ReportState } from '../evolve/ledger-state.ts'
import { listAddedClaims } from './added-claims.ts'
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
  const added = claimsAddedTo(report.id, state)
  for (const id of new Set(added.map(({ account }): AccountId => account))) {
    const place = state.accounts.get(id)
    if (place) accounts.push({ account: place.account, incident: place.incident, series: null })
  }
  return { report, reading, accounts, added, position, at }
}

function claimsAddedTo(id: ReportId, state: LedgerState): readonly AnyClaim[] {
  return listAddedClaims(state, id)
    .filter(({ withdrawn }) => withdrawn === null)
    .flatMap(({ claim }) => state.claims.get(claim)?.claim ?? [])
}
