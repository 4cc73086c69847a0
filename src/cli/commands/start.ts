/** `reckoner start`: reads the sample reports and opens the desk; what `npm start` calls. */
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { addExamples, type CommandContext, type Outcome, withWorkspace } from '../context.ts'
import { createProgress } from '../progress.ts'
import { describeSummary } from './open.ts'
import { addServeOptions, type ServeOptions, toPort } from './serve.ts'

const SAMPLE = fileURLToPath(new URL('../../../examples/kirkuk', import.meta.url))

/** How it is written. */
export function define(command: Command): Command {
  command
    .name('start')
    .description('Read the sample set (short reports on attacks in Iraq and Syria, autumn 2023) and open the desk.')
  addServeOptions(command)
  return addExamples(command, ['npm start', 'reckoner start --no-open'])
}

/** Reads the sample into the ledger and serves it. */
export async function run(context: CommandContext, given: ServeOptions): Promise<Outcome> {
  const { io, options, signal } = context
  const port = toPort(given.port)
  const { openReports } = await import('../../app/open-reports.ts')
  const { serveUntilStopped } = await import('../serve-until-stopped.ts')
  io.tell(`Reading the sample reports in examples/kirkuk into ${options.ledger}, then opening the desk on 127.0.0.1.`)
  io.tell('No account, no key, no network. Ctrl-C stops at any time; the same command resumes.')
  return withWorkspace(context, 'write', async (workspace) => {
    const progress = createProgress(io)
    const summary = await openReports(workspace, [SAMPLE], {
      signal,
      onProgress: (now) => progress.show(now),
    }).finally(() => progress.stop())
    io.tell(describeSummary(summary, options.ledger))
    if (summary.isStopped) return 'interrupted'
    return serveUntilStopped(context, workspace, { port, canOpen: given.open })
  })
}
