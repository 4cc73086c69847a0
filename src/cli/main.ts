#!/usr/bin/env node
/** The command `reckoner`. The only file that knows exit codes. */
import { Command, CommanderError } from 'commander'
import { readVersion } from '../app/read-version.ts'
import { type ErrorCode, ReckonerError } from '../model/index.ts'
import { type CommandModule, loadCommands } from './commands.ts'
import { type Action, addExamples, addGlobalOptions, createContext, type Outcome } from './context.ts'
import { explainError } from './explain-error.ts'
import { quietConsole } from './quiet-console.ts'

const EXIT_CODES: Readonly<Record<Outcome, number>> = {
  ok: 0,
  'nothing-found': 1,
  'verify-failed': 1,
  'input-refused': 3,
  interrupted: 130,
}
const USAGE = 2
const INPUT = 3
const LEDGER = 4
const UNEXPECTED = 5

const EXIT_HELP = `
Exit codes:
  0    done
  1    nothing found, or verify found a problem
  2    the command was not understood
  3    the input was refused: a missing, unreadable or empty file, an address that cannot be opened
  4    the ledger cannot be used: locked, full, of another version, or changed by someone else
  5    something unexpected
  130  stopped by Ctrl-C; run the same command again to resume`

function exitCodeOf(code: ErrorCode): number {
  if (code.startsWith('ledger-') || code === 'evidence-mismatch' || code === 'position-conflict') return LEDGER
  if (code.endsWith('-unknown')) return 1
  if (code === 'option-invalid' || code === 'date-invalid') return USAGE
  return code === 'lexicon-malformed' || code === 'port-taken' ? UNEXPECTED : INPUT
}

function buildProgram(
  commands: readonly CommandModule[],
  signal: AbortSignal,
  finish: (outcome: Outcome) => void,
): Command {
  const program = new Command('reckoner')
    .description('Reads news reports of armed conflict and keeps the count: every figure with its sentence.')
    .version(readVersion())
    .exitOverride()
    .showHelpAfterError('(add --help for examples)')
    .addHelpText('after', EXIT_HELP)
  addExamples(program, ['reckoner open ./articles', 'reckoner incidents --country IQ', 'reckoner serve'])
  addGlobalOptions(program)
  for (const { define, run } of commands) {
    const command = addGlobalOptions(define(program.createCommand()))
    command.exitOverride().showHelpAfterError('(add --help for examples)').addHelpText('after', EXIT_HELP)
    command.action(async () => {
      const act: Action<never> = run
      finish(await act(createContext(command, signal), command.opts() as never, command.args))
    })
    program.addCommand(command)
  }
  return program
}

async function main(): Promise<number> {
  quietConsole()
  const stop = new AbortController()
  let outcome: Outcome = 'ok'
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : UNEXPECTED))
  process.stderr.on('error', () => undefined)
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (stop.signal.aborted) process.exit(EXIT_CODES.interrupted)
      stop.abort()
    })
  }
  try {
    const commands = await loadCommands(process.argv.slice(2))
    await buildProgram(commands, stop.signal, (ended) => {
      outcome = ended
    }).parseAsync()
    return EXIT_CODES[outcome]
  } catch (error) {
    return report(error)
  }
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE
  if (error instanceof ReckonerError) {
    process.stderr.write(`${explainError(error.code, error.message)}\n`)
    return exitCodeOf(error.code)
  }
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return 0
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(
    `error: ${message}\n  safe: Everything reported as read is kept.\n  next: reckoner verify\n  code: unexpected\n`,
  )
  if (process.env.RECKONER_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  return UNEXPECTED
}

process.exitCode = await main()
