/** `reckoner compare A B`: two lists event by event. */
import { writeFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { type CompareQuery, compare, overlap } from '../../app/compare.ts'
import type { Comparison, MissingItem, OverlapView } from '../../app/compare-views.ts'
import { writeCompareCsv, writeOverlapCsv } from '../../exports/compare-csv.ts'
import { writeComparePage } from '../../exports/compare-page.ts'
import { ReckonerError } from '../../model/index.ts'
import { addExamples, type CommandContext, type Outcome, withWorkspace } from '../context.ts'
import { showText } from '../io.ts'
import { addTallyOptions, type TallyOptions, toTallyQuery } from '../tally-options.ts'

interface CompareOptions extends TallyOptions {
  readonly map?: string
  readonly format: 'text' | 'csv' | 'json' | 'page'
  readonly out?: string
  readonly overlap?: boolean
  readonly lowerBound?: boolean
}

/** How it is written. */
export function define(command: Command): Command {
  command
    .name('compare')
    .description(
      'Compare two lists event by event: in both, only in one, and why. A list is ours, ours/RULE, ours@POSITION, ours@DAY, a CSV file, or the ledger folder of another desk.',
    )
    .argument('<list...>', 'two lists; with --overlap two or more')
    .option('--map <file>', 'how the columns of a CSV file map to an event (default: FILE.map.yaml beside it)')
    .addOption(
      new Option('--format <format>', 'how to answer').choices(['text', 'csv', 'json', 'page']).default('text'),
    )
    .option('--out <file>', 'the file to write; standard output when left out')
    .option('--overlap', 'print which incidents are in which lists, for multiple-systems estimation')
    .option('--lower-bound', 'with --overlap: Chao’s lower bound of how many there were, with what it assumes')
  return addExamples(addTallyOptions(command), [
    'reckoner compare ours hand-list.csv --definition us-forces.yaml',
    'reckoner compare ours ours/lowest --measure killed',
    'reckoner compare ours@2023-12-04 ours --format page --out what-changed.html',
    'reckoner compare --overlap ours a.csv b.csv --format csv',
  ])
}

/** Compares and prints or writes the answer. */
export async function run(context: CommandContext, given: CompareOptions, lists: readonly string[]): Promise<Outcome> {
  const { io, options } = context
  const format = options.json ? 'json' : given.format
  const query: CompareQuery = { tally: toTallyQuery(given), mapping: given.map }
  return withWorkspace<Outcome>(context, 'read', async (workspace) => {
    const write = (chunks: Iterable<string>) => {
      const text = [...chunks].join('')
      if (given.out === undefined) io.print(text.trimEnd())
      else {
        writeFileSync(given.out, text)
        io.tell(`written to ${given.out}`)
      }
    }
    if (given.overlap) {
      const view = await overlap(workspace, lists, { ...query, hasLowerBound: given.lowerBound === true })
      write(
        format === 'csv' ? writeOverlapCsv(view) : format === 'json' ? [JSON.stringify(view)] : [formatOverlap(view)],
      )
      return view.rows.length > 0 ? 'ok' : 'nothing-found'
    }
    const [a, b, ...more] = lists
    if (a === undefined || b === undefined || more.length > 0) {
      throw new ReckonerError('option-invalid', `${lists.length} lists: expected two (or --overlap with two or more)`)
    }
    const found = await compare(workspace, a, b, query)
    const facts = { version: workspace.version, asOf: workspace.ledger.head().position }
    if (format === 'csv') write(writeCompareCsv(found))
    else if (format === 'json') write([JSON.stringify(found)])
    else write(format === 'page' ? writeComparePage(found, facts) : [showText(formatComparison(found))])
    if (format !== 'text' || given.out !== undefined) io.tell(showText(found.words))
    return found.a.items.length + found.b.items.length > 0 ? 'ok' : 'nothing-found'
  })
}

function formatComparison(found: Comparison): string {
  const { a, b, words, parts, onlyA, onlyB, ambiguous, both } = found
  const lines = [words]
  if (parts.length > 0) lines.push('', 'What makes the difference')
  for (const { side, code, items, amount } of parts) {
    const where = side === 'both' ? 'in both' : `only in ${side === 'a' ? a.name : b.name}`
    lines.push(`  ${amount > 0 ? '+' : ''}${amount}  ${where}, ${items} × ${code.replaceAll('-', ' ')}`)
  }
  for (const [name, missing] of [
    [a.name, onlyA],
    [b.name, onlyB],
  ] as const)
    if (missing.length > 0) lines.push('', `Only in ${name}`, ...missing.flatMap(formatMissing))
  if (ambiguous.length > 0) lines.push('', 'In both, but which is which is unclear')
  for (const pair of ambiguous) lines.push(`  ${pair.a.title} = ${pair.b.title}, or ${pair.rivals.join(', ')}`)
  if (both.length > 0) lines.push('', 'In both')
  for (const pair of both)
    lines.push(`  ${pair.a.title} = ${pair.b.title} (${pair.score.toFixed(2)}: ${pair.reasons.join(', ')})`)
  for (const list of [a, b]) for (const note of list.notes) lines.push(`note: ${list.name}: ${note}`)
  return lines.join('\n')
}

function formatMissing({ item, reasons }: MissingItem): readonly string[] {
  return [`  ${item.title}  ${item.id}`, ...reasons.map(({ code, words }) => `    ${code}: ${words}`)]
}

function formatOverlap({ lists, rows, patterns, lowerBound }: OverlapView): string {
  const lines = [`${rows.length} incidents over ${lists.join(', ')}`]
  for (const [pattern, count] of Object.entries(patterns).sort()) {
    const held = pattern.split(' ').flatMap((sign, i) => (sign === '1' ? (lists[i] ?? []) : []))
    lines.push(`  ${count}\tin ${held.join(' and ')}${held.length === 1 ? ' alone' : ''}`)
  }
  if (lowerBound) {
    const { bound, once, twice, assumptions } = lowerBound
    lines.push(
      bound === null
        ? 'no lower bound: it takes two lists with incidents'
        : `at least about ${Math.ceil(bound)} in all (Chao’s lower bound; ${once} seen once, ${twice} twice), if:`,
      ...assumptions.map((words) => `  - ${words}`),
    )
  }
  return lines.join('\n')
}
