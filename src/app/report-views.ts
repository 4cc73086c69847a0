/** Reports in a list, and the page of one. */
import { getReport, listReports, type ReportRecord } from '../ledger/index.ts'
import { ReckonerError, type ReportId } from '../model/index.ts'
import { describeCapture } from './capture-words.ts'
import { findSuperseded, markReviewed, viewClaim } from './claim-view.ts'
import { titleOf } from './incident-title.ts'
import { hasWords } from './match-words.ts'
import type { ReportQuery } from './queries.ts'
import { reviewOf } from './review-claims.ts'
import { stateAt } from './state-at.ts'
import { takePage } from './take-page.ts'
import type { PageOf, ReportRow, ReportView } from './views.ts'
import type { Workspace } from './workspace.ts'

/** A page of reports, the last published first. */
export function listReportRows(workspace: Workspace, query: ReportQuery = {}): PageOf<ReportRow> {
  const state = stateAt(workspace, query.asOf)
  const rows = listReports(state)
    .map(toRow)
    .filter((row) => isAsked(row, query))
    .map((row) => ({ key: `${row.publishedOn ?? '0000-00-00'} ${row.id}`, row }))
  return { ...takePage(rows, query), asOf: state.position, words: describe(query) }
}

/** One report with its text, its claims and what was not understood. Throws `report-unknown`. */
export function getReportView(
  workspace: Workspace,
  id: ReportId,
  { asOf }: { readonly asOf?: number | undefined } = {},
): ReportView {
  const state = stateAt(workspace, asOf)
  const record = getReport(state, id)
  const captures = state.captures.get(id) ?? []
  const { report, reading, added } = record
  const claims = [...(reading?.claims ?? []), ...added]
  const superseded = findSuperseded(claims)
  return {
    ...toRow(record),
    text: report.text,
    author: report.author,
    retells: report.retells,
    bytesHash: report.bytesHash,
    captures: captures.map(({ capture, at }) => ({ ...capture, words: describeCapture(capture), keptAt: at })),
    passages: reading?.passages ?? [],
    accounts: record.accounts.map(({ account, incident, series }) => ({
      ...account,
      incident,
      series,
      title: titleOf(
        account,
        claims.filter((claim) => claim.account === account.id),
      ),
    })),
    claimViews: markReviewed(
      claims.map((claim) => viewClaim(claim, report, superseded)),
      (claim) => reviewOf(claim, state, workspace.desk().readers).status,
    ),
    notes: [...report.notes, ...(reading?.notes ?? [])],
  }
}

/** The bytes of a report exactly as they came in. Throws `report-unknown`; `ledger-tampered` when they are lost or not the same. */
export function getRawBytes(workspace: Workspace, id: ReportId): Uint8Array {
  const { report } = getReport(stateAt(workspace), id)
  const blob = workspace.ledger.getBlob(report.bytesHash)
  if (!blob) throw new ReckonerError('ledger-tampered', `the bytes ${report.bytesHash} of ${id} are not in the ledger`)
  return blob.bytes
}

function toRow({ report, reading, accounts, added }: ReportRecord): ReportRow {
  const incidents = new Set(accounts.map(({ incident }) => incident).filter((incident) => incident !== null))
  return {
    id: report.id,
    title: report.title,
    publisher: report.publisher,
    agency: report.agency,
    publishedOn: report.publishedOn,
    language: reading?.language ?? report.language,
    isRead: reading?.isRead ?? false,
    claims: (reading?.claims.length ?? 0) + added.length,
    incidents: incidents.size,
    sourceName: report.sourceName,
    address: report.address,
  }
}

function isAsked(row: ReportRow, { text, publisher, isRead }: ReportQuery): boolean {
  if (isRead !== undefined && row.isRead !== isRead) return false
  if (publisher && row.publisher?.toLowerCase() !== publisher.toLowerCase()) return false
  return hasWords(text, [row.title, row.publisher, row.agency, row.sourceName, row.publishedOn])
}

function describe({ text, publisher, isRead }: ReportQuery): string {
  return [
    isRead === undefined ? 'reports' : isRead ? 'reports that were read' : 'reports that were not read',
    publisher ? `of ${publisher}` : '',
    text ? `with the words “${text}”` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
