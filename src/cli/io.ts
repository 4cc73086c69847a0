/** Where the command line writes: results to stdout, messages to stderr, colour only for people. */
import pc from 'picocolors'

/** The colours in use; each is the identity when colour is off. */
export type Colours = ReturnType<typeof pc.createColors>

/** The ends of the pipe. */
export interface Io {
  /** A result: one line, or several. */
  print(text: string): void
  /** A piece of a result, written as it is; resolves when the pipe has room again. */
  write(chunk: string | Uint8Array): Promise<void>
  /** A message for the person, never part of the result. */
  tell(text: string): void
  readonly isPlain: boolean
  /** Whether results go to a terminal, where raw bytes do harm. */
  readonly isTerminal: boolean
  /** Whether stderr is a terminal that can redraw a line. */
  readonly canRedraw: boolean
  readonly width: number
  readonly colours: Colours
}

/** Makes the ends for this process. `--plain`, NO_COLOR and pipes switch colour off. */
export function createIo(isPlain: boolean, env: NodeJS.ProcessEnv): Io {
  const { stdout, stderr } = process
  const hasColour = !isPlain && !env.NO_COLOR && env.TERM !== 'dumb' && stdout.isTTY === true
  return {
    print: (text) => void stdout.write(`${text}\n`),
    write: (chunk) =>
      new Promise((resolve, reject) => stdout.write(chunk, (error) => (error ? reject(error) : resolve()))),
    tell: (text) => void stderr.write(`${text}\n`),
    isPlain,
    isTerminal: stdout.isTTY === true,
    canRedraw: stderr.isTTY === true && !isPlain && env.TERM !== 'dumb',
    width: Math.max(40, stdout.columns ?? 100),
    colours: pc.createColors(hasColour),
  }
}

/** Text from reports may hold control characters that move the cursor: they are shown as `�`, line breaks kept. */
export function showText(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '\uFFFD')
}
