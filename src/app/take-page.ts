/** Pages of rows: the cursor holds the key of the last row shown, so that rows that come in between move nothing. */
import { ReckonerError } from '../model/index.ts'
import type { PageQuery } from './queries.ts'

/** A row and the key that gives its place. Keys are unique and compare as text. */
export interface KeyedRow<Row> {
  readonly key: string
  readonly row: Row
}

/** One page of rows, and the cursor of the next. */
export interface TakenPage<Row> {
  readonly items: readonly Row[]
  readonly total: number
  readonly next: string | null
}

/** Takes a page of rows sorted by key, greatest first unless `order` is `ascending`. Throws `option-invalid`. */
export function takePage<Row>(
  rows: readonly KeyedRow<Row>[],
  { cursor, limit = 50 }: PageQuery,
  order: 'ascending' | 'descending' = 'descending',
): TakenPage<Row> {
  if (!Number.isInteger(limit) || limit < 1 || limit > 500) {
    throw new ReckonerError('option-invalid', `limit ${limit}: expected a whole number from 1 to 500`)
  }
  const sign = order === 'ascending' ? 1 : -1
  const sorted = rows.toSorted((a, b) => sign * compareText(a.key, b.key))
  const after = cursor === undefined ? null : decodeCursor(cursor)
  const found = after === null ? 0 : sorted.findIndex(({ key }) => sign * compareText(key, after) > 0)
  const start = found < 0 ? sorted.length : found
  const items = sorted.slice(start, start + limit)
  const last = items.at(-1)
  const hasMore = start + limit < sorted.length
  return {
    items: items.map(({ row }) => row),
    total: rows.length,
    next: hasMore && last ? encodeCursor(last.key) : null,
  }
}

/** Compares by UTF-16 code units: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function encodeCursor(key: string): string {
  return Buffer.from(`1:${key}`, 'utf8').toString('base64url')
}

function decodeCursor(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  if (!text.startsWith('1:')) {
    throw new ReckonerError('option-invalid', `cursor "${cursor.slice(0, 40)}" is not one that a page gave`)
  }
  return text.slice(2)
}
