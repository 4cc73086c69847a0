/** Tells when a place name only says where the name before it lies: "Taji, Iraq", "El Geneina, the capital of West Darfur", "Nabi Saleh, near Ramallah". */
import type { ReadingContext } from '../../mention.ts'
import { SHAPE } from '../../tokens.ts'
import { anyOf, wordClass } from '../../word-class.ts'
import { DIRECTIONAL, KIND_OF, PLACE_KINDS } from '../words/place-words.ts'
import { bestKnown, type Hit } from './place-hit.ts'

const FACILITY = new Set(
  'air base airbase airport field oil gas garrison military army refugee crossing bases outpost compound landing zone'.split(
    ' ',
  ),
)
const ARTICLE = wordClass(/^(an?|the)$/)
const KIND = anyOf(KIND_OF, wordClass(/^(seat|stronghold|hub|resort)$/))
const LEAD = anyOf(DIRECTIONAL, ARTICLE)
const NEAR_TO = wordClass(/^(near|outside|beside|by|off)$/)
const SHORE = wordClass(/^(close|next)$/)
/** How many words may tell what the place is. */
const APPOSITION = 6

/** Whether `b` is what `a` lies in: "Dibis area, Kirkuk province", "Zawita (Dohuk)", "Camp Taji in Iraq"; never "a US base in Iraq". */
export function isChain(a: Hit, b: Hit, ctx: ReadingContext): boolean {
  const { tokens, classes } = ctx
  if (a.part || b.part || bestKnown(a, ctx).kind === 'country') return false
  let at = a.last
  while (PLACE_KINDS.has(tokens.lower(at)) || FACILITY.has(tokens.lower(at))) at++
  if (tokens.lower(at) === ',' || tokens.lower(at) === '(')
    return (
      at + 1 === b.first ||
      (at + 2 === b.first && classes.is(at + 1, LEAD)) ||
      opens(at + 1, b.first, ctx) ||
      inLandOf(at + 1, b.first, ctx) ||
      opens(afterKind(at + 1, b.first, ctx), b.first, ctx)
    )
  return tokens.lower(at) === 'in' && opens(at, b.first, ctx)
}

const OF_LAND = wordClass(/^(region|province|district|state|department|governorate|county|oblast|area)$/)

const PART = anyOf(DIRECTIONAL, OF_LAND, wordClass(/^(cent(re|er)|edge|outskirts|heart|middle|interior|tip)$/))

// "In Malyn, in the region of Zhytomyr", "in Rafah, in the south of the strip".
function inLandOf(at: number, last: number, { tokens, classes }: ReadingContext): boolean {
  if (!/^(in|on)$/.test(tokens.lower(at)) || tokens.lower(at + 1) !== 'the') return false
  const land = classes.is(at + 2, DIRECTIONAL) ? at + 3 : at + 2
  const part = classes.is(land, OF_LAND) ? land : at + 2
  const name = tokens.lower(part + 2) === 'the' ? part + 3 : part + 2
  return classes.is(part, PART) && tokens.lower(part + 1) === 'of' && name === last
}

// "the capital of West Darfur", "a farming village in northern Niger".
function opens(at: number, last: number, { tokens, classes }: ReadingContext): boolean {
  if (at < 0 || !/^(of|in)$/.test(tokens.lower(at))) return false
  for (let i = at + 1; i < last; i++) if (!classes.is(i, LEAD)) return false
  return last - at <= 3
}

/** The token behind "a [farming] village" at token `at`, or -1. */
function afterKind(at: number, end: number, { tokens, classes }: ReadingContext): number {
  if (!classes.is(at, ARTICLE)) return -1
  const kind = classes.next(KIND, at + 1, Math.min(at + APPOSITION, end))
  if (kind < 0) return -1
  for (let i = at + 1; i < kind; i++) if (((tokens.shape[i] as number) & SHAPE.punctuation) !== 0) return -1
  return kind + 1
}

/** Whether `b` only tells whereabouts `a` lies: "Nabi Saleh, near Ramallah", "Pologi, a town east of Kherson". */
export function isSetBeside(a: Hit, b: Hit, ctx: ReadingContext): boolean {
  const { tokens, classes } = ctx
  if (a.part || b.part || tokens.lower(a.last) !== ',' || /^(country|admin1)$/.test(bestKnown(a, ctx).kind))
    return false
  const start = a.last + 1
  const kind = afterKind(start, b.first, ctx)
  const at = kind < 0 ? start : kind
  if (classes.is(at, NEAR_TO)) return at + 1 === b.first
  if (classes.is(at, SHORE)) return tokens.lower(at + 1) === 'to' && at + 2 === b.first
  if (at + 1 === b.first - 1 && tokens.lower(at + 1) === 'of') return classes.is(at, DIRECTIONAL)
  return false
}
