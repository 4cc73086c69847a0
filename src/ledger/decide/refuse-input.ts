/** Deciding that something opened is not kept as a report. */
import { hashText } from '../../model/index.ts'
import type { InputRefused } from '../events.ts'
import type { LedgerState } from '../evolve/ledger-state.ts'
import type { NewEvent } from '../new-event.ts'

/** Decides what refusing an input adds: nothing when the same bytes of the same name were refused for the same reason. */
export function refuseInput(refusal: InputRefused['data'], state: LedgerState): readonly NewEvent[] {
  const key = `refused:${hashText(JSON.stringify([refusal.sourceName, refusal.bytesHash, refusal.note.code]))}`
  return state.keys.has(key) ? [] : [{ event: { type: 'InputRefused', data: refusal }, key }]
}
