/** `reckoner verify`: checks the whole history, offline. */
import type { Command } from 'commander'
import { verifyLedger } from '../../app/verify-ledger.ts'
import { addExamples, type CommandContext, type Outcome, withWorkspace } from '../context.ts'

interface VerifyOptions {
  readonly head?: string
}

/** How it is written. */
export function define(command: Command): Command {
  command
    .name('verify')
    .description(
      'Check every hash of the history. With a head written down earlier, also that nothing before it is missing.',
    )
    .option('--head <hash@position>', 'a head written down earlier, as `reckoner status` prints it')
  return addExamples(command, ['reckoner verify', 'reckoner verify --head 3f…a1@412'])
}

/** Checks and prints what was found. */
export async function run(context: CommandContext, given: VerifyOptions): Promise<Outcome> {
  const { io, options } = context
  const found = await withWorkspace(context, 'read', (workspace) => verifyLedger(workspace, given.head))
  if (options.json) io.print(JSON.stringify(found))
  else {
    io.print(found.ok ? `whole: ${found.headText}` : `not whole: ${found.headText}`)
    for (const { message } of found.problems) io.print(`  ${message}`)
    for (const hash of found.missingBlobs) io.print(`  the bytes ${hash} that a report names are missing`)
    io.tell(
      found.ok
        ? 'Write the head down elsewhere: with it, a missing end can be told too.'
        : 'Do not write to this ledger. Restore a backup, or open the reports again into a new folder.',
    )
  }
  return found.ok ? 'ok' : 'verify-failed'
}
