/** An export as it is handed out: its chunks, its name, and the manifest once the chunks are through. */
import type { ExportSource } from '../app/views.ts'
import { isPlaced } from './geojson.ts'
import { type ExportFormat, hashChunks, type Manifest } from './manifest.ts'
import { countPlaces } from './places.ts'
import { describeColumns, EXPORT_TYPES, EXPORT_WARNINGS, writeExport } from './write-export.ts'

/** A file in the making. */
export interface ExportFile {
  readonly chunks: Iterable<string>
  readonly mediaType: string
  /** A name to save it under. */
  readonly fileName: string
  /** Complete only after all chunks were taken. */
  manifest(): Manifest
}

/** Formats whose rows are no incidents. */
const HAVE_OWN_ROWS: ReadonlySet<ExportFormat> = new Set(['claims-csv', 'places-csv'])

/** Makes the file of these rows in this format. */
export function makeExport(format: ExportFormat, source: ExportSource): ExportFile {
  const { incidents, words, asOf, head, rule, version, reader, profile, withheld } = source
  let rows = 0
  function* counting<Row>(all: Iterable<Row>): Generator<Row> {
    for (const row of all) {
      rows += 1
      yield row
    }
  }
  const unplaced = incidents.filter((row) => !isPlaced(row)).length
  const counted = {
    incidents,
    events: () => source.events(),
    claims: () => counting(source.claims()),
    places: () => counting(countPlaces(incidents)),
  }
  const said = {
    format,
    query: words,
    asOf,
    head,
    rule,
    unplaced,
    version,
    reader,
    profile,
    withheld,
    dictionary: describeColumns(format),
    warnings: EXPORT_WARNINGS[format] ?? [],
  }
  const file = hashChunks(writeExport(format, counted), { ...said, rows: incidents.length })
  const { type, ending } = EXPORT_TYPES[format]
  return {
    chunks: file.chunks,
    mediaType: type,
    fileName: `reckoner-incidents-${asOf}${profile === 'internal' ? '' : `-${profile}`}.${ending}`,
    manifest: () => ({ ...file.manifest(), ...(HAVE_OWN_ROWS.has(format) ? { rows } : {}) }),
  }
}
