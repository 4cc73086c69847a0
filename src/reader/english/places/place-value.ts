/** Turns a found name with the words around it into a place value: precision, radius, shift. */
import type { Lexicon, Place, PlacePrecision, PlaceValue, RuleId } from '../../../model/index.ts'
import { placeNameKey } from '../../../model/place-name-key.ts'
import type { Mention, ReadingContext } from '../../mention.ts'
import { SHAPE, type Tokens } from '../../tokens.ts'
import { wordClass } from '../../word-class.ts'
import { DIRECTIONAL, KIND_OF, NEAR, PLACE_KINDS } from '../words/place-words.ts'
import { isMetonym } from './metonym.ts'
import type { Hit, TokenRange } from './place-hit.ts'
import { precisionOf, radiusOf } from './value-of-place.ts'

interface Found {
  readonly hit: Hit
  readonly place: Place
  readonly isNested: boolean
}

/** The mention of a resolved name. */
export function toMention(
  { hit, place, isNested }: Found,
  sentence: TokenRange,
  ctx: ReadingContext,
  lexicon: Lexicon,
): Mention<'place'> {
  const { tokens } = ctx
  const around = hit.part ? bare(hit) : surroundings(hit, place, sentence, ctx)
  const precision = around.precision ?? precisionOf(place)
  const shifted = around.shift ? shift(place, around.shift) : place
  const from = hit.part?.from ?? (tokens.from[around.first] as number)
  const to = hit.part?.to ?? (tokens.to[around.last - 1] as number)
  const name = hit.part
    ? ctx.text.slice(from, to)
    : ctx.text.slice(tokens.from[around.nameFirst], tokens.to[hit.last - 1])
  const value: PlaceValue = {
    kind: 'place',
    words: ctx.text.slice(from, to),
    name: (ctx.isAllCaps || isShouted(name)) && place.name !== '' ? place.name : withPlainBlanks(name),
    place: place.name === '' ? null : place.id,
    country: place.country,
    countryName: place.country ? (lexicon.countryNames.get(place.country) ?? null) : null,
    admin1: place.admin1 ?? (place.kind === 'admin1' ? place.name : null),
    lat: shifted.lat,
    lon: shifted.lon,
    radiusKm: radiusOf(precision, place),
    precision,
  }
  const isInsideName =
    isNested ||
    isPeople(hit, ctx, lexicon) ||
    isRiver(hit, sentence, ctx) ||
    isVessel(hit, sentence, ctx) ||
    isOrganisation(hit, sentence, ctx) ||
    isMetonym(hit, place, around, ctx, sentence)
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

const SHORTEST = 4

// "KERMAN, Iran -": a name in capitals, but not "UAE".
function isShouted(name: string): boolean {
  return name.length >= SHORTEST && name === name.toUpperCase() && name !== name.toLowerCase()
}

// A name broken over two lines is one name.
function withPlainBlanks(name: string): string {
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    if (code < 32 || code > 127 || (code === 32 && name.charCodeAt(i + 1) === 32)) return name.replace(/\s+/g, ' ')
  }
  return name
}

/** The words around a name that belong to it. */
export interface Surroundings {
  readonly first: number
  readonly nameFirst: number
  readonly last: number
  readonly precision: PlacePrecision | null
  readonly shift: { readonly km: number; readonly bearing: string } | null
}

function bare({ first, last }: Hit): Surroundings {
  return { first, nameFirst: first, last, precision: null, shift: null }
}

function surroundings(hit: Hit, place: Place, sentence: TokenRange, { tokens }: ReadingContext): Surroundings {
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
  // "the United States" is one name: a party of three words would else hide a place of two.
  if (first === hit.first && last - first > 1 && place.kind === 'country' && word(first - 1) === 'the') first--
  return { first, nameFirst, last, precision, shift: move }
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

const VESSEL = wordClass(
  /^(vessel|ship|tanker|carrier|ferry|trawler|freighter|frigate|destroyer|warship|cruiser|corvette|yacht|mv|mt|ss|uss|hms|ins)$/,
)

// "The motor vessel Swan Atlantic", "the tanker Marlin Luanda": a ship's own name.
function isVessel({ first, part }: Hit, sentence: TokenRange, { tokens, classes }: ReadingContext): boolean {
  if (part) return false
  let at = first - 1
  while (
    at > sentence.first &&
    at > first - 3 &&
    ((tokens.shape[at] as number) & SHAPE.capital) !== 0 &&
    !classes.is(at, VESSEL)
  )
    at--
  return at >= sentence.first && classes.is(at, VESSEL)
}

const RIVER = wordClass(/^(river|stream|creek)$/)

// "They crossed the Save river": the water, not the town that bears its name.
function isRiver({ last, part }: Hit, sentence: TokenRange, { classes }: ReadingContext): boolean {
  return !part && last < sentence.last && classes.is(last, RIVER)
}

// "European diplomats", "a Gazan family": people of a place.
function isPeople({ first, last, part }: Hit, { tokens }: ReadingContext, { peopleNames }: Lexicon): boolean {
  if (part) return false
  const word = placeNameKey(tokens.raw(last - 1))
  return peopleNames.has(last - first === 1 ? word : `${placeNameKey(tokens.raw(first))} ${word}`)
}

// "Aleppo University", "the Washington Institute": the next word carries the name on.
function isOrganisation(hit: Hit, sentence: TokenRange, { tokens, isAllCaps }: ReadingContext): boolean {
  const { last } = hit
  if (!isAllCaps && isOfLady(hit, sentence, tokens)) return true
  if (isAllCaps || last >= sentence.last || !((tokens.shape[last] as number) & SHAPE.capital)) return false
  if (isSaintOf(hit, sentence, tokens) || isHospitalOf(hit, sentence, tokens)) return true
  return !PLACE_KINDS.has(tokens.lower(last)) && IN_ORGANISATIONS.has(tokens.lower(last))
}

const IN_ORGANISATIONS = new Set(
  'university institute times post tribune herald news police hospital bank court council ministry airlines brigade brigades front association organisation organization union committee commission society party network foundation federation league army accord accords agreement treaty conference summit military government forces force islamic resistance united fc'.split(
    ' ',
  ),
)

// "Our Lady of Mount Carmel": whom a church is named after.
function isOfLady({ first }: Hit, sentence: TokenRange, tokens: Tokens): boolean {
  return (
    first - 2 >= sentence.first && tokens.lower(first - 1) === 'of' && /^(lady|virgin)$/.test(tokens.lower(first - 2))
  )
}

const CARE = new Set('hospital hospitals clinic university brigade brigades foundation newspaper'.split(' '))

// "Al-Aqsa Martyrs hospital", "Aleppo Red Crescent Clinic": a name of more words, and what bears it.
function isHospitalOf({ last }: Hit, sentence: TokenRange, tokens: Tokens): boolean {
  for (let i = last; i < Math.min(last + 4, sentence.last); i++) {
    if (i > last && CARE.has(tokens.lower(i))) return true
    if (!((tokens.shape[i] as number) & SHAPE.capital) || PLACE_KINDS.has(tokens.lower(i))) return false
  }
  return false
}

const NAMED_AFTER_SAINTS = new Set(
  'church cathedral chapel basilica parish mosque monastery convent abbey school college hospital clinic'.split(' '),
)

// "Saint Francis Catholic Church", "St Louis Hospital": a saint, not the town of that name.
function isSaintOf({ first, last }: Hit, sentence: TokenRange, tokens: Tokens): boolean {
  if (!/^(saint|st|st\.|san|santa|santo|sainte)$/.test(tokens.lower(first)) || last - first < 2) return false
  for (let i = last; i < Math.min(last + 4, sentence.last); i++) {
    if (NAMED_AFTER_SAINTS.has(tokens.lower(i))) return true
    if (!((tokens.shape[i] as number) & SHAPE.capital)) return false
  }
  return false
}
