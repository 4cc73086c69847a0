/** What an export is: which query, as of when, under which rule, how many rows, and the hash that proves the file. */
import { createHash } from 'node:crypto'
import type { Head } from '../ledger/events.ts'

/** The formats of exports. */
export type ExportFormat = 'jsonl' | 'csv' | 'claims-csv' | 'places-csv' | 'geojson' | 'acled' | 'ged'
/** Every format, in the order it is offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  'jsonl',
  'csv',
  'claims-csv',
  'places-csv',
  'geojson',
  'acled',
  'ged',
]

/** The manifest beside an export. */
export interface Manifest {
  readonly format: ExportFormat
  /** The query in words. */
  readonly query: string
  readonly asOf: number
  readonly head: Head
  /** The counting rule of the figures. */
  readonly rule: string
  readonly rows: number
  /** Rows without coordinates. */
  readonly unplaced: number
  readonly bytes: number
  /** SHA-256 of the file. */
  readonly sha256: string
  /** False when the writing was cut short. */
  readonly complete: boolean
  /** Versions of Reckoner and of its reader. */
  readonly version: string
  readonly reader: string
  /** For whom it is: `internal`, `partner` or `public`, and what is left out for them. */
  readonly profile: string
  readonly withheld: string
  /** What each column or field means. */
  readonly dictionary: Readonly<Record<string, string>>
  /** What the layout cannot say, and what stands there instead. */
  readonly warnings: readonly string[]
}

/** What the manifest says before the file is written. */
export type ManifestHead = Omit<Manifest, 'bytes' | 'sha256' | 'complete'>

/** Passes the chunks on while hashing them; call `manifest()` at the end (before it, `complete` is false). */
export function hashChunks(
  chunks: Iterable<string>,
  head: ManifestHead,
): { chunks: Iterable<string>; manifest(): Manifest } {
  const hash = createHash('sha256')
  let bytes = 0
  let complete = false
  function* pass(): Generator<string> {
    for (const chunk of chunks) {
      hash.update(chunk, 'utf8')
      bytes += Buffer.byteLength(chunk, 'utf8')
      yield chunk
    }
    complete = true
  }
  const manifest = (): Manifest => {
    const { dictionary, warnings, ...rest } = head
    return { ...rest, bytes, sha256: hash.copy().digest('hex'), complete, warnings, dictionary }
  }
  return { chunks: pass(), manifest }
}
