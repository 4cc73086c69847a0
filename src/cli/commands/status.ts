/** `reckoner status`: where the ledger stands. */
import type { Command } from 'commander'
import { getStatus } from '../../app/status.ts'
import { addExamples, type CommandContext, type Outcome, withWorkspace } from '../context.ts'

/** How it is written. */
export function define(command: Command): Command {
  command.name('status').description('Show how much is in the ledger, and the head that witnesses it.')
  return addExamples(command, ['reckoner status', 'reckoner status --json'])
}

/** Prints the counts and the head. */
export async function run(context: CommandContext): Promise<Outcome> {
  const { io, options } = context
  const status = await withWorkspace(context, 'read', (workspace) => getStatus(workspace))
  if (options.json) io.print(JSON.stringify(status))
  else {
    for (const [name, value] of Object.entries(status.counts)) io.print(`${name}\t${value}`)
    for (const { language, reports, read } of status.languages)
      io.print(`language ${language ?? 'unknown'}\t${reports} kept, ${read === reports ? 'all' : read} read`)
    io.print(`reader\t${status.reader}`)
    io.print(`last change\t${status.lastAt ?? 'none'}`)
    io.print(`head\t${status.head.hash}@${status.head.position}`)
  }
  return 'ok'
}
