/** Finds places that no gazetteer lists by the word that says what they are: "Haifa Street", "Lake Qadisiyah", "the village of Kokorou". */
import type { PlaceValue, RuleId } from '../../../model/index.ts'
import type { Mention, ReadingContext } from '../../mention.ts'
import { MARK, SHAPE } from '../../tokens.ts'
import { anyOf, wordClass } from '../../word-class.ts'
import {
  FEATURE_AFTER,
  FEATURE_BEFORE,
  HAPPENED,
  LOCATIVE,
  NOT_PLACES,
  PERSON_BEFORE,
  PLURAL_KINDS,
  SETTLEMENT,
} from '../words/place-words.ts'
import type { TokenRange } from './place-hit.ts'
import { isUnlisted, wideOf } from './unlisted-places.ts'

/** The most capital words before a feature word. */
const LONGEST = 4

/** A place that no gazetteer lists, and the mention of the wider one that it takes its country from. */
export interface Feature {
  readonly mention: Mention<'place'>
  readonly outer: Mention<'place'> | null
}

/** Features of one sentence that touch none of the places found there. Those inside a place beside them take its country and point. */
export function findFeatures(
  range: TokenRange,
  ctx: ReadingContext,
  known: readonly Mention<'place'>[],
  country: PlaceValue | null,
): readonly Feature[] {
  if (ctx.isAllCaps) return NONE
  const hasFeature = canHold(range, ctx, known)
  const found: Feature[] = []
  let start = -1
  for (let i = range.first; i < range.last; i++) {
    if (!isNamePart(i, ctx) || isLeadIn(i, range, ctx)) {
      start = -1
      continue
    }
    if (start < 0) start = i
    const feature = hasFeature
      ? (spanAt(i, start, range, ctx) ?? unlistedAt(i, start, ctx, known) ?? listedAt(i, start, range, ctx))
      : null
    const isEnd = i + 1 === range.last || !isNamePart(i + 1, ctx)
    if (!feature && !isEnd) continue
    const run = { first: start, last: i + 1, range }
    const span = feature ?? (isUnlisted(run, ctx) ? run : null)
    if (!span || touches(known, span)) continue
    const last = found.at(-1)
    if (last && last.mention.last > span.first) found.pop()
    const outer = feature ? wideBeside(span, ctx, known) : wideOf(run, ctx, known)
    const mention = toMention(span, ctx, {
      outer: inCountry(outer?.data.value, country) ?? (feature && !feature.isSettled ? null : country),
      isScene:
        feature === null ||
        isGroundOfDeed(span, ctx, range) ||
        (feature.isSettled === true && ctx.classes.next(HAPPENED, range.first, range.last) >= 0),
    })
    found.push({ mention, outer: outer && isBehind(span, outer, ctx) ? outer : null })
  }
  return found
}

// "In Kokorou, Niger", "in Kokorou, near Tera": what a town lies in or beside is not another place of the deed.
function isBehind({ last }: Span, { first, data }: Mention<'place'>, { tokens }: ReadingContext): boolean {
  if (first < last) return false
  const { precision } = data.value
  if (precision !== 'exact' && precision !== 'near') return true
  return tokens.lower(last) === ',' && /^(near|outside)$/.test(tokens.lower(first - 1))
}

const GROUNDS = wordClass(
  /^(park|forest|reserve|mountains|hills|island|islands|valley|airport|peninsula|camp|prison|airfield)$/,
)

// "Shot two rangers in Virunga National Park": grounds that bear their own name.
function isGroundOfDeed({ first, last }: Span, { tokens, classes }: ReadingContext, range: TokenRange): boolean {
  if (!classes.is(last - 1, GROUNDS) || !/^(in|at|near|on|inside)$/.test(tokens.lower(first - 1))) return false
  return classes.next(HAPPENED, range.first, range.last) >= 0
}

function touches(known: readonly Mention<'place'>[], { first, last }: Span): boolean {
  return known.some((one) => one.first < last && first < one.last)
}

// "On the shores of Lake Chad": a lake between countries lies in the one that the report speaks of.
function inCountry(outer: PlaceValue | undefined, country: PlaceValue | null): PlaceValue | undefined {
  if (!outer || outer.country || !country) return outer
  return { ...outer, country: country.country, countryName: country.countryName }
}

const NONE: readonly Feature[] = []
/** Of wider use than settlements: "the Shaab area"; behind a comma it is what the place before lies in. */
const GROUND = wordClass(/^(area|locality|zone|enclave|valley)$/)
/** "The province of Maguindanao"; never a "department of" or "state of", which name offices and moods. */
const REGION = wordClass(/^(province|region|governorate|prefecture|county|territory|commune|locality|island)$/)
const FEATURE = anyOf(REGION, FEATURE_AFTER, FEATURE_BEFORE, SETTLEMENT, PLURAL_KINDS, GROUND)

// Most sentences have no word for a road, a river or a village, and no town beside a place.
function canHold(
  { first, last }: TokenRange,
  { classes }: ReadingContext,
  known: readonly Mention<'place'>[],
): boolean {
  const from = Math.max(0, first - 1)
  if (classes.next(FEATURE, from, last + 1) >= 0) return true
  return known.length > 0 && classes.next(TOWN_CUE, from, last) >= 0
}

interface Span {
  readonly first: number
  readonly last: number
  /** Where people live: it lies in the country that the report speaks of. */
  readonly isSettled?: boolean
}

function spanAt(i: number, start: number, range: TokenRange, ctx: ReadingContext): Span | null {
  const { tokens } = ctx
  const word = tokens.lower(i)
  if (i > start && ctx.classes.is(i, FEATURE_AFTER)) {
    const first = Math.max(start === range.first && isOpener(start, ctx) ? start + 1 : start, i - LONGEST)
    return first < i ? { first, last: i + 1 } : null
  }
  const next = i + 1
  if (ctx.classes.is(i, FEATURE_BEFORE) && next < range.last && (isNamePart(next, ctx) || isNumber(next, ctx)))
    return { first: i, last: next + 1 }
  // "the village of Kokorou", "Kokorou village".
  const isSettled =
    i === start &&
    !PERSON_BEFORE.has(word) &&
    tokens.lower(i - 1) === 'of' &&
    i - 2 >= range.first &&
    (SETTLEMENT.has(tokens.lower(i - 2)) || REGION.has(tokens.lower(i - 2)))
  const isEnd = next >= range.last || !isNamePart(next, ctx)
  if (isSettled && word.length > 2) return { first: i, last: isEnd ? next : next + 1, isSettled }
  const isDefinite = tokens.lower(start - 1) === 'the'
  const lead = isDefinite ? tokens.lower(start - 2) : tokens.lower(start - 1)
  const isWider = tokens.lower(start - 3) === ','
  const isGround = ctx.classes.is(next, SETTLEMENT) || (isDefinite && !isWider && ctx.classes.is(next, GROUND))
  const isNamed = isEnd && i - start < 3 && isGround && (isDefinite || LOCATIVE.has(lead))
  return isNamed ? { first: start, last: next, isSettled: true } : null
}

// "in Kokorou, Niger", "near Dvani in Georgia": a town that no gazetteer lists, beside one that is listed.
function unlistedAt(i: number, start: number, ctx: ReadingContext, known: readonly Mention<'place'>[]): Span | null {
  const { tokens } = ctx
  if (i - start > 2 || isNamePart(i + 1, ctx) || !TOWN_CUE.has(tokens.lower(start - 1))) return null
  const link = tokens.lower(i + 1)
  if (link !== ',' && link !== 'in') return null
  let isPlain = false
  for (let at = start; at <= i; at++) {
    if (isNumber(at, ctx)) return null
    if (!NOT_PLACES.has(tokens.lower(at))) isPlain = true
  }
  // "Sam Ouandja": a name of two words may open with a first name.
  if (!isPlain) return null
  const wide = known.find(({ first }) => first === i + 2 || (first === i + 3 && tokens.lower(i + 2) === 'the'))
  return wide && wide.data.value.precision !== 'exact' ? { first: start, last: i + 1 } : null
}

const COMMA_AND = wordClass(/^(,|and)$/)
const OF_COLON = wordClass(/^(of|:)$/)

// "the villages of Kampungu, Makonono and Mombo": one by one, as far as the list goes.
function listedAt(i: number, start: number, range: TokenRange, ctx: ReadingContext): Span | null {
  const { tokens } = ctx
  if (i - start > 2 || isNamePart(i + 1, ctx)) return null
  let at = start - 1
  const end = Math.max(range.first, start - LIST_CAP)
  while (at > end && (isNamePart(at, ctx) || ctx.classes.is(at, COMMA_AND))) at--
  const isList = ctx.classes.is(at, OF_COLON) && PLURAL_KINDS.has(tokens.lower(at - 1))
  return isList ? { first: start, last: i + 1 } : null
}

/** How many tokens of a list are looked back over. */
const LIST_CAP = 16
const TOWN_CUE = wordClass(new Set('in near outside at around'.split(' ')))

// "Abed", "al-Abed".
function isNamePart(i: number, { tokens }: ReadingContext): boolean {
  return ((tokens.shape[i] as number) & SHAPE.capital) !== 0 || ((tokens.marks[i] as number) & MARK.article) !== 0
}

function isNumber(i: number, { tokens }: ReadingContext): boolean {
  return ((tokens.shape[i] as number) & SHAPE.digit) !== 0
}

// "On Main Street": the first word of a sentence has its capital for another reason.
function isOpener(i: number, { tokens }: ReadingContext): boolean {
  const word = tokens.lower(i)
  return LOCATIVE.has(word) || /^(the|a|an|this|that|his|her|its|their|and|but|when|while|after|before)$/.test(word)
}

// "In Kokorou, the chief town": the preposition that a sentence opens with is no part of the name behind it.
function isLeadIn(i: number, range: TokenRange, ctx: ReadingContext): boolean {
  return i === range.first && LOCATIVE.has(ctx.tokens.lower(i)) && i + 1 < range.last && isNamePart(i + 1, ctx)
}

/** The place named right behind: "Haifa Street, Baghdad", "the village of Kokorou in Niger". */
function wideBeside(
  span: Span,
  { tokens }: ReadingContext,
  known: readonly Mention<'place'>[],
): Mention<'place'> | null {
  let at = span.last
  while (
    at < span.last + 4 &&
    !known.some(({ first }) => first === at) &&
    /^(,|in|of|village|town|district|area|quarter|neighbou?rhood|suburb|the)$/.test(tokens.lower(at))
  )
    at++
  return at > span.last ? (known.find(({ first }) => first === at) ?? null) : null
}

interface Setting {
  /** What it lies in. */
  readonly outer: PlaceValue | null
  /** The words around say that something was done there. */
  readonly isScene: boolean
}

function toMention({ first, last }: Span, ctx: ReadingContext, { outer, isScene }: Setting): Mention<'place'> {
  const from = ctx.tokens.from[first] as number
  const to = ctx.tokens.to[last - 1] as number
  const words = ctx.text.slice(from, to)
  const isWithin = outer !== null && outer.precision !== 'country'
  return {
    kind: 'place',
    first,
    last,
    from,
    to,
    rule: 'place-feature' as RuleId,
    data: {
      kind: 'place',
      value: {
        kind: 'place',
        words,
        name: words.replace(/\s+/g, ' '),
        place: null,
        country: outer?.country ?? null,
        countryName: outer?.countryName ?? null,
        admin1: outer?.admin1 ?? null,
        lat: isWithin ? outer.lat : null,
        lon: isWithin ? outer.lon : null,
        radiusKm: isWithin ? outer.radiusKm : null,
        precision: isWithin && outer.precision !== 'exact' ? outer.precision : 'near',
      },
      // A road or a river without a known place beside it cannot say where a deed was done.
      isInsideName: outer === null && !isScene,
    },
  }
}
