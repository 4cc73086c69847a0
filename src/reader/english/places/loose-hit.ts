/** Finds names that the gazetteer spells otherwise: "Qameshli" for "Al Qamishli". */
import type { Lexicon } from '../../../model/index.ts'
import { hasSpellings, spellingKey } from '../../find/spelling-key.ts'
import type { ReadingContext } from '../../mention.ts'
import { FIRST_NAMES, NOT_PLACES } from '../words/place-words.ts'
import { type Hit, isNameStart, type TokenRange } from './place-hit.ts'
import type { PlaceKeys } from './place-keys.ts'

/** The longest such name in tokens, and the shortest in characters. */
const LONGEST = 3
const SHORTEST = 5

/** Spelling keys to places of the countries whose names have many spellings. */
export function indexSpellings({ places, placeNames }: Lexicon): ReadonlyMap<string, readonly number[]> {
  const spellings = new Map<string, number[]>()
  for (const [name, indexes] of placeNames) {
    if (name.length < SHORTEST) continue
    const own = indexes.filter(
      (index) => hasSpellings(places[index]?.country ?? null) && places[index]?.kind !== 'country',
    )
    const key = own.length > 0 ? spellingKey(name) : ''
    if (key === '') continue
    const known = spellings.get(key)
    if (known) known.push(...own)
    else spellings.set(key, own)
  }
  return spellings
}

const CUE = new Set('in near outside around at'.split(' '))
const NAMED = new Set('city town village district province outskirts vicinity'.split(' '))

/** What spellings are looked up in. */
export interface SpellingTables {
  readonly spellings: ReadonlyMap<string, readonly number[]>
  readonly keys: PlaceKeys
}

/** A name found by its spelling alone, only right behind a preposition of place ("in", "near") or "the village of". */
export function looseHitAt(
  i: number,
  range: TokenRange,
  { tokens, isAllCaps }: ReadingContext,
  { spellings, keys }: SpellingTables,
): Hit | null {
  if (isAllCaps || i === range.first || !isNameStart(tokens, i)) return null
  const before = tokens.lower(i - 1)
  if (!CUE.has(before) && !(before === 'of' && NAMED.has(tokens.lower(i - 2)))) return null
  const word = tokens.lower(i)
  if (NOT_PLACES.has(word) || FIRST_NAMES.has(word)) return null
  let best: Hit | null = null
  let key = ''
  let at = i
  for (; at < range.last && at < i + LONGEST && isNameStart(tokens, at); at++) {
    key += (key ? ' ' : '') + keys.keyAt(at)
    const candidates = key.length >= SHORTEST ? spellings.get(spellingKey(key)) : undefined
    if (candidates) best = { first: i, last: at + 1, candidates, isLoose: true, part: null }
  }
  // "in Kamal Adwan's name": a name that goes on is another one.
  return best && best.last === at ? best : null
}
