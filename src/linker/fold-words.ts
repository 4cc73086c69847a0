/** Folds text for comparison: lower case, no accents, letters and digits only. */

/** The folded words of a text, in order. */
export function foldWords(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The folded words with one blank between them. */
export function foldText(text: string): string {
  return foldWords(text).join(' ')
}

const EMPTY_WORDS = new Set(
  (
    'a an the of in on at for to and or by with from its his her their our who that this as near was were is are has had ' +
    'some one two three four five people persons person member members forces force group troops others other'
  ).split(' '),
)

/** The words that carry meaning, each once, a plural s dropped. */
export function contentWords(text: string): ReadonlySet<string> {
  const words = foldWords(text).filter((word) => !EMPTY_WORDS.has(word) && !/^\d+$/.test(word) && word.length > 1)
  return new Set(words.map((word) => (word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : word)))
}

/** How many words the two sets share. */
export function countShared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const word of small) if (large.has(word)) shared++
  return shared
}
