/** Every export format: from rows to text. */
import type { ExportSource } from '../app/views.ts'
import { ACLED_COLUMNS, ACLED_WARNINGS } from './acled.ts'
import { CLAIM_COLUMNS, type Column, INCIDENT_COLUMNS, writeCsv } from './csv.ts'
import { GED_COLUMNS, GED_WARNINGS } from './ged.ts'
import { writeGeojson } from './geojson.ts'
import { writeJsonl } from './jsonl.ts'
import type { ExportFormat } from './manifest.ts'
import { PLACE_COLUMNS, type PlaceCount } from './places.ts'

/** The rows in a format, a piece at a time. */
export function writeExport(
  format: ExportFormat,
  rows: Pick<ExportSource, 'incidents' | 'claims' | 'events'> & { places(): Iterable<PlaceCount> },
): Iterable<string> {
  switch (format) {
    case 'jsonl':
      return writeJsonl(rows.incidents)
    case 'csv':
      return writeCsv(rows.incidents, INCIDENT_COLUMNS)
    case 'claims-csv':
      return writeCsv(rows.claims(), CLAIM_COLUMNS)
    case 'places-csv':
      return writeCsv(rows.places(), PLACE_COLUMNS)
    case 'geojson':
      return writeGeojson(rows.incidents)
    case 'acled':
      return writeCsv(rows.events(), ACLED_COLUMNS)
    case 'ged':
      return writeCsv(rows.events(), GED_COLUMNS)
  }
}

/** What each column means. */
export function describeColumns(format: ExportFormat): Readonly<Record<string, string>> {
  const describe = <Row>(columns: readonly Column<Row>[]): Record<string, string> =>
    Object.fromEntries(columns.map(({ name, words }) => [name, words]))
  switch (format) {
    case 'csv':
      return describe(INCIDENT_COLUMNS)
    case 'claims-csv':
      return describe(CLAIM_COLUMNS)
    case 'places-csv':
      return describe(PLACE_COLUMNS)
    case 'acled':
      return describe(ACLED_COLUMNS)
    case 'ged':
      return describe(GED_COLUMNS)
    default:
      return {}
  }
}

/** What a layout cannot say, for the manifest. */
export const EXPORT_WARNINGS: { readonly [Format in ExportFormat]?: readonly string[] } = {
  acled: ACLED_WARNINGS,
  ged: GED_WARNINGS,
}

/** Media type and file ending of a format. */
export const EXPORT_TYPES: Readonly<Record<ExportFormat, { readonly type: string; readonly ending: string }>> = {
  jsonl: { type: 'application/jsonl; charset=utf-8', ending: 'jsonl' },
  csv: { type: 'text/csv; charset=utf-8; header=present', ending: 'csv' },
  'claims-csv': { type: 'text/csv; charset=utf-8; header=present', ending: 'claims.csv' },
  'places-csv': { type: 'text/csv; charset=utf-8; header=present', ending: 'places.csv' },
  acled: { type: 'text/csv; charset=utf-8; header=present', ending: 'acled.csv' },
  ged: { type: 'text/csv; charset=utf-8; header=present', ending: 'ged.csv' },
  geojson: { type: 'application/geo+json; charset=utf-8', ending: 'geojson' },
}
