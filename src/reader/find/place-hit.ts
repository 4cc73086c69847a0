/** Finds names of the gazetteer in a sentence and refuses those that are words, persons or parts of names. */
import type { Lexicon } from '../../model/index.ts'
import { placeNameKey } from '../../model/place-name-key.ts'
import {
  DIRECTIONAL,
  KIND_OF,
  LOCATIVE,
  NOT_PLACES,
  PERSON_BEFORE,
  PLACE_KINDS,
  PLACES_AFTER_PREPOSITION,
} from '../english/place-words.ts'
import type { ReadingContext, Sentence } from '../mention.ts'
import { SHAPE, type Tokens } from '../tokens.ts'

/** The longest name in tokens. */
const LONGEST = 6

/** A name found: its tokens (half-open) and the places it can mean. */
export interface Hit {
  readonly first: number
  readonly last: number
  readonly candidates: readonly number[]
}

/** The longest name of the gazetteer that starts at token `i`, or null. */
export function hitAt(i: number, sentence: Sentence, ctx: ReadingContext, names: Lexicon['placeNames']): Hit | null {
  const { tokens } = ctx
  const shape = tokens.shape[i] as number
  if (!(shape & SHAPE.word) || !isNameStart(tokens, i, shape)) return null
  const word = tokens.lower(i)
  let best: Hit | null = null
  let key = ''
  for (let at = i; at < sentence.last && at < i + LONGEST; at++) {
    if (!((tokens.shape[at] as number) & SHAPE.word)) break
    const isNumber = at > i && /^\d{1,2}$/.test(tokens.raw(at))
    if (at > i && !isNamePart(tokens, at) && !isNumber) break
    key += (key ? ' ' : '') + placeNameKey(tokens.raw(at))
    if ((!isNamePart(tokens, at) && !isNumber) || isLink(tokens.lower(at))) continue
    const candidates = names.get(key) ?? withoutArticle(key, names)
    if (candidates) best = { first: i, last: at + 1, candidates }
  }
  if (!best) return null
  return isAllowed(best, word, sentence, ctx) ? best : null
}

function isNameStart(tokens: Tokens, i: number, shape: number): boolean {
  if (shape & SHAPE.capital) return true
  return /^(al|el|as|ad|an|at|ar|ash|ez|az)-[A-Z\u00c0-\u00de]/.test(tokens.raw(i))
}

function isNamePart(tokens: Tokens, i: number): boolean {
  return isNameStart(tokens, i, tokens.shape[i] as number) || isLink(tokens.lower(i))
}

function isLink(word: string): boolean {
  return (
    word === 'of' ||
    word === 'the' ||
    word === 'and' ||
    word === 'de' ||
    word === 'la' ||
    word === 'el' ||
    word === 'al' ||
    word === 'del' ||
    word === 'ez' ||
    word === 'los' ||
    word === 'las'
  )
}

// "al-Harir", "Harir" and "El Salvador": the article may be written or left out.
function withoutArticle(key: string, names: Lexicon['placeNames']): readonly number[] | undefined {
  const bare = /^(al|el|ad|as|an|at|ar|ash|az) (.{4,})$/.exec(key)
  if (bare) return names.get(bare[2] as string) ?? names.get(`al ${bare[2]}`)
  return key.length >= 5 && !key.includes(' ') ? names.get(`al ${key}`) : undefined
}

function isAllowed(hit: Hit, word: string, sentence: Sentence, ctx: ReadingContext): boolean {
  const { tokens } = ctx
  const before = hit.first > sentence.first ? tokens.lower(hit.first - 1) : ''
  const isOne = hit.last - hit.first === 1
  const isPartly = DIRECTIONAL.has(before)
  const hasPreposition = LOCATIVE.has(before) && before !== 'for' && before !== 'and' && before !== 'of'
  if (isOne && word.length < 3 && !/^(us|uk)$/.test(word)) return false
  if (isOne && /^(us|u\.s\.|uk|u\.k\.)$/.test(word))
    return ((tokens.shape[hit.first] as number) & SHAPE.allCaps) !== 0 && isUsPlace(hit, sentence, tokens)
  if (isOne && NOT_PLACES.has(word))
    return PLACES_AFTER_PREPOSITION.has(word) && (hasPreposition || isPartly || before === ',')
  if (isOne && isNameGoingOn(hit, sentence, ctx)) return false
  if (PERSON_BEFORE.has(before) || (before === '.' && PERSON_BEFORE.has(tokens.lower(hit.first - 2)))) return false
  if (ctx.isAllCaps) return isSure(hit, ctx) || hasPreposition || before === ',' || before === '('
  return !isInPersonName(hit, before, sentence, ctx)
}

// "Abu Mahdi": a little-known place with another capital word right behind it is part of a name.
function isNameGoingOn(
  { last, candidates }: Hit,
  sentence: Sentence,
  { tokens, lexicon, isAllCaps }: ReadingContext,
): boolean {
  if (isAllCaps || last >= sentence.last || !((tokens.shape[last] as number) & SHAPE.capital)) return false
  const place = lexicon.places[candidates[0] as number]
  return (
    place !== undefined && place.kind === 'city' && place.population < 300_000 && !PLACE_KINDS.has(tokens.lower(last))
  )
}

// "in the US": never the US of "the US embassy".
function isUsPlace({ first, last }: Hit, sentence: Sentence, tokens: Tokens): boolean {
  const before = tokens.lower(first - 1)
  const lead = before === 'the' ? tokens.lower(first - 2) : before
  const isEnd =
    last >= sentence.last ||
    ((tokens.shape[last] as number) & SHAPE.punctuation) !== 0 ||
    LOCATIVE.has(tokens.lower(last))
  return /^(in|across|inside|throughout|within|to|from)$/.test(lead) && isEnd
}

/** In capital-only texts a name without a preposition counts only when it is a well-known place. */
function isSure({ candidates }: Hit, { lexicon }: ReadingContext): boolean {
  const place = lexicon.places[candidates[0] as number]
  return (
    place !== undefined &&
    (place.kind === 'country' || place.kind === 'admin1' || place.population > 200_000 || place.kind === 'area')
  )
}

// "George Washington", "Omar Souleyman": a capital word that is no place name stands right before.
function isInPersonName(hit: Hit, before: string, sentence: Sentence, ctx: ReadingContext): boolean {
  const { tokens } = ctx
  const at = hit.first - 1
  if (at < sentence.first || !((tokens.shape[at] as number) & SHAPE.capital) || at === sentence.first) return false
  return !DIRECTIONAL.has(before) && !LOCATIVE.has(before) && !KIND_OF.has(before) && !isDemonym(before)
}

function isDemonym(word: string): boolean {
  return /(ian|ese|ish|i|an)$/.test(word)
}
