/** Reports in the ledger. */
import type { ReportId } from '../../model/index.ts'
import type { LedgerState } from '../evolve/ledger-state.ts'
import type { ReportRecord } from './records.ts'

/** Every report, in the order they came. */
export declare function listReports(state: LedgerState): readonly ReportRecord[]
/** One report; throws `report-unknown`. */
export declare function getReport(state: LedgerState, id: ReportId): ReportRecord
/** The reports kept of exactly these bytes (SHA-256): empty when they are new. */
export declare function listReportsOfBytes(state: LedgerState, bytesHash: string): readonly ReportId[]
