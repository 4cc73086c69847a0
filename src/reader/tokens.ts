/** Tokens of one report: parallel arrays over the stored text, each word looked up once. */
import type { Vocabulary } from './vocabulary.ts'

/** Bits of a token's shape. */
export const SHAPE = {
  word: 1,
  digit: 2,
  capital: 4,
  allCaps: 8,
  punctuation: 16,
  /** A blank stands before it. */
  spaced: 32,
  /** A line break stands before it. */
  newLine: 64,
} as const

/** Bits of what a word can open or be, the same wherever it stands. */
export const MARK = {
  /** It can open a figure: "five", "dozens", "no", "a". */
  number: 1,
  /** It can open a date: "Sunday", "last", "three". */
  date: 2,
  /** An article with a hyphen opens it: "al-Tanf". */
  article: 4,
  /** It has a hyphen. */
  hyphen: 8,
  /** It can tell how somebody fared: "shot", "fatally", "hospitalized". */
  fate: 16,
} as const

/** The tokens of one report. Index `i` runs from 0 to `count - 1`. */
export interface Tokens {
  readonly vocabulary: Vocabulary
  readonly count: number
  /** Offsets into the report's text. */
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** Ids of the folded word (lower case, plain quotes, no accents); -1 for words that the vocabulary has no room for. */
  readonly id: Int32Array
  readonly shape: Uint8Array
  readonly marks: Uint8Array
  /** The folded words; what stands behind the last of them is of no text. */
  readonly words: readonly string[]
  /** The folded word; '' for no token. */
  lower(i: number): string
  /** The code of the first character of the word as written; NaN for no token. */
  codeAt(i: number): number
  /** The word as written. */
  raw(i: number): string
}
