/** Deciding that something opened is not kept as a report. */
import { hashText, type Note, ReckonerError, type RefusalId } from '../../model/index.ts'
import type { Refusal } from '../events.ts'
import { refusalIdOf } from '../evolve/evolve-refusal.ts'
import type { LedgerState } from '../evolve/ledger-state.ts'
import type { NewEvent } from '../new-event.ts'

/** Decides what refusing an input adds: nothing when the same bytes of the same name were refused for the same reason. */
export function refuseInput(refusal: Refusal, state: LedgerState): readonly NewEvent[] {
  const key = `refused:${refusalIdOf(refusal)}`
  if (state.keys.has(key) || state.keys.has(earlierKeyOf(refusal))) return []
  return [{ event: { type: 'InputRefused', data: refusal }, key }]
}

/** The key that releases before quarantine gave the same refusal. */
function earlierKeyOf({ sourceName, bytesHash, note }: Refusal): string {
  return `refused:${hashText(JSON.stringify([sourceName, bytesHash, note.code]))}`
}

/** Decides what trying again adds: one try. Throws `refusal-unknown`. */
export function retryInput(id: RefusalId, note: Note | null, state: LedgerState): readonly NewEvent[] {
  const refused = state.refused.get(id)
  if (!refused) throw new ReckonerError('refusal-unknown', `nothing refused has the id "${id}"`)
  const key = `retried:${id}:${refused.position}:${refused.tries}`
  return [{ event: { type: 'InputRetried', data: { refusal: id, note } }, key }]
}
