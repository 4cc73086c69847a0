/** What to count, as options: a definition file, and options that change parts of it. */
import type { Command } from 'commander'
import { oneOf, parseDay, parseList, parseTypes } from '../app/parse-filter.ts'
import type { TallyQuery } from '../app/queries.ts'
import { readTallyDefinition } from '../app/tally-definition.ts'
import { MEASURES } from '../app/tally-views.ts'
import { toNumber } from './filter-options.ts'

/** The options as typed. */
export interface TallyOptions {
  readonly definition?: string
  readonly measure?: string
  readonly against?: string
  readonly by?: string
  readonly where?: string
  readonly type?: string
  readonly since?: string
  readonly until?: string
  readonly rule?: string
  readonly asOf?: string
}

/** Adds the options to a command. */
export function addTallyOptions(command: Command): Command {
  return command
    .option('--definition <file>', 'a tally definition (YAML or JSON); other options change parts of it')
    .option('--measure <what>', `${MEASURES.join(', ')} (attacks when left out)`)
    .option('--against <party>', 'a party, by id or name')
    .option('--by <party>', 'a party, by id or name')
    .option('--where <places>', 'country codes or place names with commas')
    .option('--type <kinds>', 'kinds of incident with commas')
    .option('--since <day>', 'first day')
    .option('--until <day>', 'last day')
    .option('--rule <rule>', 'range, low-best-high, lowest, majority, hierarchy, decision')
    .option('--as-of <position>', 'what was known at a position of the ledger')
}

/** What is asked for. Throws `option-invalid`, `date-invalid`, `path-missing`, `file-malformed`. */
export function toTallyQuery(given: TallyOptions): TallyQuery {
  const typed: TallyQuery = {
    measure: given.measure === undefined ? undefined : oneOf('measure', given.measure, MEASURES),
    against: given.against,
    by: given.by,
    where: parseList(given.where),
    types: parseTypes('type', given.type),
    since: parseDay('since', given.since),
    until: parseDay('until', given.until),
    rule: given.rule,
    asOf: toNumber('as-of', given.asOf),
  }
  if (given.definition === undefined) return typed
  const { query } = readTallyDefinition(given.definition)
  return { ...query, ...Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined)) }
}
