/** What a whole report says of its names: "in Ripley" makes a place, "Ripley said" a person. */

import type { ReadingContext } from '../../mention.ts'
import { MARK, SHAPE } from '../../tokens.ts'
import { anyOf, wordClass } from '../../word-class.ts'
import {
  ASSAULTED,
  DIRECTIONAL,
  FIRST_NAMES,
  KIND_OF,
  LOCATIVE,
  NOT_PLACES,
  PERSON_BEFORE,
  PLACE_KINDS,
  PLACES_AFTER_PREPOSITION,
  STATE_OF,
} from '../words/place-words.ts'
import { bestKnown, type Hit, type RangeHits, type TokenRange } from './place-hit.ts'

/** How often a name of one word stands as a place and as a person in one report. */
export interface NameUse {
  place: number
  person: number
}
/** Uses by folded word. */
export type PlaceEvidence = ReadonlyMap<string, NameUse>

/** Counts the uses of every name of one word. */
export function weighNames(found: readonly RangeHits[], ctx: ReadingContext): PlaceEvidence {
  const uses = new Map<string, NameUse>()
  for (const { range, hits } of found) {
    for (const hit of hits) {
      if (hit.last - hit.first > 1 || hit.part) continue
      const word = ctx.tokens.lower(hit.first)
      const use = uses.get(word) ?? { place: 0, person: 0 }
      const role = roleHere(hit, range, ctx)
      if (role === 'person') use.person++
      else if (role === 'place') use.place += placeCue(hit, range, ctx)
      uses.set(word, use)
    }
  }
  return uses
}

const CUT_COUNTRY = wordClass(/^(us|u\.s\.?|uk|u\.k\.?|usa|u\.s\.a\.?)$/)

/** Whether the name is meant as a place here. */
export function isPlaceName(hit: Hit, range: TokenRange, ctx: ReadingContext, evidence: PlaceEvidence): boolean {
  const { tokens, isAllCaps } = ctx
  const word = tokens.lower(hit.first)
  const isOne = hit.last - hit.first === 1
  const before = hit.first > range.first ? tokens.lower(hit.first - 1) : ''
  const hasPreposition = LOCATIVE.has(before) && before !== 'for' && before !== 'and' && before !== 'of'
  if (isOne && ctx.classes.is(hit.first, CUT_COUNTRY)) return isWrittenAsCountry(hit, ctx)
  if (isOne && word.length < 3) {
    const isShort = ((tokens.shape[hit.first] as number) & SHAPE.allCaps) !== 0 && bestKnown(hit, ctx).kind !== 'city'
    return before === ',' || (isShort && !isAllCaps)
  }
  if (isOne && NOT_PLACES.has(word))
    return PLACES_AFTER_PREPOSITION.has(word) && (hasPreposition || DIRECTIONAL.has(before) || before === ',')
  if (isOfRiver(hit, range, ctx)) return false
  if (PERSON_BEFORE.has(before) || (before === '.' && PERSON_BEFORE.has(tokens.lower(hit.first - 2)))) return false
  if (isAllCaps && word === 'car') return false
  if (isAllCaps) return isWellKnown(hit, ctx, 200_000) || hasPreposition || before === ',' || before === '('
  const role = roleHere(hit, range, ctx)
  if (role === 'person') return false
  if (!isOne || hit.part) return role === 'place'
  const { place, person } = evidence.get(word) ?? { place: 0, person: 0 }
  if (role !== 'part' && isWellKnown(hit, ctx, 100_000))
    return person <= place || (person <= 1 && bestKnown(hit, ctx).kind === 'country')
  const isTown = role === 'place' && hit.first > range.first && bestKnown(hit, ctx).population >= 15_000
  if (person === 0 && isTown && !FIRST_NAMES.has(word)) return true
  return place > 0 && place >= person
}

const RIVER = wordClass(/^(river|stream|creek)$/)

// "They crossed the Save river": the water, not the town that bears its name; the country that does may well be meant.
function isOfRiver(hit: Hit, range: TokenRange, ctx: ReadingContext): boolean {
  if (hit.part || hit.last >= range.last || !ctx.classes.is(hit.last, RIVER)) return false
  return bestKnown(hit, ctx).kind !== 'country'
}

/** A country, a province, a site, an area, or a city of some size. */
function isWellKnown(hit: Hit, ctx: ReadingContext, people: number): boolean {
  const place = bestKnown(hit, ctx)
  return place.kind !== 'city' && place.kind !== 'admin2' ? true : place.population > people
}

const STRONG_CUE = new Set('in near outside across throughout around inside within'.split(' '))
const TOWARDS = new Set('at from to into on toward towards through via between off over left reached'.split(' '))
const SOME_CUE = anyOf(TOWARDS, ASSAULTED)

const RESIDENT = new Set(
  'man woman men women teen teenager couple resident residents family police boy girl native mayor suburb'.split(' '),
)

/** How much speaks for a place: 1 for "in Ripley" or "Ripley, Ohio", a half for "to Ripley". */
function placeCue(hit: Hit, range: TokenRange, ctx: ReadingContext): number {
  const { tokens } = ctx
  const before = hit.first > range.first ? tokens.lower(hit.first - 1) : ''
  const after = hit.last < range.last ? tokens.lower(hit.last) : ''
  if (hit.isLoose || PLACE_KINDS.has(after) || DIRECTIONAL.has(before)) return 1
  if (before === 'of' && (KIND_OF.has(tokens.lower(hit.first - 2)) || DIRECTIONAL.has(tokens.lower(hit.first - 2))))
    return 1
  if (isCivic(hit.last, range, ctx)) return 0.5
  if (isCapital(hit.last, range, ctx)) return 0
  if (RESIDENT.has(after) || STRONG_CUE.has(before) || isDateline(hit, range, ctx)) return 1
  if (before === 'of' && isPersonAt(hit.first - 2, range, ctx)) return 1
  if (after === ',' && hit.last + 1 < range.last && isWiderAt(hit.last + 1, ctx)) return 1
  return SOME_CUE.has(before) ? 0.5 : 0
}

// "RIPLEY \u2014 ", "RIPLEY (AP)": a name in capitals at the head.
function isDateline({ first, last }: Hit, range: TokenRange, { tokens, isAllCaps }: ReadingContext): boolean {
  if (isAllCaps || first !== range.first || last >= range.last) return false
  return ((tokens.shape[first] as number) & SHAPE.allCaps) !== 0 && /^[-\u2013\u2014(,]$/.test(tokens.lower(last))
}

// "Ann Pike, 43, of Ripley", "Ann Pike of Ripley".
function isPersonAt(i: number, range: TokenRange, ctx: ReadingContext): boolean {
  const { tokens } = ctx
  if (tokens.lower(i) === ',' && /^\d{1,2}$/.test(tokens.lower(i - 1))) return true
  return isCapital(i, range, ctx) && isCapital(i - 1, range, ctx) && FIRST_NAMES.has(tokens.lower(i - 1))
}

const INITIAL = wordClass(/^[a-z]\.$/)

/** A person in "Dave Ripley", "Ripley said", "Mr. Ripley", "Paris Hilton"; a part of a name in "Ripley High School". */
function roleHere(hit: Hit, range: TokenRange, ctx: ReadingContext): 'person' | 'part' | 'place' {
  const { tokens, classes, isAllCaps } = ctx
  if (isAllCaps) return 'place'
  const at = hit.first - 1
  const before = at >= range.first ? tokens.lower(at) : ''
  const isFirstName = at >= range.first && classes.is(at, FIRST_NAMES)
  if (
    (at >= range.first && classes.is(at, PERSON_BEFORE)) ||
    (before === '.' && PERSON_BEFORE.has(tokens.lower(hit.first - 2)))
  )
    return 'person'
  if (at >= range.first && classes.is(at, INITIAL)) return 'person'
  const isBesideName = isCapital(at, range, ctx) && !classes.is(at, KNOWN_BEFORE) && (isFirstName || !range.isTitleCase)
  if (isBesideName && (at > range.first || isFirstName)) return 'person'
  const after = hit.last < range.last ? tokens.lower(hit.last) : ''
  if (hit.last - hit.first > 1) return BUSINESS.has(after) && isCapital(hit.last, range, ctx) ? 'part' : 'place'
  const isSmall = !isWellKnown(hit, ctx, 300_000)
  // "Wadi al-Dahab": the first word of a longer name.
  const isOpened = hit.last < range.last && ((tokens.marks[hit.last] as number) & MARK.article) !== 0
  if (isOpened && isSmall) return 'part'
  if (isCapital(hit.last, range, ctx) && !range.isTitleCase && !PLACE_KINDS.has(after)) {
    const isName = FIRST_NAMES.has(tokens.lower(hit.first)) && !IN_NAMES.has(after) && !isWiderAt(hit.last, ctx)
    if (isName) return 'person'
    if (isSmall) return isCivic(hit.last, range, ctx) ? 'place' : 'part'
  }
  return isSmall && SPEECH.has(after) ? 'person' : 'place'
}

// "The Rocks Bar", "Spring Valley Apartments": houses that bear any name.
const BUSINESS = new Set(
  'bar pub tavern lounge nightclub grill diner pizzeria apartments condominiums motel'.split(' '),
)

const IN_NAMES = new Set(
  'police high school university college hospital council city county state department district fire avenue street road airport park church times post herald news association'.split(
    ' ',
  ),
)
const CIVIC = wordClass(/^(mayor|police|fire|city|council|county|schools|sheriff|township|high|public)$/)
const CIVIC_NEXT = new Set('council hall schools police department chief superintendent school'.split(' '))

// "Ripley Mayor Ann Pike", "the Ripley Fire Department", "Ripley High School": bodies that are named after their town.
function isCivic(i: number, range: TokenRange, { tokens, classes }: ReadingContext): boolean {
  if (!classes.is(i, CIVIC)) return false
  return tokens.lower(i) === 'mayor' || (i + 1 < range.last && CIVIC_NEXT.has(tokens.lower(i + 1)))
}
const BEFORE_TOWNS = new Set(
  'downtown uptown midtown historic greater metropolitan inner mid old occupied former'.split(' '),
)
const SPEECH = new Set('said says told added asked testified who'.split(' '))

const DEMONYM = { has: (word: string) => /(ian|ese|ish|i|an)$/.test(word) && !FIRST_NAMES.has(word) }
const KNOWN_BEFORE = anyOf(BEFORE_TOWNS, DIRECTIONAL, LOCATIVE, KIND_OF, PLACE_KINDS, DEMONYM)

function isCapital(i: number, range: TokenRange, { tokens }: ReadingContext): boolean {
  return i >= range.first && i < range.last && ((tokens.shape[i] as number) & SHAPE.capital) !== 0
}

// "Ripley, Ohio": a country or province behind the comma.
function isWiderAt(i: number, { tokens, lexicon }: ReadingContext): boolean {
  if (!((tokens.shape[i] as number) & SHAPE.capital)) return false
  for (const key of [tokens.lower(i), `${tokens.lower(i)} ${tokens.lower(i + 1)}`]) {
    const place = lexicon.places[lexicon.placeNames.get(key)?.[0] ?? -1]
    if (place && (place.kind === 'country' || place.kind === 'admin1')) return true
  }
  return tokens.lower(i + 1) === '.' && STATE_OF.has(tokens.lower(i))
}

// "US" and "U.S.", never "us" or "Us"; in capitals only "U.S." or behind "the".
function isWrittenAsCountry({ first }: Hit, { tokens, isAllCaps }: ReadingContext): boolean {
  const raw = tokens.raw(first)
  if (isAllCaps) return raw.includes('.') || /^(UK|USA)$/.test(raw) || /^(the)$/i.test(tokens.lower(first - 1))
  return raw === raw.toUpperCase()
}
