/** Keeps somebody's table in the folder `lists` of the ledger folder, with the mapping of its columns beside it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ReckonerError } from '../../model/index.ts'
import type { KeptListView } from '../compare-views.ts'
import type { Workspace } from '../workspace.ts'
import { LISTS_FOLDER } from './desk-lists.ts'
import { checkMapping } from './list-mapping.ts'
import { listOfTable, parseTable } from './table-list.ts'

/** A table as it comes from a browser. */
export interface ListInput {
  /** The file's name; its folder is not taken. */
  readonly name: string
  readonly csv: string
  /** As `NAME.map.yaml` holds it; left out where the header tells the layout. */
  readonly mapping?: unknown
}

/** Reads the table first and keeps it only if it can be read. Throws `file-malformed`, `option-invalid`. */
export function keepList(workspace: Workspace, { name, csv, mapping }: ListInput): KeptListView {
  const id = toFileName(name)
  const map = mapping === undefined ? null : checkMapping(mapping, id)
  const list = listOfTable(parseTable(csv, id), { path: id, mapping: map, names: workspace.names() })
  if (list.items.length === 0) throw new ReckonerError('file-malformed', `${id}: the table has a header and no rows`)
  const folder = join(workspace.folder, LISTS_FOLDER)
  const beside = join(folder, `${id}.map.yaml`)
  // Nothing that lies there is written over; a mapping of another table would be read with the new one.
  const path = join(folder, id)
  const isTaken = existsSync(path) ? readFileSync(path, 'utf8') !== csv : existsSync(beside)
  if (isTaken || (map === null && existsSync(beside))) {
    throw new ReckonerError('option-invalid', `there is another table ${id} already: give this one another name`)
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(path, csv)
  // JSON is YAML too.
  if (map !== null) writeFileSync(beside, `${JSON.stringify(mapping, null, 2)}\n`)
  return { id, name: list.name, events: list.items.length, notes: list.notes.slice(0, 20) }
}

/** A name that is a file of this folder and nothing else. */
function toFileName(name: string): string {
  const base = (name.split(/[\\/]/).at(-1) ?? '').replace(/\.csv$/i, '')
  const safe = base
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
  if (safe === '')
    throw new ReckonerError('option-invalid', `list name "${name.slice(0, 80)}": expected letters or digits`)
  return `${safe}.csv`
}
