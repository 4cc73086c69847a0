/** Finds names of the gazetteer in a sentence, as written; whether each is meant as a place is decided from the whole report. */
import type { Lexicon, Place, Span } from '../../../model/index.ts'
import { placeNameKey } from '../../../model/place-name-key.ts'
import type { ReadingContext } from '../../mention.ts'
import { MARK, SHAPE, type Tokens } from '../../tokens.ts'
import { wordClass } from '../../word-class.ts'
import { STATE_OF } from '../words/place-words.ts'
import { type PlaceKeys, placesOf } from './place-keys.ts'

/** The longest name in tokens. */
const LONGEST = 6

/** A name found: its tokens (half-open) and the places it can mean, the best known first. */
export interface Hit {
  readonly first: number
  readonly last: number
  readonly candidates: readonly number[]
  /** Found by spelling only ("Qameshli"): needs a preposition, and a country that the report names. */
  readonly isLoose: boolean
  /** For "Texas" in "Texas-based": the characters of the name inside its token. */
  readonly part: Span | null
}

/** Tokens from `first` to `last` (half-open): a sentence, or a dateline between sentences. */
export interface TokenRange {
  readonly first: number
  readonly last: number
  /** Every Word Opens With a Capital: capitals around a name say nothing of it. */
  readonly isTitleCase: boolean
}

/** The names found in one stretch. */
export interface RangeHits {
  readonly range: TokenRange
  readonly hits: readonly Hit[]
}

/** What names are looked up in. */
export interface NameTables {
  readonly names: Lexicon['placeNames']
  readonly keys: PlaceKeys
}

/** The longest name of the gazetteer that starts at token `i`, or null. */
export function hitAt(i: number, range: TokenRange, ctx: ReadingContext, { names, keys }: NameTables): Hit | null {
  const { tokens } = ctx
  if (!isNameStart(tokens, i) || !keys.canOpen(i)) return null
  const state = stateAt(i, range, ctx, { names, keys })
  if (state) return state
  let candidates: readonly number[] | undefined
  let last = i
  let key = ''
  let isSecond = false
  const end = Math.min(range.last, i + LONGEST)
  for (let at = i; at < end; at++) {
    if (at === i + 1 && isDotOfSaint(tokens, at)) continue
    if (!((tokens.shape[at] as number) & SHAPE.word) || (isSecond && !keys.canGoOn(i, at))) break
    isSecond = at === i
    const isPart = isNameStart(tokens, at) || (at > i && isShortNumber(tokens, at))
    const isLink = ctx.classes.is(at, LINKS)
    if (at > i && !isPart && !isLink) break
    const led = at > i && isPart ? ledPart(at, key || keys.keyAt(i), ctx, names) : null
    if (led) {
      const part = { from: tokens.from[i] as number, to: led.to }
      return { first: i, last: at + 1, candidates: led.candidates, isLoose: false, part }
    }
    if (at > i) key = joined(key || keys.keyAt(i), keys.keyAt(at))
    if (!isPart || isLink) continue
    const found = at === i ? keys.placesAt(i) : placesOf(key, names)
    if (!found) continue
    candidates = found
    last = at + 1
  }
  if (!candidates) return null
  const wider = ctx.classes.is(last, DIVISION) ? namedDivision(i, last, ctx, { names, keys }) : undefined
  return { first: i, last, candidates: wider ?? candidates, isLoose: false, part: null }
}

const DIVISION = wordClass(/^(state|province|region|department|county)$/)

// "Niger state", "Plateau state": the division is known under a name that ends in the word behind it.
function namedDivision(
  first: number,
  last: number,
  { tokens }: ReadingContext,
  { names, keys }: NameTables,
): readonly number[] | undefined {
  let key = keys.keyAt(first)
  for (let at = first + 1; at < last; at++) key = joined(key, keys.keyAt(at))
  return names.get(`${key} ${tokens.lower(last)}`)
}

function joined(key: string, next: string): string {
  return key === '' ? next : `${key} ${next}`
}

function isShortNumber(tokens: Tokens, i: number): boolean {
  if (!((tokens.shape[i] as number) & SHAPE.digit)) return false
  return (tokens.to[i] as number) - (tokens.from[i] as number) <= 2 && /^\d{1,2}$/.test(tokens.raw(i))
}

// "St. Louis": the stop cuts "Saint" short and ends no name.
function isDotOfSaint(tokens: Tokens, at: number): boolean {
  return tokens.lower(at) === '.' && /^(st|ste|mt|ft)$/.test(tokens.lower(at - 1))
}

// "New York-based", "Saudi Arabia-led": the name ends inside the token.
function ledPart(
  at: number,
  key: string,
  { tokens }: ReadingContext,
  names: Lexicon['placeNames'],
): { readonly candidates: readonly number[]; readonly to: number } | null {
  if (!((tokens.marks[at] as number) & MARK.hyphen)) return null
  const raw = tokens.raw(at)
  const cut = raw.search(/[-\u2010\u2011]/)
  if (cut < 2 || !HYPHENED.has(raw.slice(cut + 1).toLowerCase())) return null
  const candidates = names.get(`${key} ${placeNameKey(raw.slice(0, cut))}`)
  return candidates ? { candidates, to: (tokens.from[at] as number) + cut } : null
}

/** The names inside a hyphened token: "Texas-based", "Iraq-Syria border", "Washington-led". */
export function hitsInside(i: number, ctx: ReadingContext, names: Lexicon['placeNames']): readonly Hit[] {
  const { tokens } = ctx
  if (!((tokens.shape[i] as number) & SHAPE.capital) || !((tokens.marks[i] as number) & MARK.hyphen)) return NONE
  const raw = tokens.raw(i)
  const cut = raw.search(/[-\u2010\u2011]/)
  if (cut < 2) return NONE
  const from = tokens.from[i] as number
  const parts = [
    { from, to: from + cut },
    { from: from + cut + 1, to: from + raw.length },
  ]
  const hits = parts.flatMap((part) => {
    const word = ctx.text.slice(part.from, part.to)
    const candidates = /^[A-Z\u00c0-\u00de]/.test(word) ? names.get(placeNameKey(word)) : undefined
    const place = ctx.lexicon.places[candidates?.[0] ?? -1]
    const isWay = /^(road|highway)$/.test(tokens.lower(i + 1))
    if (!candidates || !place || (place.kind === 'city' && place.population < 30_000 && !isWay)) return []
    return [{ first: i, last: i + 1, candidates, isLoose: false, part }]
  })
  return hits.length === 2 ||
    (hits.length === 1 && /^(road|highway)$/.test(tokens.lower(i + 1))) ||
    HYPHENED.has(raw.slice(cut + 1).toLowerCase())
    ? hits
    : []
}

const NONE: readonly Hit[] = []

const HYPHENED = new Set(
  'based backed born bound wide run led flagged style owned made area aligned allied linked funded supported trained sponsored affiliated controlled held occupied administered ruled friendly only registered educated'.split(
    ' ',
  ),
)

/** Whether token `i` is written as a name: a capital, or an article with one behind it ("al-Tanf"). */
export function isNameStart(tokens: Tokens, i: number): boolean {
  if ((tokens.shape[i] as number) & SHAPE.capital) return true
  return (
    ((tokens.marks[i] as number) & MARK.article) !== 0 &&
    /^(al|el|as|ad|an|at|ar|ash|ez|az)-[A-Z\u00c0-\u00de]/.test(tokens.raw(i))
  )
}

/** The place that a name means when nothing else is known. */
export function bestKnown({ candidates }: Hit, { lexicon }: ReadingContext): Place {
  return lexicon.places[candidates[0] as number] as Place
}

const LINKS = wordClass(new Set('of the and de la el al del da do dos das es ez los las den upon on'.split(' ')))

const STATE_CUE = new Set('in from to across the of'.split(' '))

// "Clarksburg, W.Va.", "Lansing, MI", "in B.C.": a state cut short, behind a comma or, with dots inside, a preposition.
function stateAt(
  i: number,
  range: TokenRange,
  { tokens, isAllCaps }: ReadingContext,
  { names, keys }: NameTables,
): Hit | null {
  if (isAllCaps || i === range.first) return null
  const before = tokens.lower(i - 1)
  const word = tokens.lower(i)
  if (before !== ',' && word.indexOf('.') < 0) return null
  const name = STATE_OF.get(keys.keyAt(i))
  const isSplit = tokens.lower(i) === 'w' && tokens.lower(i + 1) === '.' && tokens.lower(i + 2) === 'va'
  if (name === undefined && !isSplit) return null
  const isBehindComma = before === ',' && i - 2 >= range.first && isNameStart(tokens, i - 2)
  if (!isBehindComma && !(STATE_CUE.has(before) && word.indexOf('.') > 0)) return null
  if (isSplit) return toHit(i, i + 3, names.get('west virginia'))
  const isPostal = keys.keyAt(i).length === 2 && ((tokens.shape[i] as number) & SHAPE.allCaps) !== 0
  const isCut = word.endsWith('.') || (i + 1 < range.last && tokens.lower(i + 1) === '.')
  return (isPostal || isCut) && tokens.raw(i) !== 'M.D.' ? toHit(i, i + 1, names.get(name ?? '')) : null
}

function toHit(first: number, last: number, candidates: readonly number[] | undefined): Hit | null {
  return candidates ? { first, last, candidates, isLoose: false, part: null } : null
}
