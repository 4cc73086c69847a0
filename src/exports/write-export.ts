/** Every export format: from rows to text. */
import type { ExportSource } from '../app/views.ts'
import { CLAIM_COLUMNS, type Column, INCIDENT_COLUMNS, writeCsv } from './csv.ts'
import { writeGeojson } from './geojson.ts'
import { writeJsonl } from './jsonl.ts'
import type { ExportFormat } from './manifest.ts'

/** The rows in a format, a piece at a time. */
export function writeExport(format: ExportFormat, rows: Pick<ExportSource, 'incidents' | 'claims'>): Iterable<string> {
  switch (format) {
    case 'jsonl':
      return writeJsonl(rows.incidents)
    case 'csv':
      return writeCsv(rows.incidents, INCIDENT_COLUMNS)
    case 'claims-csv':
      return writeCsv(rows.claims(), CLAIM_COLUMNS)
    case 'geojson':
      return writeGeojson(rows.incidents)
  }
}

/** What each column means. */
export function describeColumns(format: ExportFormat): Readonly<Record<string, string>> {
  const describe = <Row>(columns: readonly Column<Row>[]): Record<string, string> =>
    Object.fromEntries(columns.map(({ name, words }) => [name, words]))
  return format === 'claims-csv' ? describe(CLAIM_COLUMNS) : format === 'csv' ? describe(INCIDENT_COLUMNS) : {}
}

/** Media type and file ending of a format. */
export const EXPORT_TYPES: Readonly<Record<ExportFormat, { readonly type: string; readonly ending: string }>> = {
  jsonl: { type: 'application/jsonl; charset=utf-8', ending: 'jsonl' },
  csv: { type: 'text/csv; charset=utf-8; header=present', ending: 'csv' },
  'claims-csv': { type: 'text/csv; charset=utf-8; header=present', ending: 'claims.csv' },
  geojson: { type: 'application/geo+json; charset=utf-8', ending: 'geojson' },
}
