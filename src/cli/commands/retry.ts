/** `reckoner retry ID` or `--all`: tries again what was refused. */
import type { Command } from 'commander'
import type { RetryView } from '../../app/views.ts'
import { ReckonerError, type RefusalId } from '../../model/index.ts'
import { addExamples, type CommandContext, type Outcome, withWorkspace } from '../context.ts'
import { showText } from '../io.ts'

interface RetryOptions {
  readonly all?: boolean
}

/** How it is written. */
export function define(command: Command): Command {
  command
    .name('retry')
    .description(
      'Try again what was refused, from where it came. After three tries it rests: then only its own id tries it again.',
    )
    .argument('[id]', 'rfd_…, as reckoner refused shows it')
    .option('--all', 'everything that does not rest')
  return addExamples(command, ['reckoner retry --all', 'reckoner retry rfd_0123456789abcdef0123'])
}

/** Tries again and says what became of it. */
export async function run(
  context: CommandContext,
  { all = false }: RetryOptions,
  [id]: readonly string[],
): Promise<Outcome> {
  const { io, options, signal } = context
  if (all === (id !== undefined)) {
    throw new ReckonerError('option-invalid', 'expected an id, like reckoner retry rfd_…, or --all')
  }
  const { retryAllRefused, retryRefused } = await import('../../app/retry-refused.ts')
  const views: RetryView[] = []
  const tell = (view: RetryView) => {
    views.push(view)
    if (!options.json) io.print(showText(describe(view)))
  }
  await withWorkspace(context, 'write', async (workspace) => {
    if (id !== undefined) tell(await retryRefused(workspace, id as RefusalId, { signal }))
    else for await (const view of retryAllRefused(workspace, { signal })) tell(view)
  })
  if (options.json) io.print(JSON.stringify({ items: views }))
  else if (views.length === 0) io.print('Nothing to try again.')
  if (signal.aborted) return 'interrupted'
  return views.length > 0 && views.every(({ isKept }) => !isKept) ? 'input-refused' : 'ok'
}

function describe({ sourceName, isKept, message, tries }: RetryView): string {
  return isKept ? `kept ${sourceName}` : `refused ${sourceName} (${tries} tries): ${message}`
}
