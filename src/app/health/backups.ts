/** The copies of this ledger: made, listed, and opened again to prove them. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openSqliteStore, parseHead } from '../../ledger/index.ts'
import { ReckonerError } from '../../model/index.ts'
import { backupLedger } from '../backup-ledger.ts'
import type { Workspace } from '../workspace.ts'
import { noteBackup, readBackups } from './backup-notes.ts'
import type { BackupRow, BackupsView } from './health-views.ts'

/** The copies, the latest first, and where the next one goes. */
export function listBackups(workspace: Workspace): BackupsView {
  const items = readBackups(workspace)
  const { position } = workspace.ledger.head()
  return {
    items,
    next: nextFolder(workspace),
    behind: Math.max(0, position - (items[0]?.events ?? 0)),
  }
}

/** Copies the ledger to its own folder `backups`, and proves the copy. Throws as `backupLedger` does. */
export async function makeBackup(workspace: Workspace): Promise<BackupRow> {
  const { folder } = await backupLedger(workspace, nextFolder(workspace))
  return findBackup(workspace, folder)
}

/** Opens a copy again, checks every hash of it, and that it ends where it ended. Throws `path-missing` for one not known. */
export async function checkBackup(workspace: Workspace, folder: string): Promise<BackupRow> {
  const known = findBackup(workspace, folder)
  const checked = { ...known, checkedAt: new Date().toISOString(), trouble: await findTrouble(known) }
  noteBackup(workspace, checked)
  return checked
}

function findBackup(workspace: Workspace, folder: string): BackupRow {
  const found = readBackups(workspace).find((one) => one.folder === resolve(folder))
  if (found) return found
  throw new ReckonerError('path-missing', `no backup of this ledger is known at "${folder.slice(0, 300)}"`)
}

async function findTrouble({ folder, head }: BackupRow): Promise<string | null> {
  if (!existsSync(join(folder, 'ledger.sqlite'))) return 'it is not there any more'
  try {
    const copy = await openSqliteStore(folder)
    try {
      return copy.verify(parseHead(head)).problems[0]?.message ?? null
    } finally {
      copy.close()
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function nextFolder({ folder, ledger }: Workspace): string {
  const day = new Date().toISOString().slice(0, 10)
  return resolve(folder, 'backups', `${day}-${ledger.head().position}`)
}
