/** The classes of the words of one report, token by token. */
import type { Tokens } from './tokens.ts'
import { NO_CLASS } from './vocabulary.ts'
import { ROWS, type WordClass } from './word-class.ts'

/** The bits of each token, and which of them occur in a stretch. */
export class ClassTable {
  /** Where in `rows` the bits of each token start. */
  readonly at: Int32Array
  /** The bits of the words of the report's vocabulary. */
  rows: Int32Array = new Int32Array(0)
  /** Which numbers of each set of classes hold any bit. */
  private filled: Int32Array = new Int32Array(0)

  constructor(room: number) {
    this.at = new Int32Array(room)
  }

  /** Looks up the classes of all tokens; `tail` tokens behind them belong to none. */
  fill(tokens: Tokens, tail = 0): void {
    const { count, id, vocabulary } = tokens
    const { at } = this
    for (let i = 0; i < count; i++) {
      const word = id[i] as number
      at[i] = word >= 0 ? vocabulary.classesOf(word) : vocabulary.classesOfWord(tokens.lower(i))
    }
    at.fill(NO_CLASS, count, count + tail)
    this.rows = vocabulary.classes
    this.filled = vocabulary.filledRows
  }

  /** Whether the word at token `i` belongs to the class; false outside the report. */
  is(i: number, { row, bit }: WordClass): boolean {
    return ((this.rows[(this.at[i] as number) + row] as number) & bit) !== 0
  }

  /** The first of tokens `from` to `to` (half-open) whose word belongs to the class, or -1. */
  next({ row, bit }: WordClass, from: number, to: number): number {
    const { at, rows } = this
    for (let i = from; i < to; i++) if (((rows[(at[i] as number) + row] as number) & bit) !== 0) return i
    return -1
  }

  /** Which classes occur in tokens `first` to `last` (half-open): all bits laid over each other. */
  over(first: number, last: number): readonly number[] {
    const { at, rows, filled } = this
    const all = NOTHING.slice()
    for (let i = first; i < last; i++) {
      const from = at[i] as number
      // Most words belong to few classes: only the numbers that hold a bit are looked at.
      for (let left = filled[from / ROWS] as number; left !== 0; left &= left - 1) {
        const row = 31 - Math.clz32(left & -left)
        all[row] = (all[row] as number) | (rows[from + row] as number)
        const far = row + WIDTH
        if (far < ROWS) all[far] = (all[far] as number) | (rows[from + far] as number)
      }
    }
    return all
  }
}

/** One bit of `filled` stands for a row, and for the one so many rows on. */
const WIDTH = 32

const NOTHING: readonly number[] = Array.from({ length: ROWS }, () => 0)
