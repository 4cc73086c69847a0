/** Somebody's table as a list of events, by a mapping of its columns. A blank cell is unknown, never zero. */
import { parse } from 'csv-parse/sync'
import type { EventList, ListFigure, ListItem, ListPlace } from '../../counting/compare/event-list.ts'
import { parseName } from '../../counting/define.ts'
import { foldName } from '../../counting/fold-name.ts'
import { unescapeFormula } from '../../model/escape-cell.ts'
import { ReckonerError } from '../../model/index.ts'
import type { Names } from '../workspace.ts'
import type { ListMapping, MappedPart } from './list-mapping.ts'
import { findPreset } from './list-presets.ts'
import { readTableDay } from './read-table-day.ts'

/** A table: its header and its rows. */
export interface Table {
  readonly header: readonly string[]
  readonly rows: readonly Readonly<Record<string, string>>[]
}

/** Reads CSV with one header line. Throws `file-malformed`. */
export function parseTable(text: string, path: string): Table {
  try {
    const rows = parse(text, {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
    }) as Record<string, string>[]
    const read = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, unescapeFormula(cell)])),
    )
    return { header: Object.keys(rows[0] ?? {}), rows: read }
  } catch (error) {
    throw new ReckonerError('file-malformed', `${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The list of a table. Without a mapping its layout must be one that is known by its header. Throws `file-malformed`. */
export function listOfTable(
  table: Table,
  { path, mapping, names }: { readonly path: string; readonly mapping: ListMapping | null; readonly names: Names },
): EventList {
  const preset = mapping ? null : findPreset(table.header)
  const map = mapping ?? preset?.mapping
  if (!map) {
    throw new ReckonerError(
      'file-malformed',
      `${path}: its columns (${table.header.slice(0, 12).join(', ')}) are no layout that is known: put a mapping beside it, ${path}.map.yaml`,
    )
  }
  if (mapping) checkColumns(mapping, table, path)
  const notes: string[] = []
  const items = table.rows.map((row, i) => itemOf(row, i, { map, names, notes }))
  const { since, until, where, types, 'min-killed': minKilled } = map.scope
  const codes = where.map((place) => countryCode(place, names) ?? place)
  const scope = { since: since ?? null, until: until ?? null, where: codes, types, minKilled: minKilled ?? null }
  const doubled = items.length - new Set(items.map(({ id }) => id)).size
  if (doubled > 0) notes.push(`${doubled} rows repeat the id of another row`)
  return { name: map.name, words: map.words, measure: 'attacks', scope, items, leftOut: [], notes }
}

/** A mapping that names a column which the table lacks would read every row as blank. */
function checkColumns({ columns }: ListMapping, { header }: Table, path: string): void {
  const missing = Object.values(columns)
    .flat()
    .filter((name): name is string => name !== undefined && !header.includes(name))
  if (missing.length === 0) return
  throw new ReckonerError(
    'file-malformed',
    `${path}: the mapping names the column ${missing.map((name) => `“${name}”`).join(', ')}; the table has ${header.join(', ') || 'no columns'}`,
  )
}

interface Reading {
  readonly map: ListMapping
  readonly names: Names
  readonly notes: string[]
}

function itemOf(row: Readonly<Record<string, string>>, i: number, { map, names, notes }: Reading): ListItem {
  const read = (part: MappedPart): string | null => {
    const columns = map.columns[part]
    if (columns === undefined) return null
    const cells = [columns].flat().flatMap((name) => row[name]?.trim() || [])
    return cells.length > 0 ? cells.join(', ') : null
  }
  const note = (words: string) => void (notes.length < 100 && notes.push(`row ${i + 2}: ${words}`))
  const readDay = (part: 'date' | 'last') => {
    const cell = read(part)
    const day = cell === null ? null : readTableDay(cell, map['date-format'])
    if (cell !== null && day === null) note(`“${cell.slice(0, 40)}” is no day in the format ${map['date-format']}`)
    return day
  }
  const number = (part: MappedPart) => {
    const cell = read(part)
    if (cell === null) return null
    const value = Number(cell.replaceAll(',', ''))
    if (Number.isFinite(value)) return value
    note(`“${cell.slice(0, 40)}” is no number (${part})`)
    return null
  }
  const figure = (harm: 'killed' | 'injured'): ListFigure | null => {
    const [best, min, max] = [number(harm), number(`${harm}-min`), number(`${harm}-max`)]
    if (best === null && min === null && max === null) return null
    if (best === 0 && (max ?? 0) === 0 && map['zero-is'] === 'unknown') return null
    return { min: min ?? best, best, max: max ?? best }
  }
  const first = readDay('date')
  const kind = read('type')
  const type =
    kind === null
      ? undefined
      : (map.types[kind] ?? Object.entries(map.types).find(([theirs]) => foldName(theirs) === foldName(kind))?.[1])
  if (kind !== null && type === undefined && Object.keys(map.types).length > 0)
    note(`kind “${kind.slice(0, 40)}” is not mapped`)
  const parties = (part: 'by' | 'against') => {
    const cell = read(part)
    return cell === null ? [] : cell.split(/[;,/]/).flatMap((name) => toParty(name, names) ?? [])
  }
  const place = placeOf(read, number, { map, names })
  const killed = figure('killed')
  const injured = figure('injured')
  return {
    id: read('id') ?? `row ${i + 2}`,
    title: [read('title') ?? read('place') ?? 'event', first].filter(Boolean).join(', ').slice(0, 300),
    first,
    last: readDay('last') ?? first,
    places: place ? [place] : [],
    types: type ? [type] : [],
    by: parties('by'),
    against: parties('against'),
    figures: { killed, injured },
    keys: [],
    isClaimedOnly: /^(?:yes|true|1|claimed)$/i.test(read('claimed') ?? ''),
    source: read('source'),
    leftOut: null,
  }
}

function placeOf(
  read: (part: MappedPart) => string | null,
  number: (part: MappedPart) => number | null,
  { map, names }: Pick<Reading, 'map' | 'names'>,
): ListPlace | null {
  const country = read('country') ?? map.country ?? null
  const place: ListPlace = {
    name: read('place'),
    admin1: read('admin1'),
    country: country === null ? null : (countryCode(country, names) ?? country),
    lat: number('lat'),
    lon: number('lon'),
    radiusKm: number('radius-km'),
  }
  return Object.values(place).some((part) => part !== null) ? place : null
}

function toParty(name: string, { parties }: Names): string | null {
  const words = name.trim()
  return words === '' ? null : (parseName(words, parties)?.id ?? words)
}

function countryCode(name: string, { countryNames }: Names): string | null {
  if (countryNames.has(name.toUpperCase())) return name.toUpperCase()
  const wanted = foldName(name)
  for (const [code, own] of countryNames) if (foldName(own) === wanted) return code
  return null
}
