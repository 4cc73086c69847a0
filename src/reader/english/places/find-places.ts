/** Finds places: names of the gazetteer with the words around them, "near Kirkuk", "northern Iraq", "the Dibis area", "Taji, Iraq". */
import type { Lexicon, Place, PlaceValue, RuleId } from '../../../model/index.ts'
import type { Finder, Mention, ReadingContext } from '../../mention.ts'
import { SHAPE, type Tokens } from '../../tokens.ts'
import { wordClass } from '../../word-class.ts'
import { KIND_OF, PLACE_KINDS } from '../words/place-words.ts'
import { createCountryOfParties, createCountryOfPeople } from './country-of-people.ts'
import { indexSpellings, looseHitAt, type SpellingTables } from './loose-hit.ts'
import { isChain, isSetBeside } from './place-chain.ts'
import { isPlaceName, type PlaceEvidence, weighNames } from './place-evidence.ts'
import { findFeatures } from './place-feature.ts'
import { bestKnown, type Hit, hitAt, hitsInside, isNameStart, type NameTables, type TokenRange } from './place-hit.ts'
import { createPlaceKeys, type PlaceKeys } from './place-keys.ts'
import { keptByLists, pluralKindAfter, runsOf } from './place-lists.ts'
import { toMention } from './place-value.ts'
import { createResolver, type NameInReport, type ResolvePlaces } from './resolve-place.ts'

/** A finder over one gazetteer. Each report's places are found and resolved together: what it names decides between namesakes. */
export function createPlaceFinder(lexicon: Lexicon): Finder<'place'> {
  const resolve = createResolver(lexicon)
  const spellings = indexSpellings(lexicon)
  const keysOf = createPlaceKeys(lexicon)
  const countryOfPeople = createCountryOfPeople(lexicon)
  const countryOfParties = createCountryOfParties(lexicon)
  const tools = { lexicon, resolve, spellings, keysOf, countryOfPeople, countryOfParties }
  const known = new WeakMap<ReadingContext, ReadonlyMap<number, readonly Mention<'place'>[]>>()
  const mentionsIn = (ctx: ReadingContext) => {
    const all = known.get(ctx) ?? readReport(ctx, tools)
    known.set(ctx, all)
    return all
  }
  return {
    id: 'places' as RuleId,
    gives: 'place',
    find(sentence, ctx) {
      return mentionsIn(ctx).get(sentence.first) ?? NONE
    },
  }
}

const NONE: readonly Mention<'place'>[] = []

interface Tools {
  readonly lexicon: Lexicon
  readonly resolve: ResolvePlaces
  readonly spellings: ReadonlyMap<string, readonly number[]>
  readonly keysOf: (tokens: Tokens) => PlaceKeys
  readonly countryOfPeople: (ctx: ReadingContext) => PlaceValue | null
  readonly countryOfParties: (ctx: ReadingContext) => PlaceValue | null
}

/** The mentions of a report by the first token of their sentence. */
function readReport(ctx: ReadingContext, tools: Tools): ReadonlyMap<number, readonly Mention<'place'>[]> {
  const { lexicon, resolve, spellings } = tools
  const tables = { names: lexicon.placeNames, spellings, keys: tools.keysOf(ctx.tokens) }
  const all = rangesOf(ctx).map((range) => ({ range, hits: hitsIn(range, ctx, tables) }))
  const found = all.filter(({ hits }) => hits.length > 0)
  const evidence = weighNames(found, ctx)
  const kept = found.map(({ range, hits }) => ({ range, hits: keepNames(hits, range, ctx, evidence) }))
  const names = kept.flatMap(({ range, hits }) => namesOf(hits, range, ctx))
  const places = resolve(names, ctx)
  const mentions = new Map<number, readonly Mention<'place'>[]>()
  let at = 0
  for (const { range, hits } of kept) {
    const start = at
    const own = names.slice(at, at + hits.length).map((name, k) => ({ name, place: places[start + k] }))
    at += hits.length
    mentions.set(range.first, mentionsOf(own, range, ctx, lexicon))
  }
  const country = countryOf(mentions) ?? tools.countryOfPeople(ctx) ?? tools.countryOfParties(ctx)
  for (const { range } of all) {
    const own = mentions.get(range.first) ?? []
    const features = findFeatures(range, ctx, own, country)
    if (features.length === 0) continue
    const outer = new Set(features.map((one) => one.outer))
    const others = own.map((one) => (outer.has(one) ? { ...one, data: { ...one.data, isInsideName: true } } : one))
    mentions.set(
      range.first,
      [...others, ...features.map(({ mention }) => mention)].sort((a, b) => a.first - b.first),
    )
  }
  return mentions
}

// The country of what no gazetteer lists: the one that most names of the report lie in.
function countryOf(mentions: ReadonlyMap<number, readonly Mention<'place'>[]>): PlaceValue | null {
  const counts = new Map<string, number>()
  let best: PlaceValue | null = null
  for (const own of mentions.values()) {
    for (const { data } of own) {
      const { country } = data.value
      if (!country) continue
      const count = (counts.get(country) ?? 0) + (data.value.precision === 'country' ? 2 : 1)
      counts.set(country, count)
      if (!best || count > (counts.get(best.country ?? '') ?? 0)) best = data.value
    }
  }
  const isClear = best !== null && (counts.size === 1 || (counts.get(best.country ?? '') ?? 0) > 1)
  return best && isClear ? { ...best, precision: 'country', admin1: null } : null
}

function keepNames(
  hits: readonly Hit[],
  range: TokenRange,
  ctx: ReadingContext,
  evidence: PlaceEvidence,
): readonly Hit[] {
  const names = hits.filter((hit) => isPlaceName(hit, range, ctx, evidence))
  if (hits.length < 2 || ctx.isAllCaps) return names
  const kept = new Set(names)
  const listed = keptByLists(hits, kept, range, ctx)
  return listed.size === 0 ? names : hits.filter((hit) => kept.has(hit) || listed.has(hit))
}

/** The sentences, and what stands between them: datelines and captions help to tell namesakes apart. */
function rangesOf({ tokens, sentences, passages }: ReadingContext): readonly TokenRange[] {
  const ranges: TokenRange[] = []
  const line = passages.find(({ kind }) => kind === 'dateline')
  const between = (from: number, to: number) => {
    let start = from
    // A dateline is a range of its own, whatever stands in front of it.
    while (line && start < to && (tokens.from[start] as number) < line.from) start++
    if (start > from) ranges.push(toRange(from, start, tokens))
    if (start < to) ranges.push(toRange(start, to, tokens))
  }
  let at = 0
  for (const { first, last } of sentences) {
    if (first > at) between(at, first)
    ranges.push(toRange(first, last, tokens))
    at = last
  }
  if (at < tokens.count) between(at, tokens.count)
  return ranges
}

function toRange(first: number, last: number, tokens: Tokens): TokenRange {
  let capitals = 0
  let words = 0
  for (let i = first; i < last; i++) {
    if ((tokens.to[i] as number) - (tokens.from[i] as number) < 4) continue
    words++
    if ((tokens.shape[i] as number) & (SHAPE.capital | SHAPE.digit)) capitals++
  }
  return { first, last, isTitleCase: words > 3 && capitals > 0.7 * words }
}

function hitsIn(range: TokenRange, ctx: ReadingContext, tables: NameTables & SpellingTables): readonly Hit[] {
  const hits: Hit[] = []
  for (let i = range.first; i < range.last; i++) {
    if (!isNameStart(ctx.tokens, i)) continue
    const hit = hitAt(i, range, ctx, tables) ?? looseHitAt(i, range, ctx, tables)
    if (!hit) {
      for (const inside of hitsInside(i, ctx, tables.names)) hits.push(inside)
      continue
    }
    hits.push(hit)
    i = hit.last - 1
  }
  return hits
}

function namesOf(hits: readonly Hit[], range: TokenRange, ctx: ReadingContext): readonly NameInReport[] {
  const [only] = hits
  if (!only) return []
  if (hits.length === 1) {
    const kind = kindSaid(only, range, ctx) ?? pluralKindAfter(hits, range, ctx)
    return [{ hit: only, wider: null, isWider: false, isBeside: false, kind }]
  }
  const runs = runsOf(hits, ctx)
  const kinds = new Map(runs.flatMap((run) => run.map((hit) => [hit, pluralKindAfter(run, range, ctx)] as const)))
  // "Torrington, Litchfield and Winsted" are three towns, none the province of another.
  const listed = new Set(
    runs.filter((run) => run.length > 2 && ctx.tokens.lower((run.at(-1)?.first ?? 0) - 1) === 'and').flat(),
  )
  const isWithin = (a: Hit, b: Hit) => isChain(a, b, ctx) && !(listed.has(b) && bestKnown(b, ctx).kind === 'city')
  return hits.map((hit, k) => {
    const next = hits[k + 1]
    const before = hits[k - 1]
    return {
      hit,
      wider: next && isWithin(hit, next) ? next : null,
      isWider: before !== undefined && (isWithin(before, hit) || isOfCountry(hits, k, ctx)),
      isBeside: before !== undefined && isSetBeside(before, hit, ctx),
      kind: kindSaid(hit, range, ctx) ?? kinds.get(hit) ?? null,
    }
  })
}

function kindSaid({ first, last }: Hit, range: TokenRange, { tokens }: ReadingContext): NameInReport['kind'] {
  const after = last < range.last ? PLACE_KINDS.get(tokens.lower(last)) : undefined
  if (after) return after
  const within = last - first > 1 ? PLACE_KINDS.get(tokens.lower(last - 1)) : undefined
  if (within && within !== 'city') return within
  const before = first - 2 >= range.first && tokens.lower(first - 1) === 'of' ? tokens.lower(first - 2) : ''
  return KIND_OF.has(before) ? (PLACE_KINDS.get(before) ?? null) : null
}

// "In Gwoza, in Nigeria's Borno state": the province is named by its country behind the town.
function isOfCountry(hits: readonly Hit[], k: number, ctx: ReadingContext): boolean {
  const [town, country, hit] = [hits[k - 2], hits[k - 1], hits[k]]
  if (!town || !country || !hit || ctx.tokens.lower(country.last) !== "'s") return false
  return hit.first - country.last <= 2 && isChain(town, country, ctx)
}

const WAY = wordClass(/^(road|highway|border|axis|route|corridor|railway)$/)

interface PlacedName {
  readonly name: NameInReport
  readonly place: Place | null | undefined
}

function mentionsOf(
  names: readonly PlacedName[],
  range: TokenRange,
  ctx: ReadingContext,
  lexicon: Lexicon,
): readonly Mention<'place'>[] {
  const mentions: Mention<'place'>[] = []
  for (const { name, place } of names) {
    if (!place) continue
    const { hit, isWider, isBeside } = name
    const inner = mentions.at(-1)
    // Where the name inside is a saint's or a firm's, what stands behind it is the place.
    const isNested =
      (hit.part !== null && !ctx.classes.is(hit.last, WAY)) ||
      isBeside ||
      (isWider && (inner?.last ?? 0) <= hit.first && inner?.data.isInsideName !== true)
    mentions.push(toMention({ hit, place, isNested }, range, ctx, lexicon))
  }
  return mentions
}
