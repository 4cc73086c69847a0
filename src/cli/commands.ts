/** Every command, in the order of the help. */
import type { Command } from 'commander'
import * as exportCommand from './commands/export.ts'
import * as incidents from './commands/incidents.ts'
import * as open from './commands/open.ts'
import * as read from './commands/read.ts'
import * as series from './commands/series.ts'
import * as serve from './commands/serve.ts'
import * as show from './commands/show.ts'
import * as start from './commands/start.ts'
import * as status from './commands/status.ts'
import * as tally from './commands/tally.ts'
import * as verify from './commands/verify.ts'
import type { Action } from './context.ts'

/** A command: how it is written, and what it does. */
export interface CommandModule {
  define(command: Command): Command
  readonly run: Action<never>
}

/** The commands. */
export const COMMANDS: readonly CommandModule[] = [
  open,
  read,
  incidents,
  show,
  tally,
  series,
  exportCommand,
  verify,
  status,
  serve,
  start,
]
