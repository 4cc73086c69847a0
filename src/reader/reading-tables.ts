/** The tables that a reading looks things up in: tokens, the kinds of their mentions, the classes of their words. */
import { ClassTable } from './class-table.ts'
import { KindTable } from './kind-table.ts'
import { type Columns, makeColumns, TextTokens } from './segment/text-tokens.ts'
import { tokenize, writeTokens } from './segment/tokenize.ts'
import type { Tokens } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The tables of one report. */
export interface ReadingTables {
  readonly tokens: Tokens
  readonly kinds: KindTable
  readonly classes: ClassTable
}

/** Tables of a report's own, for as long as it is looked at. */
export function makeTables(text: string, vocabulary: Vocabulary): ReadingTables {
  const tokens = tokenize(text, vocabulary)
  const classes = new ClassTable(tokens.count)
  classes.fill(tokens)
  return { tokens, kinds: new KindTable(tokens.count), classes }
}

/** Texts of more characters than this get tables of their own: those that are kept stay small. */
const MOST = 1 << 14
/** Rules look at most so many tokens behind the last one. */
const TAIL = 64

/** Tables that are kept from report to report and filled anew: making them takes longer than filling them. */
export class TablePool {
  private readonly kept: SharedTables[] = []

  /** The tables of a text, good until the next one is opened at the same place. Places are numbered from 0. */
  open(place: number, text: string, vocabulary: Vocabulary): ReadingTables {
    if (text.length > MOST) return makeTables(text, vocabulary)
    const own = this.kept[place] ?? new SharedTables()
    this.kept[place] = own
    return own.open(text, vocabulary)
  }
}

class SharedTables {
  private room = 0
  private columns: Columns | undefined
  private kinds: KindTable | undefined
  private classes: ClassTable | undefined

  open(text: string, vocabulary: Vocabulary): ReadingTables {
    const { columns, kinds, classes } = this.withRoom(text.length + TAIL)
    const count = writeTokens(text, vocabulary, columns)
    const end = count + TAIL
    columns.from.fill(0, count, end)
    columns.to.fill(0, count, end)
    columns.shape.fill(0, count, end)
    columns.marks.fill(0, count, end)
    const tokens = new TextTokens(text, vocabulary, count, columns)
    kinds.clear(end)
    classes.fill(tokens, TAIL)
    return { tokens, kinds, classes }
  }

  private withRoom(room: number): { columns: Columns; kinds: KindTable; classes: ClassTable } {
    if (!this.columns || !this.kinds || !this.classes || room > this.room) {
      this.room = Math.max(room * 2, 1 << 12)
      this.columns = makeColumns(this.room)
      this.kinds = new KindTable(this.room)
      this.classes = new ClassTable(this.room)
    }
    return { columns: this.columns, kinds: this.kinds, classes: this.classes }
  }
}
