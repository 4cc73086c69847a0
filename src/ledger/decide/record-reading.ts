/** Deciding that a reading is recorded: the place where evidence is checked against the stored text. */
import { contentId, type Reading, ReckonerError } from '../../model/index.ts'
import type { LedgerState } from '../evolve/ledger-state.ts'
import type { NewEvent } from '../new-event.ts'
import { checkEvidence } from './check-evidence.ts'

/**
 * Decides what recording a reading adds: nothing when this version of the reader has read the report already.
 * Throws `report-unknown`, and `evidence-mismatch` when any quoted words are not exactly in the stored text.
 */
export function recordReading(reading: Reading, state: LedgerState): readonly NewEvent[] {
  const kept = state.reports.get(reading.report)
  if (!kept) {
    throw new ReckonerError('report-unknown', `no report ${reading.report} is kept: keep the report before its reading`)
  }
  checkEvidence(reading, kept.report.text)
  return isRecorded(reading, state) ? [] : [{ event: { type: 'ReportRead', data: { reading } }, key: keyOf(reading) }]
}

/** Whether this version of the reader has read the report. */
export function isRecorded(reading: ReadingName, state: LedgerState): boolean {
  return state.keys.has(keyOf(reading))
}

type ReadingName = Pick<Reading, 'report' | 'reader'>

function keyOf({ report, reader }: ReadingName): string {
  return `reading:${contentId('rdg', [report, reader])}`
}
