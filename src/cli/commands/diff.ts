/** `reckoner diff`: what changed between two positions of the ledger, and by whom. */
import type { Command } from 'commander'
import { diffLedger } from '../../app/diff.ts'
import { addExamples, type CommandContext, type Outcome, withWorkspace } from '../context.ts'
import { toNumber } from '../filter-options.ts'
import { showText } from '../io.ts'

interface DiffOptions {
  readonly from: string
  readonly to?: string
  readonly rule?: string
}

/** How it is written. */
export function define(command: Command): Command {
  command
    .name('diff')
    .description(
      'Show which incidents and figures changed between two positions of the ledger, and which report or person did it.',
    )
    .requiredOption('--from <position>', 'the earlier position, as status, tally and exports print it')
    .option('--to <position>', 'the later position; the end when left out')
    .option('--rule <rule>', 'the counting rule of the figures')
  return addExamples(command, ['reckoner diff --from 120', 'reckoner diff --from 120 --to 412 --json'])
}

/** Prints what changed. */
export async function run(context: CommandContext, given: DiffOptions): Promise<Outcome> {
  const { io, options } = context
  const query = { from: toNumber('from', given.from) ?? 0, to: toNumber('to', given.to), rule: given.rule }
  const view = await withWorkspace(context, 'read', (workspace) => diffLedger(workspace, query))
  if (options.json) io.print(JSON.stringify(view))
  else {
    for (const { kind, title, incident, changes, causes } of view.entries) {
      const lines = [
        `${kind}: ${title}  ${incident}`,
        ...changes.map((line) => `  ${line}`),
        ...causes.map((line) => `    ${line}`),
      ]
      io.print(showText(lines.join('\n')))
    }
    io.tell(view.words)
  }
  return view.entries.length > 0 ? 'ok' : 'nothing-found'
}
