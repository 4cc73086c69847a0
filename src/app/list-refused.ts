/** What was opened and could not be kept. */
import { listRefused, type RefusedState } from '../ledger/index.ts'
import type { PageQuery } from './queries.ts'
import { stateAt } from './state-at.ts'
import { takePage } from './take-page.ts'
import type { PageOf, RefusedRow } from './views.ts'
import type { Workspace } from './workspace.ts'

/** A page of refusals, newest first. */
export function listRefusedRows(workspace: Workspace, query: PageQuery = {}): PageOf<RefusedRow> {
  const state = stateAt(workspace, query.asOf)
  const rows = listRefused(state).map((refused) => ({
    key: String(refused.position).padStart(15, '0'),
    row: viewRefused(refused),
  }))
  return {
    ...takePage(rows, query),
    asOf: state.position,
    words: 'everything that was opened and refused, newest first',
  }
}

/** So often something is tried before it rests: after that only a person who names it tries it again. */
export const TRIES = 3

/** One refusal as it is shown. */
export function viewRefused({ id, at, sourceName, note, tries, lastTryAt, origin, sample }: RefusedState): RefusedRow {
  return {
    id,
    sourceName,
    code: note.code,
    message: note.message,
    at,
    tries,
    lastTryAt,
    isResting: tries >= TRIES,
    canRetry: origin !== undefined,
    sample: sample ?? null,
  }
}
