/** The keys of place names word by word: made once for each word, with a table of the words that can open a name. */
import type { Lexicon } from '../../../model/index.ts'
import { placeNameKey } from '../../../model/place-name-key.ts'
import { byWord } from '../../by-word.ts'
import type { Tokens } from '../../tokens.ts'
import { STATE_OF } from '../words/place-words.ts'

/** What the name rules ask of one report's words. */
export interface PlaceKeys {
  /** The key of the word at token `i` (see `placeNameKey`). */
  keyAt(i: number): string
  /** The places that the word at token `i` names by itself, its article written or left out. */
  placesAt(i: number): readonly number[] | undefined
  /** Whether a name of the gazetteer can start with the word at token `i`. */
  canOpen(i: number): boolean
  /** Whether a name that starts with the word at token `i` can go on with that at token `next`. */
  canGoOn(i: number, next: number): boolean
}

/** Keys for the names of one gazetteer. */
export function createPlaceKeys({ placeNames }: Lexicon): (tokens: Tokens) => PlaceKeys {
  const openers = collectOpeners(placeNames)
  const keyAt = byWord((tokens, i) => placeNameKey((tokens.id[i] as number) < 0 ? tokens.raw(i) : tokens.lower(i)))
  const secondsAt = byWord((tokens, i) => secondsOf(keyAt(tokens, i), openers))
  const firstAt = byWord((tokens, i) => firstWord(keyAt(tokens, i)))
  const placesAt = byWord((tokens, i) => placesOf(keyAt(tokens, i), placeNames) ?? NONE)
  return (tokens) => ({
    keyAt: (i) => keyAt(tokens, i),
    canOpen: (i) => secondsAt(tokens, i) !== NO_NAME,
    canGoOn(i, next) {
      const seconds = secondsAt(tokens, i)
      return seconds === ANY || seconds.has(firstAt(tokens, next))
    },
    placesAt(i) {
      const places = placesAt(tokens, i)
      return places.length > 0 ? places : undefined
    },
  })
}

const NONE: readonly number[] = []

/** Of a word that no name opens with. */
const NO_NAME: ReadonlySet<string> = new Set()
/** Of a word that opens names and has nothing behind it in any. */
const NONE_BEHIND: ReadonlySet<string> = new Set()
/** Of an article, which may stand before any name. */
const ANY: ReadonlySet<string> = new Set()

type Openers = ReadonlyMap<string, ReadonlySet<string>>

// First words of names with the words behind them: with and without the article that the text may add or leave out, and states cut short.
function collectOpeners(names: Lexicon['placeNames']): Openers {
  const openers = new Map<string, Set<string>>()
  const add = (name: string) => {
    const first = firstWord(name)
    const known = openers.get(first)
    if (first.length === name.length) {
      if (!known) openers.set(first, NONE_BEHIND as Set<string>)
      return
    }
    const second = firstWord(name.slice(first.length + 1))
    if (known && known !== NONE_BEHIND) known.add(second)
    else openers.set(first, new Set([second]))
  }
  for (const name of names.keys()) {
    add(name)
    if (name.startsWith('al ')) add(name.slice(3))
  }
  for (const state of ['w', ...STATE_OF.keys()]) add(state)
  return openers
}

function secondsOf(key: string, openers: Openers): ReadonlySet<string> {
  const first = firstWord(key)
  // A hyphened word is two words of a name already.
  if (ARTICLES.has(first) || (first.length < key.length && openers.has(first))) return ANY
  return openers.get(first) ?? NO_NAME
}

/** The places of a name: "al-Harir", "Harir" and "El Salvador", the article may be written or left out. */
export function placesOf(key: string, names: Lexicon['placeNames']): readonly number[] | undefined {
  return names.get(key) ?? withoutArticle(key, names)
}

function withoutArticle(key: string, names: Lexicon['placeNames']): readonly number[] | undefined {
  const end = key.indexOf(' ')
  if (end < 0) return key.length >= 5 ? names.get(`al ${key}`) : undefined
  if (end > 3 || key.length < end + 5 || !ARTICLES.has(key.slice(0, end))) return undefined
  const bare = key.slice(end + 1)
  return names.get(bare) ?? names.get(`al ${bare}`)
}

const ARTICLES = new Set('al el ad as an at ar ash az'.split(' '))

function firstWord(key: string): string {
  const end = key.indexOf(' ')
  return end < 0 ? key : key.slice(0, end)
}
