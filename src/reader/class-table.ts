/** The classes of the words of one report, token by token. */
import type { Tokens } from './tokens.ts'
import { ROWS, type WordClass, writeClasses } from './word-class.ts'

/** The bits of each token, and which of them occur in a stretch. */
export class ClassTable {
  private readonly rows: Int32Array

  constructor(room: number) {
    this.rows = new Int32Array(room * ROWS)
  }

  /** Writes the classes of all tokens; `tail` tokens behind them belong to none. */
  fill(tokens: Tokens, tail = 0): void {
    const { count, id, vocabulary } = tokens
    const { rows } = this
    if (tail > 0) rows.fill(0, count * ROWS, (count + tail) * ROWS)
    for (let i = 0; i < count; i++) {
      const word = id[i] as number
      if (word >= 0) vocabulary.copyClasses(word, rows, i * ROWS)
      else writeClasses(tokens.lower(i), rows.fill(0, i * ROWS, (i + 1) * ROWS), i * ROWS)
    }
  }

  /** Whether the word at token `i` belongs to the class; false outside the report. */
  is(i: number, { row, bit }: WordClass): boolean {
    return ((this.rows[i * ROWS + row] as number) & bit) !== 0
  }

  /** The first of tokens `from` to `to` (half-open) whose word belongs to the class, or -1. */
  next({ row, bit }: WordClass, from: number, to: number): number {
    for (let i = from, at = from * ROWS + row; i < to; i++, at += ROWS)
      if (((this.rows[at] as number) & bit) !== 0) return i
    return -1
  }

  /** Which classes occur in tokens `first` to `last` (half-open): all bits laid over each other. */
  over(first: number, last: number): readonly number[] {
    const { rows } = this
    let [a, b, c, d, e, f, g, h, i, j] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    for (let at = first * ROWS; at < last * ROWS; at += ROWS) {
      a |= rows[at] as number
      b |= rows[at + 1] as number
      c |= rows[at + 2] as number
      d |= rows[at + 3] as number
      e |= rows[at + 4] as number
      f |= rows[at + 5] as number
      g |= rows[at + 6] as number
      h |= rows[at + 7] as number
      i |= rows[at + 8] as number
      j |= rows[at + 9] as number
    }
    return [a, b, c, d, e, f, g, h, i, j]
  }
}
