/** Reads a list from a path: a table with its mapping beside it, or the ledger folder of another desk. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { EventList } from '../../counting/compare/event-list.ts'
import { ReckonerError } from '../../model/index.ts'
import { openWorkspace } from '../open-workspace.ts'
import type { TallyQuery } from '../queries.ts'
import type { Workspace } from '../workspace.ts'
import { parseMapping } from './list-mapping.ts'
import { listOfTally } from './own-list.ts'
import { listOfTable, parseTable } from './table-list.ts'

/** Tables larger than this are refused. */
export const TABLE_LIMIT = 64 * 1024 * 1024

/** How a list at a path is read: by the mapping file named, else `PATH.map.yaml` where it lies beside the table. */
export interface ReadListOptions {
  readonly mapping?: string | undefined
  /** The definition that another desk's ledger is counted by. */
  readonly tally: TallyQuery
}

/** Reads it. Throws `path-missing`, `file-too-large`, `file-malformed`. */
export async function readList(workspace: Workspace, path: string, options: ReadListOptions): Promise<EventList> {
  if (!existsSync(path))
    throw new ReckonerError('path-missing', `no list at ${path}: expected a CSV file or a ledger folder`)
  if (statSync(path).isDirectory()) return readOtherLedger(path, options.tally)
  if (statSync(path).size > TABLE_LIMIT)
    throw new ReckonerError('file-too-large', `${path} is over ${TABLE_LIMIT} bytes`)
  const beside = [`${path}.map.yaml`, path.replace(/\.csv$/i, '.map.yaml')].find((name) => existsSync(name))
  const mapped = options.mapping ?? beside
  if (mapped !== undefined && !existsSync(mapped)) throw new ReckonerError('path-missing', `no mapping at ${mapped}`)
  return listOfTable(parseTable(readFileSync(path, 'utf8'), path), {
    path,
    mapping: mapped === undefined ? null : parseMapping(readFileSync(mapped, 'utf8'), mapped),
    names: workspace.names(),
  })
}

async function readOtherLedger(folder: string, tally: TallyQuery): Promise<EventList> {
  if (!existsSync(join(folder, 'ledger.sqlite'))) {
    throw new ReckonerError('path-missing', `${folder} is a folder without a ledger: expected ledger.sqlite in it`)
  }
  const other = await openWorkspace(folder, { mode: 'read' })
  try {
    const { asOf: _, ...asked } = tally
    return listOfTally(other, asked, other.desk().name ?? basename(folder))
  } finally {
    other.close()
  }
}
