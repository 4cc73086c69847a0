/** Deciding that a coming-in of a report is kept. */
import { type Capture, hashText, ReckonerError } from '../../model/index.ts'
import type { LedgerState } from '../evolve/ledger-state.ts'
import type { NewEvent } from '../new-event.ts'

/** Decides what a coming-in adds: nothing when the same one is kept already. Throws `report-unknown`. */
export function keepCapture(capture: Capture, state: LedgerState): readonly NewEvent[] {
  const { report, bytesHash, kind, askedFor, address, fetchedAt } = capture
  if (!state.reports.has(report)) throw new ReckonerError('report-unknown', `no report ${report} in the ledger`)
  const key = `capture:${hashText(JSON.stringify([report, bytesHash, kind, askedFor, address, fetchedAt]))}`
  return state.keys.has(key) ? [] : [{ event: { type: 'CaptureKept', data: { capture } }, key }]
}
