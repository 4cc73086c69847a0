/** A comparison as CSV: one event a row, with where it is, its partner and why. */
import type { Comparison, ListItem, OverlapView } from '../app/compare-views.ts'
import { formatCell } from '../model/escape-cell.ts'
import { type Column, writeCsv } from './csv.ts'

/** One event of a comparison. */
export interface ComparedRow {
  readonly where: 'both' | 'ambiguous' | 'only-a' | 'only-b'
  readonly a: ListItem | null
  readonly b: ListItem | null
  readonly amountA: number | null
  readonly amountB: number | null
  readonly score: number | null
  readonly codes: readonly string[]
  readonly words: readonly string[]
}

const dateOf = (row: ComparedRow) => row.a?.first ?? row.a?.last ?? row.b?.first ?? row.b?.last ?? null

/** The columns, in order. */
export const COMPARE_COLUMNS: readonly Column<ComparedRow>[] = [
  { name: 'where', words: 'both, ambiguous, only-a, only-b', value: (row) => row.where },
  { name: 'date', words: 'first day (ISO); empty = unknown', value: dateOf },
  { name: 'id_a', words: 'the event in the first list', value: (row) => row.a?.id ?? null },
  { name: 'title_a', words: 'what the first list calls it', value: (row) => row.a?.title ?? null },
  { name: 'amount_a', words: 'what it adds there; empty = unknown', value: (row) => row.amountA },
  { name: 'id_b', words: 'the event in the second list', value: (row) => row.b?.id ?? null },
  { name: 'title_b', words: 'what the second list calls it', value: (row) => row.b?.title ?? null },
  { name: 'amount_b', words: 'what it adds there; empty = unknown', value: (row) => row.amountB },
  { name: 'score', words: 'how alike the two are, 0 to 1', value: (row) => row.score && Number(row.score.toFixed(2)) },
  { name: 'codes', words: 'why it is in one list only, or who else would fit', value: (row) => row.codes.join('; ') },
  { name: 'why', words: 'the reasons in words', value: (row) => row.words.join('; ') },
]

/** The rows of a comparison: in both, ambiguous, only in the first, only in the second. */
export function* rowsOfComparison(comparison: Comparison): Generator<ComparedRow> {
  const alone = { a: null, b: null, amountA: null, amountB: null, score: null }
  for (const [where, pairs] of [
    ['both', comparison.both],
    ['ambiguous', comparison.ambiguous],
  ] as const)
    for (const pair of pairs) yield { ...pair, where, codes: pair.rivals, words: pair.reasons }
  for (const { item, reasons } of comparison.onlyA)
    yield {
      ...alone,
      where: 'only-a',
      a: item,
      codes: reasons.map(({ code }) => code),
      words: reasons.map(({ words }) => words),
    }
  for (const { item, reasons } of comparison.onlyB)
    yield {
      ...alone,
      where: 'only-b',
      b: item,
      codes: reasons.map(({ code }) => code),
      words: reasons.map(({ words }) => words),
    }
}

/** The comparison as CSV. */
export function writeCompareCsv(comparison: Comparison): Generator<string> {
  return writeCsv(rowsOfComparison(comparison), COMPARE_COLUMNS)
}

/** The overlap table as CSV: a row an incident, a column a list with 1 or 0. */
export function* writeOverlapCsv({ lists, rows }: OverlapView): Generator<string> {
  yield `${['incident', ...lists].map((name) => formatCell(name)).join(',')}\r\n`
  for (const { title, items } of rows)
    yield `${[title, ...items.map((item) => (item === null ? 0 : 1))].map((cell) => formatCell(cell)).join(',')}\r\n`
}
