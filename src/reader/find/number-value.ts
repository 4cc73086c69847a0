/** Reads the value of a number: digits, number words, dozens, vague words. */
import type { Qualifier } from '../../model/index.ts'
import { SHAPE, type Tokens } from '../tokens.ts'
import { SCALES, TENS, UNITS, VAGUE } from './number-words.ts'

/** A value, the token after it, and whether it was written in words. */
export interface Value {
  readonly value: number
  readonly last: number
  readonly isWord: boolean
}

/** What a number mention is made of. */
export interface Parts {
  readonly first: number
  readonly last: number
  readonly min: number | null
  readonly max: number | null
  readonly qualifier: Qualifier
  readonly rule: string
  readonly isMore?: boolean
}

/** A plain value: digits, or number words up to billions. */
export function readValue(tokens: Tokens, i: number, end: number): Value | null {
  const digits = digitsAt(tokens, i)
  if (digits !== null) return scaled(tokens, { value: digits, last: i + 1, isWord: false }, end)
  const word = tokens.lower(i)
  if (word === 'half' && tokens.lower(i + 1) === 'a' && tokens.lower(i + 2) === 'dozen')
    return { value: 6, last: i + 3, isWord: true }
  if (word === 'a' || word === 'an') return articleValue(tokens, i, end)
  if (word === 'dozen') return { value: 12, last: i + 1, isWord: true }
  if (word === 'both') return { value: 2, last: i + 1, isWord: true }
  return wordValue(tokens, i, end)
}

function articleValue(tokens: Tokens, i: number, end: number): Value | null {
  if (i + 1 >= end) return null
  const next = tokens.lower(i + 1)
  if (next === 'dozen') return { value: 12, last: i + 2, isWord: true }
  if (next === 'couple') return { value: 2, last: tokens.lower(i + 2) === 'of' ? i + 3 : i + 2, isWord: true }
  const scale = SCALES.get(next)
  return scale ? { value: scale, last: i + 2, isWord: true } : null
}

function digitsAt(tokens: Tokens, i: number): number | null {
  if (!((tokens.shape[i] as number) & SHAPE.digit)) return null
  const raw = tokens.raw(i).replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
  if (/^\d+$/.test(raw) || /^\d{1,3}(,\d{3})+$/.test(raw)) return Number(raw.replaceAll(',', ''))
  return /^\d+\.\d+$/.test(raw) ? Number(raw) : null
}

function scaled(tokens: Tokens, value: Value, end: number): Value {
  const scale = value.last < end ? SCALES.get(tokens.lower(value.last)) : undefined
  if (scale) return { value: Math.round(value.value * scale), last: value.last + 1, isWord: false }
  if (value.last < end && tokens.lower(value.last) === 'dozen')
    return { value: value.value * 12, last: value.last + 1, isWord: false }
  return value
}

function wordValue(tokens: Tokens, i: number, end: number): Value | null {
  let total = 0
  let part = 0
  let at = i
  while (at < end) {
    const word = tokens.lower(at)
    const value = unitOf(word)
    const scale = SCALES.get(word)
    if (value !== null && (part === 0 || part % 100 === 0 || (part % 10 === 0 && value < 10 && part % 100 >= 20)))
      part += value
    else if (scale && at > i) {
      part = Math.max(part, 1) * scale
      if (scale > 100) {
        total += part
        part = 0
      }
    } else if (word === 'dozen' && at > i) {
      part *= 12
      at++
      break
    } else if (
      !(
        word === 'and' &&
        at > i &&
        part >= 100 &&
        unitOf(tokens.lower(at + 1)) !== null &&
        isSmallPart(tokens, at, end)
      )
    )
      break
    at++
  }
  return at > i && (part > 0 || total > 0) ? { value: total + part, last: at, isWord: true } : null
}

// "one hundred and twelve": the number goes on behind "and" only when no noun stood between.
function isSmallPart(tokens: Tokens, at: number, end: number): boolean {
  return at + 1 < end && (unitOf(tokens.lower(at + 1)) ?? 100) < 100
}

function unitOf(word: string): number | null {
  const one = UNITS.get(word) ?? TENS.get(word)
  if (one !== undefined) return one === 0 && word !== 'zero' ? null : one
  const dash = word.indexOf('-')
  if (dash < 0) return null
  const tens = TENS.get(word.slice(0, dash))
  const unit = UNITS.get(word.slice(dash + 1))
  return tens !== undefined && unit !== undefined && unit > 0 && unit < 10 ? tens + unit : null
}

/** A vague word as a range: "dozens", "several", "a handful". */
export function readVague(tokens: Tokens, i: number, end: number): Parts | null {
  let at = i
  if ((tokens.lower(at) === 'a' || tokens.lower(at) === 'an') && /^(few|handful|number)$/.test(tokens.lower(at + 1)))
    at++
  const word = tokens.lower(at)
  const isNumber = word === 'number' && at > i && tokens.lower(at + 1) === 'of'
  const range: readonly [number | null, number | null] | undefined = isNumber ? [2, null] : VAGUE.get(word)
  if (!range || at >= end) return null
  if ((word === 'few' || word === 'handful') && at === i) return null
  if (word === 'tens' && tokens.lower(at + 1) !== 'of') return null
  let last = at + 1
  let [min, max] = range
  if (tokens.lower(last) === 'of') {
    const scale = /^(thousands|hundreds|dozens|people|the|them|its|their|others)$/.test(tokens.lower(last + 1))
      ? VAGUE.get(tokens.lower(last + 1))
      : undefined
    if (scale) {
      min = (min ?? 1) * ((scale[0] as number) / 2)
      max = null
      last += 2
    } else last++
  }
  const more = tokens.lower(last) === 'more' || tokens.lower(last) === 'others' || tokens.lower(last) === 'other'
  return { first: i, last, min, max, qualifier: 'vague', rule: 'number-vague', isMore: more }
}
