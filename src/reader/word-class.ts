/** Classes of words that rules ask for: each word is tried once with every class, and from then on belonging to one is a bit. */
import { patternWords } from './pattern-words.ts'

/** How many numbers of 32 bits hold the classes of a word. */
export const ROWS = 40

let made = 0

/** One class of folded words, made when its module is loaded. */
export class WordClass {
  /** Which of the numbers of a word, and the bit in it, tell whether the word belongs. */
  readonly row: number
  readonly bit: number
  private readonly words: { has(word: string): boolean } | null
  private readonly pattern: RegExp | null

  constructor(words: { has(word: string): boolean } | RegExp) {
    if (made === ROWS * 32) throw new TypeError(`there is room for ${ROWS * 32} classes of words`)
    this.row = made >> 5
    this.bit = 1 << (made & 31)
    this.words = words instanceof RegExp ? null : words
    this.pattern = words instanceof RegExp ? words : null
    made++
    CLASSES.push(this)
  }

  /** Whether a folded word belongs; ask a scan for the words of a report. */
  test(word: string): boolean {
    return this.words ? this.words.has(word) : (this.pattern as RegExp).test(word)
  }

  /** Its words, where it is made of a set or of a pattern that does no more than list them; null where words have to be tried. */
  list(): readonly string[] | null {
    if (this.words) return this.words instanceof Set ? [...this.words] : null
    return patternWords(this.pattern as RegExp)
  }

  /** The same as `test`. */
  has(word: string): boolean {
    return this.test(word)
  }
}

const CLASSES: WordClass[] = []

/** A class of words: those of a set, or those that a pattern of a whole word matches. Make it once, when the module is loaded; the same words give the same class. */
export function wordClass(words: ReadonlySet<string> | RegExp): WordClass {
  const key = keyOf(words)
  const known = BY_KEY.get(key)
  if (known) return known
  const made = new WordClass(words)
  BY_KEY.set(key, made)
  return made
}

const BY_KEY = new Map<string, WordClass>()

function keyOf(words: ReadonlySet<string> | RegExp): string {
  const list = words instanceof RegExp ? patternWords(words) : [...words]
  return list ? [...new Set(list)].sort().join('|') : (words as RegExp).source
}

/** The class of the words of any of these classes or sets. */
export function anyOf(...classes: readonly { has(word: string): boolean }[]): WordClass {
  return new WordClass({ has: (word) => classes.some((one) => one.has(word)) })
}

/** Writes the classes of a folded word into `rows` from `at` on. */
export function writeClasses(word: string, rows: Int32Array, at: number): void {
  indexClasses()
  const write = ({ row, bit }: WordClass) => {
    rows[at + row] = (rows[at + row] as number) | bit
  }
  for (const one of TRIED) if (one.test(word)) write(one)
  BY_WORD.get(word)?.forEach(write)
}

/** The classes whose words can be listed, by word; the others have to be tried. */
const BY_WORD = new Map<string, WordClass[]>()
const TRIED: WordClass[] = []
let indexed = 0

function indexClasses(): void {
  for (; indexed < CLASSES.length; indexed++) {
    const one = CLASSES[indexed] as WordClass
    const words = one.list()
    if (!words) TRIED.push(one)
    for (const word of words ?? []) {
      const known = BY_WORD.get(word)
      if (!known) BY_WORD.set(word, [one])
      else if (known.at(-1) !== one) known.push(one)
    }
  }
}
