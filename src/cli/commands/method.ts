/** `reckoner method`: how this desk counts, ready to be published. */
import type { Command } from 'commander'
import { getMethod } from '../../app/method.ts'
import { addExamples, type CommandContext, type Outcome, withWorkspace } from '../context.ts'
import { toNumber } from '../filter-options.ts'
import { showText } from '../io.ts'

interface MethodOptions {
  readonly asOf?: string
}

/** How it is written. */
export function define(command: Command): Command {
  command
    .name('method')
    .description(
      'Print the method of this desk as Markdown: definitions, what is counted, the rule, sources, reviewers, known gaps, version. The desk settles its own parts in desk.yaml in the ledger folder.',
    )
    .option('--as-of <position>', 'as it was at a position of the ledger')
  return addExamples(command, ['reckoner method > method.md', 'reckoner method --json'])
}

/** Prints the page. */
export async function run(context: CommandContext, given: MethodOptions): Promise<Outcome> {
  const { io, options } = context
  const view = await withWorkspace(context, 'read', (workspace) =>
    getMethod(workspace, { asOf: toNumber('as-of', given.asOf) }),
  )
  const parts = view.sections.map(({ title, lines }) => `## ${title}\n\n${lines.map((line) => `* ${line}`).join('\n')}`)
  io.print(options.json ? JSON.stringify(view) : showText([`# ${view.title}`, ...parts].join('\n\n')))
  return 'ok'
}
