/** Lists of places behind a preposition: a name that the gazetteer does not hold is a place where its neighbours are. */
import type { PlaceValue } from '../../../src/model/index.ts'
import { DETERMINER, PREPOSITION } from '../../../src/reader/english/words/words.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'

const NOT_IN = /^(between|from|border|borders|linking|links|to|route|road|highway|of)$/
const KINDS =
  /^(towns|cities|municipalities|villages|departments|provinces|neighborhoods|districts|suburbs|townships|hamlets|cantons|communities|localities)$/
/** Words of one name at most. */
const LONGEST = 4

interface Item {
  readonly first: number
  readonly last: number
  readonly value: PlaceValue | null
}

/** Places of a list, and the token behind it. */
export interface PlaceList {
  readonly values: readonly PlaceValue[]
  readonly last: number
}

/** The list of places behind the preposition at token `at`, at least two and the last behind "and": "in Cuenca, Azuay" is one place. */
export function placeList(scan: SentenceScan, at: number): PlaceList | null {
  if (!/^(in|at|near)$/.test(scan.word(at)) || NOT_IN.test(scan.word(at - 1))) return null
  let start = at + 1
  while (/^(the|both|several|various)$/.test(scan.word(start))) start++
  const isSure = KINDS.test(scan.word(start)) && scan.word(start + 1) === 'of'
  if (isSure) start += 2
  const items = itemsFrom(scan, start)
  const last = items.at(-1)
  if (!last || items.length < 2) return null
  const isNamed = isSure || KINDS.test(scan.word(last.last)) || KINDS.test(scan.word(last.last - 1))
  const known = items.filter(({ value }) => value !== null)
  if (known.length === 0 && !isNamed) return null
  if (known.some(({ value }) => value?.precision === 'country')) return null
  // "in Cali and the major presence": a name has no article.
  if (!isNamed && items.some(({ value, first }) => value === null && scan.word(first - 1) === 'the')) return null
  const values = items.map((item) => item.value ?? unlisted(scan, item))
  return new Set(values.map(({ name }) => name)).size === values.length ? { values, last: last.last } : null
}

// Commas between them, "and" before the last; "in" may be said again.
function itemsFrom(scan: SentenceScan, start: number): readonly Item[] {
  const items: Item[] = []
  for (let at = start; ; ) {
    const item = itemAt(scan, at)
    if (!item) return []
    items.push(item)
    let next = item.last
    if (scan.word(next) === ',') next++
    const isLast = scan.word(next) === 'and' || (scan.word(next) === 'as' && scan.word(next + 1) === 'well')
    if (isLast) next += scan.word(next) === 'and' ? 1 : 3
    else if (next === item.last) return []
    while (/^(in|at|the|both)$/.test(scan.word(next))) next++
    if (isLast) {
      const end = itemAt(scan, next)
      return end && (end.value || isEnd(scan, end.last)) ? [...items, end] : []
    }
    at = next
  }
}

function itemAt(scan: SentenceScan, at: number): Item | null {
  const place = scan.startAt('place', at)
  if (place) return { first: at, last: place.last, value: place.data.value }
  let end = at
  while (end < Math.min(at + LONGEST, scan.sentence.last) && isNamePart(scan, end)) end++
  return end > at && isNamePart(scan, end - 1) && !/^(de|la|las|los|el|del)$/.test(scan.word(end - 1))
    ? { first: at, last: end, value: null }
    : null
}

// In capitals a name shows itself only by what it is not: no word of the lexicon, no function word.
function isNamePart(scan: SentenceScan, i: number): boolean {
  const word = scan.word(i)
  if (!/^[a-z][a-z'.-]*$/.test(word) || DETERMINER.has(word) || PREPOSITION.has(word) || KINDS.test(word)) return false
  if (COMMON.test(word) || scan.over('place', i)) return false
  return !NOT_NAMES.some((kind) => scan.over(kind, i) !== undefined)
}

const NOT_NAMES = [
  'agent',
  'deed',
  'harm',
  'date',
  'number',
  'cue',
  'weapon',
  'target',
  'party',
  'nationality',
] as const
const COMMON =
  /^(and|or|other|others|also|is|are|was|were|be|been|has|have|had|will|would|not|no|he|she|it|they|we|who|which|part|parts|region|regions|area|areas|zone|zones|places|sectors|points|north|south|east|west|northern|southern|eastern|western|central|country|city|capital|outskirts|vicinity|center|downtown|front|order|general|particular|place|turn|addition|return|public|private|.*ly|.*ing)$/

function isEnd(scan: SentenceScan, at: number): boolean {
  const word = scan.word(at)
  if (scan.startAt('date', at)) return true
  return at >= scan.sentence.last || scan.isMark(at) || PREPOSITION.has(word) || KINDS.test(word)
}

function unlisted(scan: SentenceScan, { first, last }: Item): PlaceValue {
  const words = scan.text(first, last)
  return {
    kind: 'place',
    words,
    name: words,
    place: null,
    country: null,
    countryName: null,
    admin1: null,
    lat: null,
    lon: null,
    radiusKm: null,
    precision: 'exact',
  }
}
