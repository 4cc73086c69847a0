/** `reckoner backup FOLDER`: a copy that is proved to be whole, made while the ledger may be in use. */
import type { Command } from 'commander'
import { backupLedger } from '../../app/backup-ledger.ts'
import { addExamples, type CommandContext, type Outcome, withWorkspace } from '../context.ts'

/** How it is written. */
export function define(command: Command): Command {
  command
    .name('backup')
    .description('Copy the ledger into a new folder, check the copy, and print its head. The copy opens with --ledger.')
    .argument('<folder>', 'a folder that is new or empty')
  return addExamples(command, ['reckoner backup ./backups/2024-01-31'])
}

/** Copies, checks and prints the head. */
export async function run(context: CommandContext, _given: object, args: readonly string[]): Promise<Outcome> {
  const { io, options } = context
  const view = await withWorkspace(context, 'read', (workspace) => backupLedger(workspace, args[0] ?? ''))
  if (options.json) io.print(JSON.stringify(view))
  else {
    io.print(view.head)
    io.tell(`${view.events} events copied to ${view.folder} and checked. Write the head down elsewhere.`)
  }
  return 'ok'
}
