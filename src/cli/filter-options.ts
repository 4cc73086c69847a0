/** The filters of incidents as options. */
import type { Command } from 'commander'
import { type FilterText, parseFilter } from '../app/parse-filter.ts'
import type { IncidentFilter } from '../app/queries.ts'
import { ReckonerError } from '../model/index.ts'

/** The options as typed. */
export interface FilterOptions extends FilterText {
  readonly hasFigures?: boolean
  readonly disputed?: boolean
}

/** Adds the filters to a command. */
export function addFilterOptions(command: Command): Command {
  return command
    .option('--text <words>', 'words that must all occur in the title, place, parties or publishers')
    .option('--from <day>', 'first day, as 2023-10-17')
    .option('--to <day>', 'last day')
    .option('--country <codes>', 'country codes with commas: IQ,SY')
    .option('--type <kinds>', 'kinds with commas: air-strike,bombing')
    .option('--role <roles>', 'main, other, background, hypothetical')
    .option('--has-figures', 'only with figures of people harmed')
    .option('--no-has-figures', 'only without')
    .option('--disputed', 'only incidents whose accounts differ')
    .option('--no-disputed', 'only those whose accounts agree')
    .option('--rule <rule>', 'the counting rule of the figures')
}

/** The filter that the options ask for. Throws `option-invalid`, `date-invalid`. */
export function toFilter(options: FilterOptions): IncidentFilter {
  return { ...parseFilter(options), hasFigures: options.hasFigures, isDisputed: options.disputed }
}

/** A whole number given as an option. Throws `option-invalid`. */
export function toNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d{1,15}$/.test(text)) throw new ReckonerError('option-invalid', `--${name} ${text}: expected a whole number`)
  return Number(text)
}
