/** The words met so far as small numbers, found without making a string of each token. */
import { ROWS, writeClasses } from './word-class.ts'

const SEED = 0x811c9dc5
const PRIME = 0x01000193

/** Where the classes of a word stand that belongs to none. */
export const NO_CLASS = 0

/** How many words a vocabulary learns from texts, and how long they are at most; what is left out is looked at anew each time. */
const ROOM = 1 << 18
const LONGEST = 40

/** Words of the lexicon and of the texts read, each with an id and with marks that are worked out once. */
export class Vocabulary {
  private readonly words: string[] = []
  private readonly markOf: (word: string) => number
  private readonly room: number
  private marks = new Uint8Array(1 << 11)
  private table = new Int32Array(1 << 12).fill(-1)
  private readonly foreign = new Map<string, number>()
  /** Where the classes of a word stand in `classes`, counted from 1 on; 0 until a text holds the word. */
  private classesAt = new Int32Array(1 << 11)
  private rows = new Int32Array(ROWS << 8)
  private filled = new Int32Array(1 << 8)
  private readonly rowsOf = new Map<string, number>([['', NO_CLASS]])

  /** `markOf` gives the marks of a folded word; `room` is how many words are learned before new ones are left out. */
  constructor(markOf: (word: string) => number = () => 0, room = ROOM) {
    this.markOf = markOf
    this.room = room
  }

  /** How many words there are; ids run from 0 to `size - 1`. */
  get size(): number {
    return this.words.length
  }

  /** The id of a folded word, made when new. */
  intern(word: string): number {
    const hash = hashWord(word)
    const known = this.find(hash, word, 0, word.length)
    return known >= 0 ? known : this.add(word, hash)
  }

  /** The id of a folded word of a text, made when new; -1 when there is no room for it. */
  learn(word: string): number {
    const hash = hashWord(word)
    const known = this.find(hash, word, 0, word.length)
    if (known >= 0) return known
    return this.words.length < this.room && word.length <= LONGEST ? this.add(word, hash) : -1
  }

  /** The id of a word that is not plain ASCII, folded by `fold` when it is met first. */
  learnForeign(raw: string, fold: (raw: string) => string): number {
    const known = this.foreign.get(raw)
    if (known !== undefined) return known
    const id = this.learn(fold(raw))
    if (id >= 0 && this.foreign.size < this.room) this.foreign.set(unshared(raw), id)
    return id
  }

  /** The word of an id. */
  wordOf(id: number): string {
    return this.words[id] ?? ''
  }

  /** The marks of an id. */
  marksOf(id: number): number {
    return this.marks[id] as number
  }

  /** The marks of a word that has no id. */
  marksOfWord(word: string): number {
    return this.markOf(word)
  }

  /** The classes of all words (see `WordClass`), as rows of bits; words of the same classes share theirs. */
  get classes(): Int32Array {
    return this.rows
  }

  /** Which of the rows of each set of classes hold any bit, as bits (rows 0 and 32 share one): that of the classes at `at` stands at `at / ROWS`. */
  get filledRows(): Int32Array {
    return this.filled
  }

  /** Where in `classes` those of the word of an id start; each word is tried once. */
  classesOf(id: number): number {
    const known = this.classesAt[id] as number
    if (known > 0) return known - 1
    const at = this.classesOfWord(this.wordOf(id))
    this.classesAt[id] = at + 1
    return at
  }

  /** Where in `classes` those of a word that has no id start. */
  classesOfWord(word: string): number {
    const own = new Int32Array(ROWS)
    writeClasses(word, own, 0)
    const key = keyOf(own)
    const known = this.rowsOf.get(key)
    if (known !== undefined) return known
    const at = this.rowsOf.size * ROWS
    this.rowsOf.set(key, at)
    if (at + ROWS > this.rows.length) {
      this.rows = longer(this.rows)
      this.filled = longer(this.filled)
    }
    this.rows.set(own, at)
    own.forEach((bits, row) => {
      if (bits !== 0) this.filled[at / ROWS] = (this.filled[at / ROWS] as number) | (1 << (row & 31))
    })
    return at
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

  private add(word: string, hash: number): number {
    const id = this.words.length
    this.words.push(unshared(word))
    if (id >= this.marks.length) {
      const marks = new Uint8Array(this.marks.length * 2)
      marks.set(this.marks)
      this.marks = marks
      const classesAt = new Int32Array(marks.length)
      classesAt.set(this.classesAt)
      this.classesAt = classesAt
    }
    this.marks[id] = this.markOf(word)
    if (this.words.length * 2 > this.table.length) this.grow()
    else this.place(id, hash)
    return id
  }

  private grow(): void {
    this.table = new Int32Array(this.table.length * 2).fill(-1)
    for (let id = 0; id < this.words.length; id++) this.place(id, hashWord(this.words[id] as string))
  }

  private place(id: number, hash: number): void {
    const mask = this.table.length - 1
    let slot = hash & mask
    while ((this.table[slot] as number) >= 0) slot = (slot + 1) & mask
    this.table[slot] = id
  }
}

// Most words belong to few classes or none.
function keyOf(rows: Int32Array): string {
  let key = ''
  for (let row = 0; row < rows.length; row++) if (rows[row] !== 0) key += `${row} ${rows[row]},`
  return key
}

function longer(list: Int32Array): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(list.length * 2)
  twice.set(list)
  return twice
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

// The engine's own copy of a word: it keeps no text in memory that it was cut from, and is told from another by its address alone.
function unshared(word: string): string {
  return JSON.parse(JSON.stringify(word)) as string
}

// Words are folded, so only the text's side is lowered.
function isSameWord(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false
  for (let i = 0; i < word.length; i++) {
    let code = text.charCodeAt(from + i)
    if (code >= 65 && code <= 90) code += 32
    if (code !== word.charCodeAt(i)) return false
  }
  return true
}
