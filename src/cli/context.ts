/** What every command gets: the ends of the pipe, the settings that hold for all, and a way to say how it ended. */
import type { Command } from 'commander'
import { openWorkspace, type WorkspaceOptions } from '../app/open-workspace.ts'
import type { Workspace } from '../app/workspace.ts'
import { createIo, type Io } from './io.ts'

/** How a command ended; `main.ts` turns it into an exit code. */
export type Outcome = 'ok' | 'nothing-found' | 'verify-failed' | 'input-refused' | 'interrupted'

const DEFAULT_LEDGER = './reckoner-data'

/** Options that every command takes. */
export interface GlobalOptions {
  readonly ledger: string
  readonly json?: boolean
  readonly plain?: boolean
}

/** What a command works with. */
export interface CommandContext {
  readonly io: Io
  readonly options: GlobalOptions
  /** Aborted by Ctrl-C or a request to end. */
  readonly signal: AbortSignal
}

/** What a command does when it is called. */
export type Action<Options> = (context: CommandContext, options: Options, args: readonly string[]) => Promise<Outcome>

/** Adds the options that every command takes. */
export function addGlobalOptions(command: Command): Command {
  return command
    .option('--ledger <folder>', `the ledger folder (default: $RECKONER_LEDGER, else ${DEFAULT_LEDGER})`)
    .option('--json', 'print JSON')
    .option('--plain', 'no colour, no boxes, no redrawn lines: tabs between columns')
}

/** Makes the context of one call. */
export function createContext(command: Command, signal: AbortSignal): CommandContext {
  const given = command.optsWithGlobals<Partial<GlobalOptions>>()
  const options = { ...given, ledger: given.ledger ?? process.env.RECKONER_LEDGER ?? DEFAULT_LEDGER }
  return { io: createIo(options.plain === true, process.env), options, signal }
}

/** Runs work in the opened ledger and closes it afterwards, whatever happens. */
export async function withWorkspace<Result>(
  { options }: CommandContext,
  mode: WorkspaceOptions['mode'],
  work: (workspace: Workspace) => Promise<Result> | Result,
): Promise<Result> {
  const workspace = await openWorkspace(options.ledger, { mode })
  try {
    return await work(workspace)
  } finally {
    workspace.close()
  }
}

/** Puts the examples before everything else in a command's help. */
export function addExamples(command: Command, examples: readonly string[]): Command {
  return command.addHelpText('before', `Examples:\n${examples.map((line) => `  $ ${line}`).join('\n')}\n`)
}
