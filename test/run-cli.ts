/** Runs the command as a person does: a process of its own, with its own ends of the pipe. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const BUILT = `${ROOT}dist/cli/main.js`
/** The built command when there is one (`npm test` builds first), else its source. */
const PROGRAM: readonly string[] = existsSync(BUILT) ? [BUILT] : ['--import', 'tsx', `${ROOT}src/cli/main.ts`]

/** What came of a run. `code` null: it was ended by a signal. */
export interface CliRun {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Starts the command. */
export function startCli(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  const { RECKONER_LEDGER: _, ...own } = process.env
  return spawn(process.execPath, [...PROGRAM, ...args], { cwd: ROOT, env: { ...own, ...env }, stdio: 'pipe' })
}

/** Runs the command to its end; `input` goes to its standard input. */
export function runCli(
  args: readonly string[],
  input = '',
  env: Readonly<Record<string, string>> = {},
): Promise<CliRun> {
  const child = startCli(args, env)
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(input)
  return endOf(child)
}

/** Waits for a run's end. */
export function endOf(child: ChildProcess): Promise<CliRun> {
  const ends = { out: '', err: '' }
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    ends.out += chunk
  })
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    ends.err += chunk
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...ends }))
  })
}
