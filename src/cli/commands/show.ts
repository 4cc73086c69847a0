/** `reckoner show ID`: an incident, a report, a claim or a series, with every sentence it stands on. */
import type { Command } from 'commander'
import { getClaimPage } from '../../app/claim-page.ts'
import { getIncident } from '../../app/incident-views.ts'
import { getRawBytes, getReportView } from '../../app/report-views.ts'
import { getSeriesView } from '../../app/series-views.ts'
import type { Workspace } from '../../app/workspace.ts'
import { type ClaimId, type IncidentId, ReckonerError, type ReportId, type SeriesId } from '../../model/index.ts'
import { addExamples, type CommandContext, type Outcome, withWorkspace } from '../context.ts'
import { toNumber } from '../filter-options.ts'
import { formatClaimPage, formatIncident, formatReport, formatSeries } from '../format-page.ts'
import { showText } from '../io.ts'

interface ShowOptions {
  readonly rule?: string
  readonly asOf?: string
  readonly raw?: boolean
}

/** How it is written. */
export function define(command: Command): Command {
  command
    .name('show')
    .description(
      'Show an incident, report, claim or series: figures, origins, disagreements, each claim with its sentence.',
    )
    .argument('<id>', 'inc_…, rep_…, clm_… or ser_…')
    .option('--rule <rule>', 'the counting rule of the figures')
    .option('--as-of <position>', 'what was known at a position of the ledger')
    .option('--raw', 'the bytes of a report as they came in, to a file or a pipe')
  return addExamples(command, [
    'reckoner show inc_0123456789abcdef0123',
    'reckoner show clm_0123456789abcdef0123 --json',
    'reckoner show --raw rep_0123456789abcdef0123 > page.html',
  ])
}

/** Prints the page. */
export async function run(context: CommandContext, given: ShowOptions, args: readonly string[]): Promise<Outcome> {
  const { io, options } = context
  if (given.raw) return showRaw(context, args[0] ?? '')
  const query = { rule: given.rule, asOf: toNumber('as-of', given.asOf) }
  const page = await withWorkspace(context, 'read', (workspace) => findPage(workspace, args[0] ?? '', query))
  io.print(options.json ? JSON.stringify(page.view) : showText(page.text(io.colours.bold)))
  return 'ok'
}

/** A page of a stranger never goes to a terminal: it can hold signs that the terminal obeys. */
async function showRaw(context: CommandContext, id: string): Promise<Outcome> {
  const { io } = context
  if (io.isTerminal) {
    throw new ReckonerError('option-invalid', `--raw: expected a file or a pipe, like reckoner show --raw ${id} > page`)
  }
  const bytes = await withWorkspace(context, 'read', (workspace) => getRawBytes(workspace, id as ReportId))
  await io.write(bytes)
  return 'ok'
}

type Bold = (text: string) => string

function findPage(
  workspace: Workspace,
  id: string,
  query: { readonly rule?: string | undefined; readonly asOf?: number | undefined },
): { readonly view: object; text(bold: Bold): string } {
  switch (id.slice(0, 4)) {
    case 'inc_': {
      const view = getIncident(workspace, id as IncidentId, query)
      return { view, text: (bold) => formatIncident(view, bold) }
    }
    case 'rep_': {
      const view = getReportView(workspace, id as ReportId, query)
      return { view, text: (bold) => formatReport(view, bold) }
    }
    case 'clm_': {
      const view = getClaimPage(workspace, id as ClaimId, query)
      return { view, text: (bold) => formatClaimPage(view, bold) }
    }
    case 'ser_': {
      const view = getSeriesView(workspace, id as SeriesId, query)
      return { view, text: (bold) => formatSeries(view, bold) }
    }
    default:
      throw new ReckonerError('option-invalid', `"${id}" is no id: expected inc_…, rep_…, clm_… or ser_…`)
  }
}
