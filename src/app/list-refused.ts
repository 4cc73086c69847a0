/** What was opened and could not be kept. */
import { listRefused } from '../ledger/index.ts'
import type { PageQuery } from './queries.ts'
import { stateAt } from './state-at.ts'
import { takePage } from './take-page.ts'
import type { PageOf, RefusedRow } from './views.ts'
import type { Workspace } from './workspace.ts'

/** A page of refusals, newest first. */
export function listRefusedRows(workspace: Workspace, query: PageQuery = {}): PageOf<RefusedRow> {
  const state = stateAt(workspace, query.asOf)
  const rows = listRefused(state).map(({ position, at, sourceName, note }) => ({
    key: String(position).padStart(15, '0'),
    row: { sourceName, code: note.code, message: note.message, at },
  }))
  return {
    ...takePage(rows, query),
    asOf: state.position,
    words: 'everything that was opened and refused, newest first',
  }
}
