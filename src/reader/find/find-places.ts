/** Finds places: names of the gazetteer with the words around them, "near Kirkuk", "northern Iraq", "the Dibis area", "Taji, Iraq". */
import type { Lexicon, Place, PlacePrecision, PlaceValue, RuleId } from '../../model/index.ts'
import { placeNameKey } from '../../model/place-name-key.ts'
import {
  DIRECTIONAL,
  KIND_OF,
  LOCATIVE,
  NEAR,
  NOT_PLACES,
  PERSON_BEFORE,
  PLACE_KINDS,
  PLACES_AFTER_PREPOSITION,
} from '../english/place-words.ts'
import type { Finder, Mention, ReadingContext, Sentence } from '../mention.ts'
import { SHAPE, type Tokens } from '../tokens.ts'
import { createResolver, type Resolver } from './resolve-place.ts'

/** The longest name in tokens. */
const LONGEST = 6

interface Hit {
  readonly first: number
  readonly last: number
  readonly candidates: readonly number[]
}

/** A finder over one gazetteer. Each report's places are resolved together: the countries it names decide between namesakes. */
export function createPlaceFinder(lexicon: Lexicon): Finder<'place'> {
  const resolver = createResolver(lexicon)
  const { placeNames } = lexicon
  return {
    id: 'places' as RuleId,
    gives: 'place',
    find(sentence, ctx) {
      const hits: Hit[] = []
      for (let i = sentence.first; i < sentence.last; i++) {
        const hit = hitAt(i, sentence, ctx, placeNames)
        if (!hit) continue
        hits.push(hit)
        i = hit.last - 1
      }
      return hits.length === 0 ? [] : mentionsOf(hits, sentence, ctx, { lexicon, resolver })
    },
  }
}

function hitAt(i: number, sentence: Sentence, ctx: ReadingContext, names: Lexicon['placeNames']): Hit | null {
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

interface Tools {
  readonly lexicon: Lexicon
  readonly resolver: Resolver
}

function mentionsOf(
  hits: readonly Hit[],
  sentence: Sentence,
  ctx: ReadingContext,
  { lexicon, resolver }: Tools,
): readonly Mention<'place'>[] {
  const mentions: Mention<'place'>[] = []
  for (let k = 0; k < hits.length; k++) {
    const hit = hits[k] as Hit
    const next = hits[k + 1]
    const wider = next && isChain(hit, next, ctx) ? next : null
    const place = resolver.resolve(hit.candidates, ctx, wider ? wider.candidates : [])
    if (!place) continue
    const isNested = k > 0 && isChain(hits[k - 1] as Hit, hit, ctx) && (mentions.at(-1)?.last ?? 0) <= hit.first
    mentions.push(toMention({ hit, place, isNested }, sentence, ctx, lexicon))
  }
  return mentions
}

const FACILITY = new Set([
  'air',
  'base',
  'airbase',
  'airport',
  'field',
  'oil',
  'gas',
  'garrison',
  'military',
  'army',
  'refugee',
  'crossing',
  'bases',
  'outpost',
  'compound',
  'landing',
  'zone',
])

// "Taji, Iraq", "Dibis area, Kirkuk province", "Zawita (Dohuk)", "Camp Taji in Iraq".
function isChain(a: Hit, b: Hit, { tokens }: ReadingContext): boolean {
  let at = a.last
  while (PLACE_KINDS.has(tokens.lower(at)) || FACILITY.has(tokens.lower(at))) at++
  if (tokens.lower(at) === ',' || tokens.lower(at) === '(')
    return (
      at + 1 === b.first ||
      (at + 2 === b.first && /^(in|northern|southern|eastern|western|the|central)$/.test(tokens.lower(at + 1)))
    )
  return tokens.lower(at) === 'in' && at + 1 === b.first
}

interface Found {
  readonly hit: Hit
  readonly place: Place
  readonly isNested: boolean
}

function toMention(
  { hit, place, isNested }: Found,
  sentence: Sentence,
  ctx: ReadingContext,
  lexicon: Lexicon,
): Mention<'place'> {
  const { tokens } = ctx
  const around = surroundings(hit, sentence, ctx)
  const precision = around.precision ?? precisionOf(place)
  const shifted = around.shift ? shift(place, around.shift) : place
  const from = tokens.from[around.first] as number
  const to = tokens.to[around.last - 1] as number
  const name = ctx.text.slice(
    tokens.from[around.first === hit.first ? hit.first : around.nameFirst],
    tokens.to[hit.last - 1],
  )
  const value: PlaceValue = {
    kind: 'place',
    words: ctx.text.slice(from, to),
    name: ctx.isAllCaps ? place.name : name.replace(/\s+/g, ' '),
    place: place.id,
    country: place.country,
    countryName: place.country ? (lexicon.countryNames.get(place.country) ?? null) : null,
    admin1: place.kind === 'admin1' ? place.name : place.admin1,
    lat: shifted.lat,
    lon: shifted.lon,
    radiusKm: radiusOf(precision, place),
    precision,
  }
  const isInsideName = isNested || isOrganisation(hit, sentence, ctx) || isMetonym(hit, place, around, ctx, sentence)
  return {
    kind: 'place',
    first: around.first,
    last: around.last,
    from,
    to,
    rule: 'place-gazetteer' as RuleId,
    data: { kind: 'place', value, isInsideName },
  }
}

interface Surroundings {
  readonly first: number
  readonly nameFirst: number
  readonly last: number
  readonly precision: PlacePrecision | null
  readonly shift: { readonly km: number; readonly bearing: string } | null
}

function surroundings(hit: Hit, sentence: Sentence, { tokens }: ReadingContext): Surroundings {
  const word = (i: number) => (i < sentence.first || i >= sentence.last ? '' : tokens.lower(i))
  let { first, last } = hit
  let nameFirst = first
  let precision: PlacePrecision | null = null
  let move: Surroundings['shift'] = null
  const kind = PLACE_KINDS.get(word(last))
  if (kind) {
    last++
    if (kind !== 'city') precision = kind
  }
  if (DIRECTIONAL.has(word(first - 1))) {
    first--
    nameFirst = first
    precision = 'region'
  } else if (word(first - 1) === 'of') {
    const before = word(first - 2)
    if (DIRECTIONAL.has(before)) {
      const unit = word(first - 3)
      const km = Number(word(first - 4).replace(',', ''))
      precision = 'near'
      if (/^(km|kilometres|kilometers|miles)$/.test(unit) && km > 0) {
        move = { km: unit === 'miles' ? km * 1.609 : km, bearing: before }
        first -= 4
      } else first -= 2
    } else if (before === 'vicinity' || before === 'outskirts') {
      precision = 'near'
    } else if (KIND_OF.has(before) && PLACE_KINDS.get(before) && PLACE_KINDS.get(before) !== 'city') {
      precision = PLACE_KINDS.get(before) as PlacePrecision
      first -= 2
    }
  }
  if (
    precision !== 'near' &&
    (NEAR.has(word(first - 1)) ||
      (word(first - 1) === 'to' && word(first - 2) === 'close') ||
      (word(first - 1) === 'the' && NEAR.has(word(first - 2))))
  )
    precision = 'near'
  return { first, nameFirst, last, precision, shift: move }
}

function precisionOf({ kind }: Place): PlacePrecision {
  if (kind === 'country') return 'country'
  if (kind === 'admin1') return 'province'
  if (kind === 'admin2') return 'district'
  return kind === 'area' ? 'region' : 'exact'
}

function radiusOf(precision: PlacePrecision, place: Place): number {
  if (place.kind === 'country') return precision === 'region' ? 300 : 500
  const radius: Readonly<Record<PlacePrecision, number>> = {
    exact: place.kind === 'site' ? 3 : 8,
    near: 25,
    district: 30,
    province: 90,
    region: 150,
    country: 500,
  }
  return radius[precision]
}

const BEARINGS: Readonly<Record<string, readonly [number, number]>> = {
  north: [1, 0],
  south: [-1, 0],
  east: [0, 1],
  west: [0, -1],
}

function shift(place: Place, { km, bearing }: { km: number; bearing: string }): { lat: number; lon: number } {
  let [north, east] = [0, 0]
  for (const [name, [n, e]] of Object.entries(BEARINGS)) {
    if (!bearing.includes(name)) continue
    north += n
    east += e
  }
  const length = Math.hypot(north, east) || 1
  const lat = place.lat + ((north / length) * km) / 111.2
  const lon = place.lon + ((east / length) * km) / (111.2 * Math.cos((place.lat * Math.PI) / 180))
  return { lat: Math.round(lat * 1e4) / 1e4, lon: Math.round(lon * 1e4) / 1e4 }
}

// "Aleppo University", "the Washington Institute": the next word carries the name on.
function isOrganisation({ last }: Hit, sentence: Sentence, { tokens, isAllCaps }: ReadingContext): boolean {
  if (isAllCaps || last >= sentence.last || !((tokens.shape[last] as number) & SHAPE.capital)) return false
  return (
    !PLACE_KINDS.has(tokens.lower(last)) &&
    /^(university|institute|times|post|tribune|herald|news|police|hospital|bank|court|council|ministry|airlines|brigade|brigades|front|army|accord|accords|agreement|treaty|conference|summit|military|government|forces|force|islamic|resistance|united|fc)$/.test(
      tokens.lower(last),
    )
  )
}

/** A country or capital that acts or speaks is no place of a deed: it needs a preposition or a direction before it. */
function isMetonym(
  hit: Hit,
  place: Place,
  around: Surroundings,
  { tokens, isAllCaps }: ReadingContext,
  sentence: Sentence,
): boolean {
  if (place.kind !== 'country' && place.population < 500_000) return false
  if (around.precision !== null) return false
  if (place.kind === 'country' && tokens.lower(hit.last) === "'s") return true
  const before = around.first > sentence.first ? tokens.lower(around.first - 1) : ''
  if (
    LOCATIVE.has(before) &&
    before !== 'and' &&
    before !== 'of' &&
    before !== 'for' &&
    before !== 'between' &&
    before !== 'to' &&
    before !== 'from'
  )
    return false
  if (before === ',' || before === '(' || before === 'the' || (before === 'and' && !isAllCaps)) return false
  return before !== 'of' || place.kind === 'country'
}
