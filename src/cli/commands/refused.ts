/** `reckoner refused`: what was opened and is not kept, why, and how it begins. */
import type { Command } from 'commander'
import { listRefusedRows } from '../../app/list-refused.ts'
import type { RefusedRow } from '../../app/views.ts'
import { addExamples, type CommandContext, type Outcome, withWorkspace } from '../context.ts'
import { toNumber } from '../filter-options.ts'
import { showText } from '../io.ts'

interface RefusedOptions {
  readonly limit: string
}

/** How it is written. */
export function define(command: Command): Command {
  command
    .name('refused')
    .description('List what was opened and is not kept: why, how often it was tried, and how it begins.')
    .option('--limit <n>', 'how many, 1 to 500', '50')
  return addExamples(command, ['reckoner refused', 'reckoner refused --json'])
}

/** Prints the newest first. */
export async function run(context: CommandContext, given: RefusedOptions): Promise<Outcome> {
  const { io, options } = context
  const limit = toNumber('limit', given.limit) ?? 50
  const page = await withWorkspace(context, 'read', (workspace) => listRefusedRows(workspace, { limit }))
  if (options.json) io.print(JSON.stringify(page))
  else if (page.total === 0) io.print('Nothing is refused.')
  else {
    io.print(showText(page.items.map(describe).join('\n')))
    const rest = page.total - page.items.length
    io.print(`${page.total} refused${rest > 0 ? `, ${rest} of them not shown` : ''}. Next: reckoner retry --all`)
  }
  return page.total === 0 ? 'nothing-found' : 'ok'
}

function describe({ id, sourceName, code, message, tries, isResting, sample }: RefusedRow): string {
  const tried = `${tries} ${tries === 1 ? 'try' : 'tries'}${isResting ? ', rests' : ''}`
  const lines = [`${id}  ${sourceName}  (${tried})`, `  ${message} (${code})`]
  return [...lines, ...(sample === null ? [] : [`  begins: ${sample.replace(/\s+/g, ' ').slice(0, 120)}`])].join('\n')
}
