/** Folds text for comparison: lower case, no accents, letters and digits only. */

/** The folded words of a text, in order. */
export function foldWords(text: string): readonly string[] {
  if (PLAIN.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** A text without a letter beyond these needs no more than lower case, which takes a third of the time. */
const PLAIN = /^[\0-\x7f]*$/

/** The folded words with one blank between them. */
export function foldText(text: string): string {
  return remembered(folded, text, () => foldWords(text).join(' '))
}

const EMPTY_WORDS = new Set(
  (
    'a an the of in on at for to and or by with from its his her their our who that this as near was were is are has had ' +
    'some one two three four five people persons person member members forces force group troops others other'
  ).split(' '),
)

/** The words that carry meaning, each once, a plural s dropped. */
export function contentWords(text: string): ReadonlySet<string> {
  return remembered(meanings, text, () => contentOf(foldWords(text)))
}

/** Those of folded words that carry meaning, each once, a plural s dropped. */
export function contentOf(folded: readonly string[]): ReadonlySet<string> {
  const words = folded.filter((word) => !EMPTY_WORDS.has(word) && !/^\d+$/.test(word) && word.length > 1)
  return new Set(words.map((word) => (word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : word)))
}

// The names of places and parties come again and again: what they fold to is at hand.
const folded = new Map<string, string>()
const meanings = new Map<string, ReadonlySet<string>>()
const LONGEST_NAME = 60
const NAMES_KEPT = 3000

function remembered<Folded>(names: Map<string, Folded>, name: string, fold: () => Folded): Folded {
  if (name.length > LONGEST_NAME) return fold()
  const known = names.get(name)
  if (known !== undefined) return known
  if (names.size >= NAMES_KEPT) names.clear()
  const found = fold()
  // A name cut from a text would keep the whole text in memory.
  names.set(JSON.parse(JSON.stringify(name)) as string, found)
  return found
}

/** How many words the two sets share. */
export function countShared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const word of small) if (large.has(word)) shared++
  return shared
}
