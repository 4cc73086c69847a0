/** Keeps the tokens of one text in columns. */
import type { Tokens } from '../tokens.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { foldWord } from './fold-word.ts'

/** What is kept of each token. */
export interface Columns {
  readonly from: Uint32Array
  readonly to: Uint32Array
  readonly id: Int32Array
  readonly shape: Uint8Array
  readonly marks: Uint8Array
}

// A token has at least one character, so no text has more tokens than characters: all texts are written into one place and then copied to size.
let scratch = makeColumns(1 << 14)

/** The columns that the tokens of a text of so many characters are written into, until `TextTokens` copies them. */
export function columnsFor(characters: number): Columns {
  if (scratch.from.length < characters) scratch = makeColumns(characters * 2)
  return scratch
}

function makeColumns(room: number): Columns {
  const buffer = new ArrayBuffer(room * 14)
  return {
    from: new Uint32Array(buffer, 0, room),
    to: new Uint32Array(buffer, room * 4, room),
    id: new Int32Array(buffer, room * 8, room),
    shape: new Uint8Array(buffer, room * 12, room),
    marks: new Uint8Array(buffer, room * 13, room),
  }
}

/** The tokens of one text, copied from the columns filled last. */
export class TextTokens implements Tokens {
  readonly vocabulary: Vocabulary
  readonly count: number
  readonly from: Uint32Array
  readonly to: Uint32Array
  readonly id: Int32Array
  readonly shape: Uint8Array
  readonly marks: Uint8Array
  private readonly text: string
  private readonly folded = new Map<number, string>()

  constructor(text: string, vocabulary: Vocabulary, count: number) {
    const columns = makeColumns(count)
    this.text = text
    this.vocabulary = vocabulary
    this.count = count
    this.from = columns.from
    this.to = columns.to
    this.id = columns.id
    this.shape = columns.shape
    this.marks = columns.marks
    for (let i = 0; i < count; i++) {
      this.from[i] = scratch.from[i] as number
      this.to[i] = scratch.to[i] as number
      this.id[i] = scratch.id[i] as number
      this.shape[i] = scratch.shape[i] as number
      this.marks[i] = scratch.marks[i] as number
    }
  }

  lower(i: number): string {
    if (i < 0 || i >= this.count) return ''
    const id = this.id[i] as number
    return id >= 0 ? this.vocabulary.wordOf(id) : this.foldedAt(i)
  }

  codeAt(i: number): number {
    return this.text.charCodeAt(this.from[i] ?? this.text.length)
  }

  raw(i: number): string {
    return i < 0 || i >= this.count ? '' : this.text.slice(this.from[i], this.to[i])
  }

  private foldedAt(i: number): string {
    const known = this.folded.get(i)
    if (known !== undefined) return known
    const word = foldWord(this.raw(i))
    this.folded.set(i, word)
    return word
  }
}
