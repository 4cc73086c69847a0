/** Folding refusals and their tries into the state. */
import { contentId, type RefusalId } from '../../model/index.ts'
import type { InputRefused, InputRetried, Refusal } from '../events.ts'
import type { Draft } from './draft.ts'
import type { Stamp } from './ledger-state.ts'

/** The id of a refusal: that of its name, its bytes and the reason. */
export function refusalIdOf({ sourceName, bytesHash, note }: Refusal): RefusalId {
  return contentId<RefusalId>('rfd', [sourceName, bytesHash, note.code])
}

/** The state after something was refused, or tried again. */
export function evolveRefusal(draft: Draft, { type, data }: InputRefused | InputRetried, stamp: Stamp): void {
  if (type === 'InputRefused') {
    const id = refusalIdOf(data)
    draft.refused.set(id, { ...data, ...stamp, id, tries: 1, lastTryAt: stamp.at, endedAt: null })
    return
  }
  const refused = draft.refused.get(data.refusal)
  if (!refused) return
  draft.refused.set(data.refusal, {
    ...refused,
    note: data.note ?? refused.note,
    tries: refused.tries + 1,
    lastTryAt: stamp.at,
    endedAt: data.note === null ? stamp.at : null,
  })
}
