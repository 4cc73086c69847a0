/** The running totals of others: a line for each speaker, a point for each day. */
import { commonStart, findSeriesWarnings, type SeriesTotal } from '../counting/series-warnings.ts'
import { getSeries, listSeries, type SeriesRecord } from '../ledger/index.ts'
import type { Attribution, PartyId, Report, SeriesId, SpeakerKind, TotalValue } from '../model/index.ts'
import { formatSeriesTitle } from './incident-title.ts'
import type { PageQuery } from './queries.ts'
import { stateAt } from './state-at.ts'
import { compareText, takePage } from './take-page.ts'
import { formatCountWords } from './value-words.ts'
import type { PageOf, SeriesPoint, SeriesView } from './views.ts'
import type { Names, Workspace } from './workspace.ts'

/** A page of series, the one most reports quote first. */
export function listSeriesViews(workspace: Workspace, query: PageQuery = {}): PageOf<SeriesView> {
  const state = stateAt(workspace, query.asOf)
  const rows = listSeries(state)
    .filter(({ accounts }) => accounts.length > 0)
    .map((record) => toView(record, workspace.names()))
    .map((row) => ({ key: `${String(row.reports).padStart(9, '0')}|${row.id}`, row }))
  return { ...takePage(rows, query), asOf: state.position, words: 'running totals published by others' }
}

/** One series. Throws `series-unknown`. */
export function getSeriesView(
  workspace: Workspace,
  id: SeriesId,
  { asOf }: { readonly asOf?: number | undefined } = {},
): SeriesView {
  return toView(getSeries(stateAt(workspace, asOf), id), workspace.names())
}

/** The totals of one speaker in a series. */
export interface SeriesLine {
  readonly name: string
  readonly kind: SpeakerKind
  readonly points: SeriesPoint[]
  readonly totals: SeriesTotal[]
}

/** A line for each speaker, in the order they came. */
export function linesOf({ accounts }: SeriesRecord, names: Names): readonly SeriesLine[] {
  const lines = new Map<string, SeriesLine>()
  for (const { report, claims } of accounts) {
    for (const claim of claims) {
      if (claim.attribute !== 'total') continue
      const { name, kind } = nameSpeaker(claim.attribution, report, names)
      const line = lines.get(name.toLowerCase()) ?? { name, kind, points: [], totals: [] }
      lines.set(name.toLowerCase(), line)
      const { sentence } = claim.evidence
      const on = claim.value.definition.until ?? report.publishedOn
      line.totals.push({ claim, on })
      line.points.push({
        claim: claim.id,
        report: report.id,
        publisher: report.publisher,
        on,
        min: claim.value.min,
        max: claim.value.max,
        text: formatCountWords(claim.value),
        sentence: report.text.slice(sentence.from, sentence.to),
      })
    }
  }
  return [...lines.values()]
}

function toView(record: SeriesRecord, names: Names): SeriesView {
  const { id, accounts } = record
  const lines = linesOf(record, names)
  const start = commonStart(lines.flatMap(({ totals }) => totals))
  const [first] = accounts.flatMap(({ claims }) =>
    claims.flatMap(({ value }) => (value.kind === 'total' ? [value] : [])),
  )
  const definition = first?.definition ?? EMPTY_DEFINITION
  return {
    id,
    title: formatSeriesTitle(definition, (name) => nameOf(name, names)),
    measure: definition.measure,
    definition,
    speakers: lines.map((line) => ({
      name: line.name,
      kind: line.kind,
      points: line.points.toSorted((a, b) => compareText(a.on ?? '', b.on ?? '')),
      warnings: findSeriesWarnings(line.totals, start),
    })),
    reports: new Set(accounts.map(({ report }) => report.id)).size,
  }
}

const EMPTY_DEFINITION: TotalValue['definition'] = {
  measure: 'attacks',
  what: null,
  against: null,
  by: null,
  where: [],
  since: null,
  until: null,
  excludes: null,
  counts: 'counted',
}

/** Speakers of one party are one line, whatever words a report uses for them. */
function nameSpeaker({ speaker }: Attribution, report: Report, names: Names): { name: string; kind: SpeakerKind } {
  const party = speaker.party ? names.parties.get(speaker.party)?.name : undefined
  return { name: party ?? speaker.words ?? report.publisher ?? 'the report itself', kind: speaker.kind }
}

function nameOf(id: string, { parties, countryNames }: Names): string {
  return parties.get(id as PartyId)?.name ?? countryNames.get(id) ?? id
}
