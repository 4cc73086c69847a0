/** Works out the explore columns, and what else the first questions about a ledger rest on, bit by bit. */
import type { IncidentId } from '../../model/index.ts'
import { inSlices } from '../in-slices.ts'
import { factsOfIncident } from '../incident-facts.ts'
import type { Workspace } from '../workspace.ts'
import type { ColumnsProgress, ColumnsView } from './columns-view.ts'
import { type ColumnsQuery, getColumns, hasColumns } from './get-columns.ts'
import { saveColumns } from './kept-columns.ts'
import { createPacker } from './packer.ts'

/** From so many rows worked out on, they are kept for the next start. */
const WORTH_KEEPING = 500

interface Running {
  readonly work: Promise<void>
  done: number
  total: number
}

const packing = new WeakMap<Workspace, Running>()
const warming = new WeakMap<Workspace, Running>()
const warm = new WeakSet<Workspace>()

/** The columns, once every row is worked out. Throws what `getColumns` throws. */
export async function prepareColumns(workspace: Workspace, query: ColumnsQuery = {}): Promise<ColumnsView> {
  const { rule } = workspace.desk()
  if ((query.rule ?? rule) === rule && !hasColumns(workspace, rule)) await start(packing, workspace, pack)
  return getColumns(workspace, query)
}

/** Waits until the rows and what lists and tallies look at are worked out. Later changes cost what they touch, nothing more. */
export async function warmUp(workspace: Workspace): Promise<void> {
  if (warm.has(workspace)) return
  await start(warming, workspace, async (_, progress) => {
    await prepareColumns(workspace)
    await lookAtAll(workspace, progress)
    warm.add(workspace)
  })
}

/** How far it has come; both 0 when nothing is being worked out. */
export function getColumnsProgress(workspace: Workspace): ColumnsProgress {
  const { done, total } = packing.get(workspace) ?? warming.get(workspace) ?? { done: 0, total: 0 }
  return { done, total }
}

/** One at a time for each workspace: who asks while it runs waits for the same. */
function start(
  running: WeakMap<Workspace, Running>,
  workspace: Workspace,
  work: (workspace: Workspace, progress: Running) => Promise<void>,
): Promise<void> {
  const known = running.get(workspace)
  if (known) return known.work
  const own = { done: 0, total: 0 } as { work: Promise<void>; done: number; total: number }
  running.set(workspace, own)
  own.work = work(workspace, own).finally(() => running.delete(workspace))
  return own.work
}

async function pack(workspace: Workspace, progress: Running): Promise<void> {
  const packer = createPacker(workspace, workspace.desk().rule)
  const ids: readonly IncidentId[] = [...workspace.ledger.state().incidents.keys()]
  progress.total = ids.length
  await inSlices(ids, (id) => {
    packer.pack(id, workspace.ledger.state())
    progress.done += 1
  })
  if (packer.fresh() >= WORTH_KEEPING) saveColumns(workspace, getColumns(workspace))
}

async function lookAtAll(workspace: Workspace, progress: Running): Promise<void> {
  const { readers } = workspace.desk()
  const ids: readonly IncidentId[] = [...workspace.ledger.state().incidents.keys()]
  progress.total = ids.length
  await inSlices(ids, (id) => {
    const facts = factsOfIncident(workspace.ledger.state(), id, readers)
    void facts.card
    void facts.dates
    progress.done += 1
  })
}
