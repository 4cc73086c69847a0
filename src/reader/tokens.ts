/** Tokens of one report: parallel arrays over the stored text, each word looked up once. */

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

const SEED = 0x811c9dc5
const PRIME = 0x01000193

/** The words of the lexicon as small numbers, found without making a string of each token. */
export class Vocabulary {
  private readonly ids = new Map<string, number>()
  private readonly words: string[] = []
  private table = new Int32Array(1 << 12).fill(-1)

  /** How many words there are; ids run from 0 to `size - 1`. */
  get size(): number {
    return this.words.length
  }

  /** The id of a folded word, made when new. */
  intern(word: string): number {
    const known = this.ids.get(word)
    if (known !== undefined) return known
    const id = this.words.length
    this.ids.set(word, id)
    this.words.push(word)
    if (this.words.length * 2 > this.table.length) this.grow()
    else this.place(id)
    return id
  }

  /** The id of a folded word, or -1. */
  idOf(word: string): number {
    return this.ids.get(word) ?? -1
  }

  /** The word of an id. */
  wordOf(id: number): string {
    return this.words[id] ?? ''
  }

  /** The id of `text.slice(from, to)` lowered, or -1. Only for plain ASCII stretches; `hash` is that of the lowered codes. */
  find(hash: number, text: string, from: number, to: number): number {
    const mask = this.table.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.table[slot] as number
      if (id < 0) return -1
      if (isSameWord(this.words[id] as string, text, from, to)) return id
    }
  }

  private grow(): void {
    this.table = new Int32Array(this.table.length * 2).fill(-1)
    for (let id = 0; id < this.words.length; id++) this.place(id)
  }

  private place(id: number): void {
    const mask = this.table.length - 1
    let slot = hashWord(this.words[id] as string) & mask
    while ((this.table[slot] as number) >= 0) slot = (slot + 1) & mask
    this.table[slot] = id
  }
}

/** The start of a hash; feed each lowered character code with `hashStep`. */
export const HASH_START = SEED

/** One step of the FNV-1a hash over character codes. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, PRIME)
}

function hashWord(word: string): number {
  let hash = SEED
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i))
  return hash
}

function isSameWord(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false
  for (let i = 0; i < word.length; i++) {
    let code = text.charCodeAt(from + i)
    if (code >= 65 && code <= 90) code += 32
    if (code !== word.charCodeAt(i)) return false
  }
  return true
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
