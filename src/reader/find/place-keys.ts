/** The keys of place names word by word: made once for each word, with a table of the words that can open a name. */
import type { Lexicon } from '../../model/index.ts'
import { placeNameKey } from '../../model/place-name-key.ts'
import { STATE_OF } from '../english/place-words.ts'
import type { Tokens } from '../tokens.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** What the name rules ask of one report's words. */
export interface PlaceKeys {
  /** The key of the word at token `i` (see `placeNameKey`). */
  keyAt(i: number): string
  /** Whether a name of the gazetteer can start with the word at token `i`. */
  canOpen(i: number): boolean
}

interface Table {
  readonly keys: (string | undefined)[]
  readonly opens: (boolean | undefined)[]
}

/** Keys for the names of one gazetteer. Tables are kept for each vocabulary, since its ids are their indexes. */
export function createPlaceKeys({ placeNames }: Lexicon): (tokens: Tokens) => PlaceKeys {
  const openers = collectOpeners(placeNames)
  const tables = new WeakMap<Vocabulary, Table>()
  const canOpen = (key: string) => openers.has(firstWord(key))
  return (tokens) => {
    const table = tables.get(tokens.vocabulary) ?? { keys: [], opens: [] }
    tables.set(tokens.vocabulary, table)
    const keyAt = (i: number): string => {
      const id = tokens.id[i] as number
      if (id < 0) return placeNameKey(tokens.raw(i))
      const known = table.keys[id]
      if (known !== undefined) return known
      const key = placeNameKey(tokens.lower(i))
      table.keys[id] = key
      return key
    }
    return {
      keyAt,
      canOpen(i) {
        const id = tokens.id[i] as number
        if (id < 0) return canOpen(keyAt(i))
        const known = table.opens[id]
        if (known !== undefined) return known
        const isOpener = canOpen(keyAt(i))
        table.opens[id] = isOpener
        return isOpener
      },
    }
  }
}

// First words of names, with and without the article that the text may add or leave out, and states cut short.
function collectOpeners(names: Lexicon['placeNames']): ReadonlySet<string> {
  const openers = new Set('al el ad as an at ar ash az w'.split(' '))
  for (const name of names.keys()) {
    openers.add(firstWord(name))
    if (name.startsWith('al ')) openers.add(firstWord(name.slice(3)))
  }
  for (const state of STATE_OF.keys()) openers.add(state)
  return openers
}

function firstWord(key: string): string {
  const end = key.indexOf(' ')
  return end < 0 ? key : key.slice(0, end)
}
