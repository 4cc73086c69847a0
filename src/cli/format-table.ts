/** Tables for people, and lines with tabs for programs. */
import Table from 'cli-table3'
import { type Io, showText } from './io.ts'

/** A column: its heading and how to read it off a row. */
export interface TableColumn<Row> {
  readonly heading: string
  readonly isNumber?: boolean
  cell(row: Row): string
}

/** The rows as a table, or with `--plain` one row a line with tabs between. */
export function formatTable<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[], io: Io): string {
  const cells = rows.map((row) => columns.map((column) => showText(column.cell(row)).replace(/\s+/g, ' ')))
  if (io.isPlain) return cells.map((line) => line.join('\t')).join('\n')
  const table = new Table({
    head: columns.map(({ heading }) => io.colours.bold(heading)),
    colAligns: columns.map(({ isNumber }) => (isNumber ? 'right' : 'left')),
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 2 },
    chars: Object.fromEntries(BORDERS.map((name) => [name, ''])),
  })
  table.push(...cells)
  return table.toString()
}

const BORDERS =
  'top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid middle'.split(
    ' ',
  )
