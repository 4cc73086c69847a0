/** A batch of decisions in the making: each decision sees the ones before, and nothing is stored yet. */
import { ReckonerError } from '../model/index.ts'
import { evolve } from './evolve/evolve.ts'
import type { LedgerState } from './evolve/ledger-state.ts'
import type { NewEvent } from './new-event.ts'

/** A batch in the making: `state()` holds already what was added to it. */
export interface LedgerDraft {
  state(): LedgerState
  add(events: readonly NewEvent[]): void
}

/** The draft that moves this state on, what was added to it, and the instant it is to be appended at. */
export interface DraftBatch {
  readonly draft: LedgerDraft
  readonly events: readonly NewEvent[]
  readonly at: string
}

/** Starts a batch on a state. The state's maps move on at once: when the batch is not stored, fold the log anew. */
export function draftOf(state: LedgerState, at: string): DraftBatch {
  const events: NewEvent[] = []
  let current = state
  const add = (added: readonly NewEvent[]) => {
    for (const { event, key } of added) {
      if (current.keys.has(key)) continue
      events.push({ event, key })
      const position = current.position + 1
      current = evolve(current, { position, at, event, key })
    }
  }
  return { draft: { state: () => current, add }, events, at }
}

/** The instant to append at: never before the last one, even when the clock was set back. */
export function nextInstant(state: LedgerState, now: string): string {
  return state.lastAt !== null && state.lastAt > now ? state.lastAt : now
}

/** Whether another process appended first. */
export function hasConflict(error: unknown): boolean {
  return error instanceof ReckonerError && error.code === 'position-conflict'
}
