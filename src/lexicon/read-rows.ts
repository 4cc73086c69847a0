/** Reads the lexicon's data files: rows of cells apart by tabs, remarks after `#`. A bad line is named by file and number. */
import { existsSync, readFileSync } from 'node:fs'
import { ReckonerError } from '../model/index.ts'

/** One row: its cells (never fewer than asked for, missing ones are '') and where it stands ("cues.tsv:12"). */
export interface Row {
  readonly cells: readonly string[]
  readonly at: string
}

/** The text of a data file; raises `lexicon-malformed` when there is none. */
export function readData(file: string): string {
  const known = texts.get(file)
  if (known !== undefined) return known
  const path = new URL(`./data/${file}`, import.meta.url)
  if (!existsSync(path))
    throw new ReckonerError('lexicon-malformed', `${file}: found no such file, expected it in data`)
  const text = readFileSync(path, 'utf8')
  texts.set(file, text)
  return text
}

// The gazetteer is read for its places and again for the version.
const texts = new Map<string, string>()

/** Whether there is such a data file. */
export function hasData(file: string): boolean {
  return existsSync(new URL(`./data/${file}`, import.meta.url))
}

/** Lets go of the texts read so far. */
export function forgetData(): void {
  texts.clear()
}

/** The rows of a data file. `least` cells must be filled; raises `lexicon-malformed`. */
export function readRows(file: string, least: number): readonly Row[] {
  return parseRows(file, readData(file), least)
}

/** The rows of a text that stands in `file`: blank lines and remarks left out. Raises `lexicon-malformed`. */
export function parseRows(file: string, text: string, least: number): readonly Row[] {
  const rows: Row[] = []
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return
    const cells = line.split('\t').map((cell) => cell.trim())
    const at = `${file}:${i + 1}`
    if (cells.slice(0, least).filter(Boolean).length < least)
      throw new ReckonerError(
        'lexicon-malformed',
        `${at}: found "${line}", expected at least ${least} cells apart by tabs`,
      )
    rows.push({ cells, at })
  })
  return rows
}

/** The cell at `index` as one of `values`; raises `lexicon-malformed`. */
export function oneOf<Value extends string>(row: Row, index: number, values: readonly Value[]): Value {
  const cell = cellAt(row, index)
  const value = values.find((one) => one === cell)
  if (value === undefined)
    throw new ReckonerError('lexicon-malformed', `${row.at}: found "${cell}", expected one of ${values.join(', ')}`)
  return value
}

/** The cell at `index`; '' when the row ends before it. `-` stands for an empty cell. */
export function cellAt(row: Row, index: number): string {
  const cell = row.cells[index] ?? ''
  return cell === '-' ? '' : cell
}

/** Whether the cell at `index` says `yes`; an empty cell says no. */
export function isYes(row: Row, index: number): boolean {
  return cellAt(row, index) !== '' && oneOf(row, index, ['yes', 'no']) === 'yes'
}

/** The parts of a cell apart by `;`, the empty ones left out. */
export function partsAt(row: Row, index: number): readonly string[] {
  return cellAt(row, index)
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
}
