/** Reads the words around a figure that say how it is meant: "at least 12", "12 or more", "another 12". */
import type { Qualifier } from '../../../model/index.ts'
import type { SentenceWords } from '../../find/sentence-words.ts'
import { wordClass } from '../../word-class.ts'
import { AFTER_NUMBER, BEFORE_NUMBER } from '../words/number-table.ts'

/** A figure's qualifier and where its words start and end; `exactly` when there are none. */
export interface Qualified {
  readonly qualifier: Qualifier
  readonly first: number
  readonly last: number
  readonly isMore: boolean
}

interface Phrase<Meaning> {
  readonly words: readonly string[]
  readonly meaning: Meaning
}

const BEFORE = index<Qualifier | 'more'>(BEFORE_NUMBER, (words) => words.at(-1) as string)
const AFTER = index<Qualifier>(AFTER_NUMBER, (words) => words[0] as string)
const OPEN: ReadonlySet<Qualifier> = new Set(['at-least', 'more-than', 'up-to', 'fewer-than'])

/** Reads outward from the figure of tokens `first` to `last`. An open end wins over "about": "at least some 40" is at least 40. */
export function readQualifiers(words: SentenceWords, first: number, last: number): Qualified {
  let qualifier: Qualifier = 'exactly'
  let isMore = false
  let start = first
  for (let turns = 0; turns < 3; turns++) {
    const phrase = phraseBefore(words, start)
    if (!phrase) break
    start -= phrase.words.length
    if (phrase.meaning === 'more') isMore = true
    else if (qualifier === 'exactly' || OPEN.has(phrase.meaning)) qualifier = phrase.meaning
  }
  const after = phraseAfter(words, last)
  const end = after ? last + after.words.length : last
  if (after && !OPEN.has(qualifier)) qualifier = after.meaning
  if (addsUp(words, end)) isMore = true
  return { qualifier, first: start, last: end, isMore }
}

const MORE_OTHERS_OTHER = wordClass(/^(more|others|other|additional)$/)

/** Whether the words after a figure add it to one named before: "12 more", "dozens of others". */
export function addsUp(words: SentenceWords, last: number): boolean {
  return words.is(last, MORE_OTHERS_OTHER) && words.at(last + 1) !== 'than'
}

function phraseBefore(words: SentenceWords, first: number): Phrase<Qualifier | 'more'> | undefined {
  return BEFORE.get(words.at(first - 1))?.find((phrase) => {
    const start = first - phrase.words.length
    // "Owned up to one soldier killed", "it adds up to 12": the words belong to the verb.
    if (phrase.meaning === 'up-to' && phrase.words[0] === 'up' && UP.test(words.at(start - 1))) return false
    return phrase.words.every((word, k) => words.at(start + k) === word)
  })
}

const UP =
  /^(own(s|ed|ing)?|fess(es|ed)?|adds?|added|face[sd]?|rack(s|ed)?|back(s|ed)?|gone|went|goes|going|moved|crept|edged|inched)$/

const ONE_MORE = wordClass(/^(an?|the|his|her|its|their|another|one|two|three)$/)

function phraseAfter(words: SentenceWords, last: number): Phrase<Qualifier> | undefined {
  // "14 plus the driver" is one more than 14.
  if (words.at(last) === 'plus' && words.is(last + 1, ONE_MORE)) return undefined
  return AFTER.get(words.at(last))?.find((phrase) => phrase.words.every((word, k) => words.at(last + k) === word))
}

// Phrases by their key word, the longest first.
function index<Meaning extends string>(
  table: Readonly<Partial<Record<Meaning, string>>>,
  key: (words: readonly string[]) => string,
): ReadonlyMap<string, readonly Phrase<Meaning>[]> {
  const found = new Map<string, Phrase<Meaning>[]>()
  for (const [meaning, phrases] of Object.entries(table) as [Meaning, string][]) {
    for (const phrase of phrases.split('|')) {
      const words = phrase.split(' ')
      const known = found.get(key(words))
      if (known) known.push({ words, meaning })
      else found.set(key(words), [{ words, meaning }])
    }
  }
  for (const phrases of found.values()) phrases.sort((a, b) => b.words.length - a.words.length)
  return found
}
