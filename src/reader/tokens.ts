/** Tokens of one report: parallel arrays over the stored text, each word interned once. */

/** Bits of a token's shape. */
export const SHAPE = {
  word: 1,
  digit: 2,
  capital: 4,
  allCaps: 8,
  punctuation: 16,
  opensQuote: 32,
  closesQuote: 64,
  /** A blank or line break stands before it. */
  spaced: 128,
} as const

/** The words seen so far, as small numbers. Lexicon words come first, so their ids are the same in every run. */
export class Vocabulary {
  private readonly ids = new Map<string, number>()
  private readonly words: string[] = []

  /** The id of a lower-case word, made when new. */
  intern(word: string): number {
    const known = this.ids.get(word)
    if (known !== undefined) return known
    const id = this.words.length
    this.ids.set(word, id)
    this.words.push(word)
    return id
  }

  /** The id of a lower-case word, or -1. */
  idOf(word: string): number {
    return this.ids.get(word) ?? -1
  }

  /** The word of an id. */
  wordOf(id: number): string {
    return this.words[id] ?? ''
  }
}

/** The tokens of one report. Index `i` runs from 0 to `count - 1`. */
export interface Tokens {
  readonly count: number
  /** Offsets into the report's text. */
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** Ids of the folded word (lower case, plain quotes, no accents); -1 for words outside the vocabulary. */
  readonly id: Int32Array
  readonly shape: Uint8Array
  /** The folded word. */
  lower(i: number): string
  /** The word as written. */
  raw(i: number): string
}
