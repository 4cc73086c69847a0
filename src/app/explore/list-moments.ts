/** When the ledger stood where: what the slider "what did we know then?" moves along. */
import { stateAt } from '../state-at.ts'
import type { Workspace } from '../workspace.ts'
import type { Moment } from './columns-view.ts'

/** Besides the end of each day, so many moments at most. */
const MOMENTS = 400

/** The moments at which something was appended: the last of every day, and between them as many as a slider can tell apart. */
export function listMoments(workspace: Workspace): { readonly items: readonly Moment[]; readonly asOf: number } {
  const { instants, position } = stateAt(workspace)
  const step = Math.max(1, Math.ceil(instants.length / MOMENTS))
  const items = instants.flatMap((instant, i) => {
    const next = instants[i + 1]
    const isDayEnd = next === undefined || next.at.slice(0, 10) !== instant.at.slice(0, 10)
    return isDayEnd || i % step === 0 ? [{ position: instant.position, at: instant.at }] : []
  })
  return { items, asOf: position }
}
