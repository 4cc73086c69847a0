/** Notices when the ledger moves on, also when another process writes into it. */
import { setTimeout as pause } from 'node:timers/promises'
import { ReckonerError } from '../model/index.ts'
import type { ChangePulse } from './desk-views.ts'
import type { Workspace } from './workspace.ts'

/** From where, until when, and how often to look. */
export interface WatchOptions {
  /** The position already known; the end of the ledger when left out. One past the end is that of another ledger. */
  readonly since?: number | undefined
  readonly signal: AbortSignal
  /** Milliseconds between two looks: each is one indexed read of the store. */
  readonly everyMs?: number
}

/** Gives where the ledger stands now, and again whenever it has moved on. Ends when the signal is aborted. */
export async function* watchChanges(
  { ledger }: Workspace,
  { since, signal, everyMs = 400 }: WatchOptions,
): AsyncIterable<ChangePulse> {
  ledger.refresh()
  const start = ledger.head().position
  let known = Math.min(since ?? start, start)
  yield { from: known, position: start }
  known = start
  while (!signal.aborted) {
    const isOver = await pause(everyMs, false, { signal }).catch(() => true)
    if (isOver || signal.aborted) return
    try {
      ledger.refresh()
    } catch (error) {
      // Another process is writing this very moment: the next look will do.
      if (error instanceof ReckonerError && error.code === 'ledger-locked') continue
      throw error
    }
    const { position } = ledger.head()
    if (position === known) continue
    yield { from: known, position }
    known = position
  }
}
