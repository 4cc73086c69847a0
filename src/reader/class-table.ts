/** The classes of the words of one report, token by token. */
import type { Tokens } from './tokens.ts'
import { ROWS, type WordClass, writeClasses } from './word-class.ts'

/** The bits of each token, and which of them occur in a stretch. */
export class ClassTable {
  /** The bits of token `i` start at `i * ROWS`. */
  readonly rows: Int32Array

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
    const all = NOTHING.slice()
    for (let at = first * ROWS; at < last * ROWS; at += ROWS)
      for (let row = 0; row < ROWS; row++) all[row] = (all[row] as number) | (rows[at + row] as number)
    return all
  }
}

const NOTHING: readonly number[] = Array.from({ length: ROWS }, () => 0)
