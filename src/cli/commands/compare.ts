/** `reckoner compare A B`: two lists event by event. */
import { writeFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { type CompareQuery, compare, overlap } from '../../app/compare.ts'
import { compareWithSeries } from '../../app/compare-series.ts'
import { writeCompareCsv, writeOverlapCsv } from '../../exports/compare-csv.ts'
import { writeComparePage } from '../../exports/compare-page.ts'
import { ReckonerError, type SeriesId } from '../../model/index.ts'
import { addExamples, type CommandContext, type Outcome, withWorkspace } from '../context.ts'
import { formatComparison, formatOverlap, formatSeriesComparison } from '../format-comparison.ts'
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
      'Compare two lists event by event: in both, only in one, and why. A list is ours, ours/RULE, ours@POSITION, ours@DAY, a CSV file, the ledger folder of another desk, or (second) series or ser_…: the running totals of others.',
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
    'reckoner compare ours series --definition us-forces.yaml',
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
    if (b === 'series' || b.startsWith('ser_')) {
      const view = compareWithSeries(workspace, b === 'series' ? null : (b as SeriesId), query.tally)
      write([format === 'json' ? JSON.stringify(view) : showText(formatSeriesComparison(view))])
      return view.steps.length > 0 ? 'ok' : 'nothing-found'
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
