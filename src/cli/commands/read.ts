/** `reckoner read FILE`: prints what the reader finds in one report. Nothing is kept. */
import type { Command } from 'commander'
import { formatReading, ReckonerError } from '../../model/index.ts'
import { addExamples, type CommandContext, type Outcome } from '../context.ts'
import { toNumber } from '../filter-options.ts'
import { formatExplanation } from '../format-explanation.ts'
import { showText } from '../io.ts'

interface ReadOptions {
  readonly trace?: boolean
  readonly published?: string
  readonly explain?: boolean
  readonly sentence?: string
}

/** How it is written. */
export function define(command: Command): Command {
  command
    .name('read')
    .description('Print what the reader finds in one report, in the notation of the golden cases. Nothing is kept.')
    .argument('<file>', 'a file, or - for standard input; with --explain also a sentence')
    .option('--published <day>', 'the day of publication, as 2023-12-03: relative dates are read against it')
    .option('--trace', 'also print which rule read what')
    .option('--explain', 'print what each stage saw in each sentence instead')
    .option('--sentence <number>', 'with --explain: only this sentence, counted from 1')
  return addExamples(command, [
    'reckoner read report.txt',
    'reckoner read --published 2023-12-04 --trace report.txt',
    'cat report.txt | reckoner read -',
    'reckoner read --explain "Three soldiers were killed near Mosul on Sunday, the army said."',
    'reckoner read --explain --sentence 2 report.txt',
  ])
}

/** Reads it and prints the claims. */
export async function run(context: CommandContext, given: ReadOptions, args: readonly string[]): Promise<Outcome> {
  const { io, options } = context
  if (given.explain) return explain(context, given, args)
  if (given.sentence !== undefined) throw new ReckonerError('option-invalid', '--sentence goes with --explain')
  const { readReport } = await import('../../app/read-report.ts')
  const source = args[0] ?? '-'
  const text = source === '-' ? await readStdin() : null
  const { report, reading, trace } = await readReport({
    ...(text === null ? { path: source } : { text }),
    publishedOn: given.published ?? null,
    isTraced: given.trace === true,
  })
  if (options.json) {
    io.print(JSON.stringify({ report, reading, ...(given.trace ? { trace } : {}) }, null, io.isPlain ? 0 : 2))
    return 'ok'
  }
  for (const { stage, rule, span, message } of trace) {
    const words = report.text.slice(span.from, span.to).replace(/\s+/g, ' ')
    io.print(showText(`${stage}\t${rule}\t${span.from}-${span.to}\t“${words}”\t${message}`))
  }
  if (!reading.isRead) io.tell(`not read: the language (${reading.language ?? 'unknown'}) is not one the reader knows`)
  for (const { code, message } of [...report.notes, ...reading.notes]) io.tell(showText(`note: ${message} (${code})`))
  if (reading.claims.length === 0) {
    io.tell('No claims found in it.')
    return 'nothing-found'
  }
  io.print(showText(formatReading(reading)))
  return 'ok'
}

async function explain({ io, options }: CommandContext, given: ReadOptions, args: readonly string[]): Promise<Outcome> {
  const { explainReport } = await import('../../app/read-report.ts')
  const source = args[0] ?? '-'
  const path = source === '-' ? await readStdin() : source
  const sentences = await explainReport(
    { path, publishedOn: given.published ?? null },
    toNumber('sentence', given.sentence),
  )
  if (options.json) io.print(JSON.stringify(sentences, null, io.isPlain ? 0 : 2))
  else io.print(showText(sentences.map((one) => formatExplanation(one, io.colours.bold)).join('\n\n')))
  return sentences.length === 0 ? 'nothing-found' : 'ok'
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
