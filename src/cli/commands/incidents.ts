/** `reckoner incidents`: the incidents, newest first. */
import type { Command } from 'commander'
import { listIncidents } from '../../app/list-incidents.ts'
import type { IncidentRow } from '../../app/views.ts'
import { addExamples, type CommandContext, type Outcome, withWorkspace } from '../context.ts'
import { addFilterOptions, type FilterOptions, toFilter, toNumber } from '../filter-options.ts'
import { formatTable, type TableColumn } from '../format-table.ts'

interface IncidentsOptions extends FilterOptions {
  readonly limit?: string
  readonly cursor?: string
  readonly asOf?: string
}

/** The columns of the list. */
export const INCIDENT_TABLE: readonly TableColumn<IncidentRow>[] = [
  { heading: 'date', cell: (row) => row.dateWords },
  { heading: 'incident', cell: (row) => row.title.replace(`, ${row.dateWords}`, '') },
  { heading: 'killed', isNumber: true, cell: (row) => (row.killed.isKnown ? row.killed.text : '·') },
  { heading: 'injured', isNumber: true, cell: (row) => (row.injured.isKnown ? row.injured.text : '·') },
  { heading: 'origins', isNumber: true, cell: (row) => String(row.origins) },
  { heading: 'reports', isNumber: true, cell: (row) => String(row.reports) },
  { heading: '', cell: (row) => (row.hasDisagreement ? 'disputed' : '') },
  { heading: 'id', cell: (row) => row.id },
]

/** How it is written. */
export function define(command: Command): Command {
  command
    .name('incidents')
    .description('List incidents, newest first. A dot means that nobody gave a figure, which is not zero.')
    .option('--limit <n>', 'rows to print, 1 to 500', '50')
    .option('--cursor <cursor>', 'go on where a page ended')
    .option('--as-of <position>', 'what was known at a position of the ledger')
  return addExamples(addFilterOptions(command), [
    'reckoner incidents',
    'reckoner incidents --country IQ,SY --from 2023-10-17',
    'reckoner incidents --text kirkuk --has-figures --json',
  ])
}

/** Prints one page. */
export async function run(context: CommandContext, given: IncidentsOptions): Promise<Outcome> {
  const { io, options } = context
  const page = await withWorkspace(context, 'read', (workspace) =>
    listIncidents(workspace, {
      ...toFilter(given),
      limit: toNumber('limit', given.limit),
      cursor: given.cursor,
      asOf: toNumber('as-of', given.asOf),
    }),
  )
  if (options.json) io.print(JSON.stringify(page))
  else if (page.items.length > 0) io.print(formatTable(page.items, INCIDENT_TABLE, io))
  if (page.items.length === 0) {
    io.tell(`No ${page.words}. To read reports: reckoner open <folder>`)
    return 'nothing-found'
  }
  if (!options.json) {
    io.tell(`${page.items.length} of ${page.total}: ${page.words}, as of position ${page.asOf}`)
    if (page.next) io.tell(`more: add --cursor ${page.next}`)
  }
  return 'ok'
}
