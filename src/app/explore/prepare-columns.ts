/** Works out the explore columns bit by bit, so that other questions are answered meanwhile. */
import { setImmediate as breathe } from 'node:timers/promises'
import type { IncidentId } from '../../model/index.ts'
import type { Workspace } from '../workspace.ts'
import type { ColumnsProgress, ColumnsView } from './columns-view.ts'
import { type ColumnsQuery, getColumns, hasColumns } from './get-columns.ts'
import { saveColumns } from './kept-columns.ts'
import { createPacker } from './packer.ts'

/** How long other questions wait at most, in milliseconds. */
const SLICE_MS = 40
/** From so many rows worked out on, they are kept for the next start. */
const WORTH_KEEPING = 500

interface Running {
  readonly work: Promise<void>
  done: number
  total: number
}

const running = new WeakMap<Workspace, Running>()

/** The columns, once every row is worked out. Throws what `getColumns` throws. */
export async function prepareColumns(workspace: Workspace, query: ColumnsQuery = {}): Promise<ColumnsView> {
  const { rule } = workspace.desk()
  if ((query.rule ?? rule) === rule && !hasColumns(workspace, rule)) {
    await (running.get(workspace) ?? start(workspace)).work
  }
  return getColumns(workspace, query)
}

/** How far it has come; both 0 when nothing is being worked out. */
export function getColumnsProgress(workspace: Workspace): ColumnsProgress {
  const { done, total } = running.get(workspace) ?? { done: 0, total: 0 }
  return { done, total }
}

function start(workspace: Workspace): Running {
  const own = { done: 0, total: 0 } as { work: Promise<void>; done: number; total: number }
  running.set(workspace, own)
  own.work = pack(workspace, own).finally(() => running.delete(workspace))
  return own
}

async function pack(workspace: Workspace, progress: { done: number; total: number }): Promise<void> {
  const { rule } = workspace.desk()
  const packer = createPacker(workspace, rule)
  const ids: readonly IncidentId[] = [...workspace.ledger.state().incidents.keys()]
  progress.total = ids.length
  let until = performance.now() + SLICE_MS
  for (const id of ids) {
    packer.pack(id, workspace.ledger.state())
    progress.done += 1
    if (performance.now() < until) continue
    await breathe()
    until = performance.now() + SLICE_MS
  }
  if (packer.fresh() >= WORTH_KEEPING) saveColumns(workspace, getColumns(workspace))
}
