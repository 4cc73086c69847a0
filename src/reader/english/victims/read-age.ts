/** Ages of people: "19-year-old", "a 4 year old", ", 23,". */
import type { SentenceScan } from '../../scan.ts'
import { MARK } from '../../tokens.ts'
import { wordClass } from '../../word-class.ts'

/** An age and the token behind it. */
export interface AgeMark {
  readonly age: string
  readonly last: number
}

const JOINED = /^(\d{1,3}|[a-z]+)-(year|years|month|months|week|day)-olds?$/
const UNIT = /^-?(year|years|yr|month|months)(-old)?$/
const UNITS = wordClass(UNIT)
const FIGURE = wordClass(/^(\d{1,3}|[a-z]+)(-?year|-?month)?$/)

/** An age written as a word for a person, starting at token `i`. */
export function ageAt(scan: SentenceScan, i: number): AgeMark | null {
  if (!scan.hasMark(i, MARK.hyphen) && !scan.isDigit(i) && !scan.startAt('number', i)) return null
  const word = scan.word(i)
  const isFigure = word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57
  if (!isFigure && !word.includes('-') && !scan.startAt('number', i)) return null
  const isJoined = word.includes('-')
  const joined = isJoined ? JOINED.exec(word) : null
  if (joined && !word.endsWith('olds')) return { age: ageKey(joined[1] as string, joined[2] as string), last: i + 1 }
  if (!scan.is(i, FIGURE)) return null
  let at = i + 1
  if (scan.word(at) === '-') at++
  const unit = isJoined ? /^(\d{1,3})-(year|month)$/.exec(word) : null
  if (unit && scan.word(at) === 'old') return { age: ageKey(unit[1] as string, unit[2] as string), last: at + 1 }
  if (!/^\d{1,3}$/.test(word) && !scan.startAt('number', i)) return null
  const year = scan.is(at, UNITS) ? UNIT.exec(scan.word(at)) : null
  if (!year) return null
  if (year[2]) return { age: ageKey(word, year[1] as string), last: at + 1 }
  at++
  if (scan.word(at) === '-') at++
  return scan.word(at) === 'old' ? { age: ageKey(word, year[1] as string), last: at + 1 } : null
}

const SHORT_DIGITS = wordClass(/^\d{1,2}$/)

/** An age behind a comma: "John Smith, 23, of". */
export function ageAfter(scan: SentenceScan, i: number): AgeMark | null {
  const isParen = scan.word(i) === '('
  if (scan.word(i) !== ',' && !isParen) return null
  const at = scan.word(i + 1) === 'age' || scan.word(i + 1) === 'aged' ? i + 2 : i + 1
  const joined = ageAt(scan, at)
  if (joined) return isEdge(scan, joined.last) ? { age: joined.age, last: behind(scan, joined.last) } : null
  const word = scan.word(at)
  if (!scan.is(at, SHORT_DIGITS) || !isEdge(scan, at + 1)) return null
  return { age: word, last: behind(scan, at + 1) }
}

function isEdge(scan: SentenceScan, at: number): boolean {
  const word = scan.word(at)
  return word === '' || /^[,.);:]$/.test(word) || word === 'and' || word === 'was' || word === 'of' || word === 'were'
}

function behind(scan: SentenceScan, at: number): number {
  return scan.word(at) === ')' || scan.word(at) === ',' ? at + 1 : at
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(' ')

function ageKey(number: string, unit: string): string {
  const spelled = SMALL.indexOf(number)
  const years = spelled >= 0 ? String(spelled) : number
  return unit.startsWith('year') || unit === 'yr' ? years : `${years} ${unit}`
}
