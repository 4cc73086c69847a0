/** Incidents and claims as CSV (RFC 4180): one header line, CRLF after every record, numbers as numbers. */
import type { ClaimView, FigureView, IncidentRow } from '../app/views.ts'
import { formatCell } from '../model/escape-cell.ts'

/** One column: its heading, what it holds (for the data dictionary) and how to get it. */
export interface Column<Row> {
  readonly name: string
  readonly words: string
  value(row: Row): string | number | null
}

/** Whether a day, an interval or only a last day is known. */
export function datePrecision({ first, last }: Pick<IncidentRow, 'first' | 'last'>): string {
  if (first === null) return last === null ? 'unknown' : 'on-or-before'
  return first === last ? 'day' : 'interval'
}

function figureColumns(name: 'killed' | 'injured'): readonly Column<IncidentRow>[] {
  const figure = (row: IncidentRow): FigureView => row[name]
  return [
    { name: `${name}_low`, words: 'lowest figure under the rule; empty = open', value: (row) => figure(row).min },
    { name: `${name}_best`, words: 'best figure under the rule; empty = none', value: (row) => figure(row).best },
    { name: `${name}_high`, words: 'highest figure under the rule; empty = open', value: (row) => figure(row).max },
    {
      name: `${name}_known`,
      words: 'yes when somebody gave a figure; a stated zero is yes with 0, silence is no',
      value: (row) => (figure(row).isKnown ? 'yes' : 'no'),
    },
    { name: `${name}_unit`, words: 'what is counted', value: () => 'people' },
  ]
}

/** The columns of the incident table, in order. */
export const INCIDENT_COLUMNS: readonly Column<IncidentRow>[] = [
  { name: 'id', words: 'permanent id of the incident', value: (row) => row.id },
  { name: 'title', words: 'kind, place and date in words', value: (row) => row.title },
  { name: 'type', words: 'kind of incident; empty = not stated', value: (row) => row.type },
  { name: 'role', words: 'how its main account stands in its report', value: (row) => row.role },
  { name: 'date_first', words: 'first possible day (ISO); empty = open or unknown', value: (row) => row.first },
  { name: 'date_last', words: 'last possible day (ISO); empty = unknown', value: (row) => row.last },
  { name: 'date_precision', words: 'day, interval, on-or-before, unknown', value: datePrecision },
  { name: 'place', words: 'name of the place; empty = not stated', value: (row) => row.place?.name ?? null },
  { name: 'place_precision', words: 'exact to country', value: (row) => row.place?.precision ?? 'unknown' },
  { name: 'admin1', words: 'province', value: (row) => row.place?.admin1 ?? null },
  { name: 'country', words: 'ISO 3166-1 alpha-2', value: (row) => row.place?.country ?? null },
  { name: 'lat', words: 'degrees, WGS 84, of the place named', value: (row) => row.place?.lat ?? null },
  { name: 'lon', words: 'degrees, WGS 84, of the place named', value: (row) => row.place?.lon ?? null },
  { name: 'radius_km', words: 'how far off the point may be', value: (row) => row.place?.radiusKm ?? null },
  { name: 'by', words: 'who is said to have done it; ";" between rivals', value: (row) => row.by.join('; ') },
  { name: 'against', words: 'whom or what it was done to', value: (row) => row.against.join('; ') },
  ...figureColumns('killed'),
  ...figureColumns('injured'),
  { name: 'rule', words: 'the counting rule of the figures', value: (row) => row.killed.rule },
  { name: 'n_reports', words: 'reports that tell of it', value: (row) => row.reports },
  { name: 'n_origins', words: 'origins left after copies are folded', value: (row) => row.origins },
  { name: 'disputed', words: 'yes when the claims disagree', value: (row) => (row.hasDisagreement ? 'yes' : 'no') },
]

/** The columns of the claim table, in order. */
export const CLAIM_COLUMNS: readonly Column<ClaimView>[] = [
  { name: 'id', words: 'permanent id of the claim', value: (row) => row.claim.id },
  { name: 'account', words: 'the account it belongs to', value: (row) => row.claim.account },
  { name: 'attribute', words: 'what it is about', value: (row) => row.claim.attribute },
  { name: 'value', words: 'the value in the one-line notation', value: (row) => row.line },
  { name: 'low', words: 'least number; empty = open or not a count', value: ({ claim }) => bound(claim.value, 'min') },
  {
    name: 'high',
    words: 'greatest number; empty = open or not a count',
    value: ({ claim }) => bound(claim.value, 'max'),
  },
  { name: 'speaker', words: 'who said it', value: (row) => row.speakerText },
  { name: 'speaker_kind', words: 'what kind of speaker', value: (row) => row.speakerKind },
  { name: 'stance', words: 'how the speaker stands to it', value: (row) => row.stance },
  {
    name: 'superseded',
    words: 'yes when a later figure replaces it',
    value: (row) => (row.isSuperseded ? 'yes' : 'no'),
  },
  { name: 'basis', words: 'stated or inferred', value: (row) => row.claim.basis },
  { name: 'rule', words: 'the reading rule', value: (row) => row.claim.rule },
  { name: 'report', words: 'id of the report', value: (row) => row.report },
  { name: 'publisher', words: 'who printed it', value: (row) => row.publisher },
  { name: 'published_on', words: 'day of publication (ISO)', value: (row) => row.publishedOn },
  { name: 'quote', words: 'the exact words', value: (row) => row.claim.evidence.quote },
  { name: 'from', words: 'offset of the words in the report', value: (row) => row.claim.evidence.from },
  { name: 'to', words: 'end offset of the words', value: (row) => row.claim.evidence.to },
]

function bound(value: ClaimView['claim']['value'], end: 'min' | 'max'): number | null {
  return value.kind === 'count' || value.kind === 'total' ? value[end] : null
}

/** A table as CSV, a record at a time. */
export function* writeCsv<Row>(rows: Iterable<Row>, columns: readonly Column<Row>[]): Generator<string> {
  yield `${columns.map(({ name }) => name).join(',')}\r\n`
  for (const row of rows) yield `${columns.map((column) => formatCell(column.value(row))).join(',')}\r\n`
}
