/** Keeps the tokens of one text in columns. */
import type { Tokens } from '../tokens.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** What is kept of each token. */
export interface Columns {
  readonly from: Uint32Array
  readonly to: Uint32Array
  readonly id: Int32Array
  readonly shape: Uint8Array
  readonly marks: Uint8Array
  readonly words: string[]
}

// A token has at least one character, so no text has more tokens than characters: texts are written into one place and then copied to size.
let scratch = makeColumns(1 << 14)

/** Columns that the tokens of a text of so many characters are written into. */
export function columnsFor(characters: number): Columns {
  if (scratch.from.length < characters) scratch = makeColumns(characters * 2)
  return scratch
}

/** New columns with room for so many tokens. */
export function makeColumns(room: number): Columns {
  const buffer = new ArrayBuffer(room * 14)
  return {
    from: new Uint32Array(buffer, 0, room),
    to: new Uint32Array(buffer, room * 4, room),
    id: new Int32Array(buffer, room * 8, room),
    shape: new Uint8Array(buffer, room * 12, room),
    marks: new Uint8Array(buffer, room * 13, room),
    words: new Array<string>(room),
  }
}

/** The first tokens of some columns as columns of their own. */
export function copyColumns(columns: Columns, count: number): Columns {
  const own = makeColumns(count)
  for (let i = 0; i < count; i++) {
    own.from[i] = columns.from[i] as number
    own.to[i] = columns.to[i] as number
    own.id[i] = columns.id[i] as number
    own.shape[i] = columns.shape[i] as number
    own.marks[i] = columns.marks[i] as number
    own.words[i] = columns.words[i] as string
  }
  return own
}

/** The tokens of one text in columns of at least that length. */
export class TextTokens implements Tokens {
  readonly vocabulary: Vocabulary
  readonly count: number
  readonly from: Uint32Array
  readonly to: Uint32Array
  readonly id: Int32Array
  readonly shape: Uint8Array
  readonly marks: Uint8Array
  readonly words: readonly string[]
  private readonly text: string

  constructor(text: string, vocabulary: Vocabulary, count: number, columns: Columns) {
    this.text = text
    this.vocabulary = vocabulary
    this.count = count
    this.from = columns.from
    this.to = columns.to
    this.id = columns.id
    this.shape = columns.shape
    this.marks = columns.marks
    this.words = columns.words
  }

  lower(i: number): string {
    return i < 0 || i >= this.count ? '' : (this.words[i] as string)
  }

  codeAt(i: number): number {
    return i < 0 || i >= this.count ? Number.NaN : this.text.charCodeAt(this.from[i] as number)
  }

  raw(i: number): string {
    return i < 0 || i >= this.count ? '' : this.text.slice(this.from[i], this.to[i])
  }
}
