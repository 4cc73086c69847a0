/** A copy of the ledger that is proved to be whole before it is called a backup. */
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { formatHead, openSqliteStore } from '../ledger/index.ts'
import { ReckonerError } from '../model/index.ts'
import { SETTINGS_FILE } from './desk-settings.ts'
import { noteBackup } from './health/backup-notes.ts'
import type { Workspace } from './workspace.ts'

/** The name of the file beside the copy that says what it is. */
export const BACKUP_FILE = 'backup.json'

/** A backup that was proved: `head` is the end of the copy, to be written down elsewhere. */
export interface BackupView {
  readonly folder: string
  readonly head: string
  readonly events: number
  readonly version: string
}

/**
 * Copies the ledger into a new folder while it may be in use, opens the copy, checks every hash, and that it holds the
 * head of the original. The folder is a ledger of its own. Throws `option-invalid` when there is one already, and
 * `ledger-tampered` when the copy is not whole.
 */
export async function backupLedger(workspace: Workspace, target: string): Promise<BackupView> {
  const { ledger, folder, version } = workspace
  if (existsSync(join(target, 'ledger.sqlite'))) {
    throw new ReckonerError('option-invalid', `${target} holds a ledger already: name a folder that is new or empty`)
  }
  mkdirSync(target, { recursive: true })
  ledger.refresh()
  const witness = ledger.head()
  await ledger.copyTo(join(target, 'ledger.sqlite'))
  const copy = await openSqliteStore(target)
  try {
    const { ok, head, problems } = copy.verify(witness)
    if (!ok) throw new ReckonerError('ledger-tampered', `the copy is not whole: ${problems[0]?.message}`)
    const view = { folder: target, head: formatHead(head), events: head.position, version }
    const settings = join(folder, SETTINGS_FILE)
    if (existsSync(settings)) copyFileSync(settings, join(target, SETTINGS_FILE))
    writeFileSync(join(target, BACKUP_FILE), `${JSON.stringify({ ...view, folder: undefined }, null, 2)}\n`)
    const madeAt = new Date().toISOString()
    const { head: text, events } = view
    noteBackup(workspace, { folder: resolve(target), head: text, events, madeAt, checkedAt: madeAt, trouble: null })
    return view
  } finally {
    copy.close()
  }
}
