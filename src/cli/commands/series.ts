/** `reckoner series`: the running totals that others publish. */
import type { Command } from 'commander'
import { listSeriesViews } from '../../app/series-views.ts'
import { addExamples, type CommandContext, type Outcome, withWorkspace } from '../context.ts'
import { toNumber } from '../filter-options.ts'
import { formatSeries } from '../format-page.ts'
import { showText } from '../io.ts'

interface SeriesOptions {
  readonly asOf?: string
}

/** How it is written. */
export function define(command: Command): Command {
  command
    .name('series')
    .description('Show the running totals that others publish, by subject, speaker and day.')
    .option('--as-of <position>', 'what was known at a position of the ledger')
  return addExamples(command, ['reckoner series', 'reckoner series --json'])
}

/** Prints every series. */
export async function run(context: CommandContext, given: SeriesOptions): Promise<Outcome> {
  const { io, options } = context
  const page = await withWorkspace(context, 'read', (workspace) =>
    listSeriesViews(workspace, { limit: 500, asOf: toNumber('as-of', given.asOf) }),
  )
  if (options.json) io.print(JSON.stringify(page))
  else if (page.items.length > 0) {
    io.print(page.items.map((view) => showText(formatSeries(view, (text) => text))).join('\n\n'))
  }
  if (page.items.length > 0) return 'ok'
  io.tell('No running totals yet. To read reports: reckoner open <folder>')
  return 'nothing-found'
}
