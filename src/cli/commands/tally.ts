/** `reckoner tally`: our own count under a named rule. */
import type { Command } from 'commander'
import { oneOf, parseDay, parseList, parseTypes } from '../../app/parse-filter.ts'
import { getTally, MEASURES } from '../../app/tally-views.ts'
import { addExamples, type CommandContext, type Outcome, withWorkspace } from '../context.ts'
import { toNumber } from '../filter-options.ts'
import { formatTable } from '../format-table.ts'
import { INCIDENT_TABLE } from './incidents.ts'

interface TallyOptions {
  readonly measure: string
  readonly against?: string
  readonly by?: string
  readonly where?: string
  readonly type?: string
  readonly since?: string
  readonly until?: string
  readonly rule?: string
  readonly asOf?: string
}

/** How it is written. */
export function define(command: Command): Command {
  command
    .name('tally')
    .description('Count attacks or people under a named rule, with every incident that was counted.')
    .option('--measure <what>', MEASURES.join(', '), 'attacks')
    .option('--against <party>', 'a party, by id or name')
    .option('--by <party>', 'a party, by id or name')
    .option('--where <places>', 'country codes or place names with commas')
    .option('--type <kinds>', 'kinds of incident with commas')
    .option('--since <day>', 'first day')
    .option('--until <day>', 'last day')
    .option('--rule <rule>', 'range, lowest, majority ...')
    .option('--as-of <position>', 'what was known at a position of the ledger')
  return addExamples(command, [
    'reckoner tally --against us-military --where IQ,SY --since 2023-10-17',
    'reckoner tally --measure killed --rule lowest --since 2023-12-01 --json',
  ])
}

/** Counts and prints the number, its words and its incidents. */
export async function run(context: CommandContext, given: TallyOptions): Promise<Outcome> {
  const { io, options } = context
  const tally = await withWorkspace(context, 'read', (workspace) =>
    getTally(workspace, {
      measure: oneOf('measure', given.measure, MEASURES),
      against: given.against,
      by: given.by,
      where: parseList(given.where),
      types: parseTypes('type', given.type),
      since: parseDay('since', given.since),
      until: parseDay('until', given.until),
      rule: given.rule,
      asOf: toNumber('as-of', given.asOf),
    }),
  )
  if (options.json) io.print(JSON.stringify(tally))
  else {
    io.print(`${io.colours.bold(tally.text)}  ${tally.words}`)
    if (tally.incidents.length > 0) {
      const rows = tally.incidents.map(({ incident }) => incident)
      io.print(formatTable(rows, INCIDENT_TABLE, io))
    }
    if (tally.withoutFigure > 0) io.tell(`${tally.withoutFigure} matched but gave no figure: unknown, not zero`)
  }
  return tally.incidents.length > 0 ? 'ok' : 'nothing-found'
}
