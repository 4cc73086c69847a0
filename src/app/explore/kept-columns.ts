/** The explore columns as they were last worked out, kept beside the ledger. No truth of their own: what does not fit the ledger is worked out anew. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashText, type IncidentId } from '../../model/index.ts'
import { factsOfIncident } from '../incident-facts.ts'
import type { Workspace } from '../workspace.ts'
import type { ColumnsView } from './columns-view.ts'
import { type PackedIncident, packIncident } from './pack-incident.ts'
import { unpackColumns } from './unpack-columns.ts'

/** The rows as of a position; one whose incident changed later no longer holds. */
export interface KeptColumns {
  readonly position: number
  readonly rows: ReadonlyMap<IncidentId, PackedIncident>
}

interface KeptFile {
  /** Program, settings of the desk, rule: what the numbers rest on beside the ledger. */
  readonly basis: string
  readonly position: number
  /** The hash of the ledger at the position. */
  readonly head: string
  /** Of `columns`. */
  readonly hash: string
  /** A `ColumnsView` as JSON. */
  readonly columns: string
}

const FILE = 'explore-columns.json'
/** So many of the rows are worked out anew before the others are believed. */
const CHECKED = 40

/** What is kept for the desk's own rule; null when there is nothing, or nothing that fits this ledger and this program. */
export function loadColumns(workspace: Workspace): KeptColumns | null {
  try {
    const file = JSON.parse(readFileSync(join(workspace.folder, FILE), 'utf8')) as KeptFile
    const { basis, position, head, hash, columns } = file
    if (basis !== basisOf(workspace) || hashText(columns) !== hash || hashAt(position, workspace) !== head) return null
    const rows = unpackColumns(JSON.parse(columns) as ColumnsView)
    const kept = { position, rows: new Map(rows.map((row) => [row.id, row])) }
    return isRight(kept, workspace) ? kept : null
  } catch {
    return null
  }
}

/** Keeps the columns of the ledger as it stands; a folder that cannot be written into does without. */
export function saveColumns(workspace: Workspace, view: ColumnsView): void {
  const { position, hash: head } = workspace.ledger.head()
  if (view.asOf !== position) return
  const columns = JSON.stringify(view)
  const file: KeptFile = { basis: basisOf(workspace), position, head, hash: hashText(columns), columns }
  const path = join(workspace.folder, FILE)
  try {
    writeFileSync(`${path}.new`, JSON.stringify(file))
    renameSync(`${path}.new`, path)
  } catch {
    // The next start works them out again.
  }
}

function basisOf({ version, desk }: Workspace): string {
  const { rule, readers, hash } = desk()
  return ['1', version, rule, readers, hash ?? 'presets'].join(' ')
}

function hashAt(position: number, { ledger }: Workspace): string | null {
  const end = ledger.head()
  if (position === end.position) return end.hash
  for (const event of ledger.events(position - 1, position)) return event.hash
  return null
}

/** Rows spread over the whole are compared with what the ledger gives now: another program may count otherwise. */
function isRight({ position, rows }: KeptColumns, workspace: Workspace): boolean {
  const { rule, readers } = workspace.desk()
  const state = workspace.ledger.state()
  const all = [...rows.values()]
  const step = Math.max(1, Math.floor(all.length / CHECKED))
  for (let at = 0; at < all.length; at += step) {
    const row = all[at] as PackedIncident
    const group = state.incidents.get(row.id)
    if (!group) return false
    if (group.changed > position) continue
    const anew = packIncident(factsOfIncident(state, row.id, readers), rule, workspace)
    if (JSON.stringify(anew) !== JSON.stringify(row)) return false
  }
  return true
}
