/** `reckoner serve`: opens the desk in a browser of this machine. */
import type { Command } from 'commander'
import { ReckonerError } from '../../model/index.ts'
import { addExamples, type CommandContext, type Outcome, withWorkspace } from '../context.ts'
import { toNumber } from '../filter-options.ts'

/** Options of the server. */
export interface ServeOptions {
  readonly port: string
  readonly open: boolean
}

/** How it is written. */
export function define(command: Command): Command {
  command.name('serve').description('Open the desk: a page on this machine only, reached by a link that works once.')
  addServeOptions(command)
  return addExamples(command, ['reckoner serve', 'reckoner serve --port 8080 --no-open'])
}

/** Adds the options of the server. */
export function addServeOptions(command: Command): void {
  command.option('--port <port>', 'the port; 0 takes any free one', '4646').option('--no-open', 'do not open a browser')
}

/** The port asked for. Throws `option-invalid`. */
export function toPort(text: string): number {
  const port = toNumber('port', text) ?? 0
  if (port > 65_535) throw new ReckonerError('option-invalid', `--port ${text}: expected 0 to 65535`)
  return port
}

/** Serves until Ctrl-C. */
export async function run(context: CommandContext, given: ServeOptions): Promise<Outcome> {
  const port = toPort(given.port)
  const { serveUntilStopped } = await import('../serve-until-stopped.ts')
  return withWorkspace(context, 'read', (workspace) =>
    serveUntilStopped(context, workspace, { port, canOpen: given.open }),
  )
}
