/** Which copies of a ledger were made: a list beside the ledger, and no truth of its own. Lost, the copies are as good as before. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Workspace } from '../workspace.ts'
import type { BackupRow } from './health-views.ts'

const FILE = 'backups.json'

/** Writes down that there is a copy; a folder that cannot be written to leaves the copy as good as it is. */
export function noteBackup(workspace: Workspace, row: BackupRow): void {
  const others = readBackups(workspace).filter(({ folder }) => folder !== row.folder)
  const items = [row, ...others].sort((a, b) => b.madeAt.localeCompare(a.madeAt, 'en'))
  const path = join(workspace.folder, FILE)
  try {
    writeFileSync(`${path}.new`, `${JSON.stringify(items, null, 2)}\n`)
    renameSync(`${path}.new`, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

/** The copies that were written down, the latest first. */
export function readBackups({ folder }: Workspace): readonly BackupRow[] {
  try {
    const found: unknown = JSON.parse(readFileSync(join(folder, FILE), 'utf8'))
    return Array.isArray(found) ? found.filter(isBackup) : []
  } catch {
    return []
  }
}

function isBackup(one: Partial<BackupRow> | null): one is BackupRow {
  const texts = [one?.folder, one?.head, one?.madeAt, one?.checkedAt]
  return texts.every((text) => typeof text === 'string') && typeof one?.events === 'number'
}
