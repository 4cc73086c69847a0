/** Reads the figure that starts at a token: a number, a range, a vague word. */

import type { SentenceWords } from '../../find/sentence-words.ts'
import { wordClass } from '../../word-class.ts'
import { type Bounds, PLURAL_SCALE, SCALE, VAGUE } from '../words/number-table.ts'
import { isScore } from './number-traps.ts'
import { type Cardinal, digitsValue, readCardinal, smallNumber } from './number-words.ts'

/** A figure before its qualifiers are read. */
export interface Amount {
  readonly form: 'digits' | 'words' | 'range' | 'vague' | 'about' | 'at-least'
  readonly min: number
  readonly max: number | null
  readonly first: number
  readonly last: number
}

/** The figure at token `i`, or null. */
export function readAmount(words: SentenceWords, i: number): Amount | null {
  return (
    readBetween(words, i) ??
    readVague(words, i) ??
    readSuffixed(words, i) ??
    readHyphenRange(words, i) ??
    readPlain(words, i)
  )
}

function readPlain(words: SentenceWords, i: number): Amount | null {
  const low = readCardinal(words, i) ?? readBareScale(words, i)
  if (!low) return null
  const joint = words.at(low.last)
  const high = isJoint(words, low.last) ? readCardinal(words, low.last + 1) : null
  if (high && isRange({ words, joint, low, high, start: i })) return range(low.value, high, i)
  return { form: low.isDigits ? 'digits' : 'words', min: low.value, max: low.value, first: i, last: low.last }
}

function isJoint(words: SentenceWords, i: number): boolean {
  const word = words.at(i)
  return (
    word === 'to' || word === 'or' || ((word === '\u2013' || word === '\u2014' || word === '-') && !words.isSpaced(i))
  )
}

interface RangeParts {
  readonly words: SentenceWords
  readonly joint: string
  readonly low: Cardinal
  readonly high: Cardinal
  readonly start: number
}

const SPREAD = wordClass(
  /^(range|ranges|ranged|ranging|vary|varies|varied|varying|estimate|estimates|estimated|anywhere|anything|between)$/,
)

const ROSE_RISES_RISEN = wordClass(/^(rose|rises|risen|grew|climbed|increased|jumped|revised|up)$/)

// "rose from 6 to 8" is two figures; "two or three" is one.
function isRange({ words, joint, low, high, start }: RangeParts): boolean {
  if (high.value <= low.value) return false
  if (joint === 'or') return high.value <= 2 * low.value + 1
  if (joint !== 'to') return true
  // "Climbed by three to 27".
  if (words.at(start - 1) === 'by' && words.is(start - 2, ROSE_RISES_RISEN)) return false
  if (words.at(start - 1) !== 'from') return !words.is(start - 1, ROSE_RISES_RISEN)
  for (let at = start - 2; at > start - 6; at--) if (words.is(at, SPREAD)) return true
  return false
}

function range(low: number, high: Cardinal, first: number): Amount {
  // "5 to 6 million" leaves the scale of its first end out.
  const scale = high.value >= 1_000_000 && low < 1000 ? 1_000_000 : high.value >= 10_000 && low < 100 ? 1000 : 1
  return { form: 'range', min: low * scale, max: high.value, first, last: high.last }
}

// "between 6 and 8": the span opens with "between".
function readBetween(words: SentenceWords, i: number): Amount | null {
  if (words.at(i) !== 'between') return null
  const low = readCardinal(words, i + 1)
  if (!low) return null
  const joint = words.at(low.last)
  if (joint === 'and' || joint === 'to') {
    const high = readCardinal(words, low.last + 1)
    return high && high.value > low.value ? range(low.value, high, i) : null
  }
  return null
}

// "6-8" and "ten-15" are one token.
function readHyphenRange(words: SentenceWords, i: number): Amount | null {
  const word = words.at(i)
  const dash = word.indexOf('-')
  if (dash < 1 || smallNumber(word) >= 0) return null
  const low = figureOf(word.slice(0, dash))
  const high = figureOf(word.slice(dash + 1))
  if (low < 0 || high < 0 || isScore(low, high, words, i + 1)) return null
  return range(low, { value: high, last: i + 1, isDigits: true }, i)
}

// "15-plus", "20-odd".
function readSuffixed(words: SentenceWords, i: number): Amount | null {
  const word = words.at(i)
  const form = word.endsWith('-plus') ? 'at-least' : word.endsWith('-odd') ? 'about' : null
  if (!form) return null
  const value = figureOf(word.slice(0, word.lastIndexOf('-')))
  return value < 0 ? null : { form, min: value, max: form === 'about' ? value : null, first: i, last: i + 1 }
}

function figureOf(word: string): number {
  return word >= '0' && word < ':' ? digitsValue(word) : smallNumber(word)
}

const SOME_ABOUT_AROUND = wordClass(/^(some|about|around|nearly|almost|over|than|least|approximately|roughly)$/)

// "some dozen people", "about a hundred": a scale without a number before it needs a word that makes it one.
function readBareScale(words: SentenceWords, i: number): Cardinal | null {
  const scale = SCALE.get(words.at(i))
  if (scale === undefined) return null
  const isFigure = scale === 12 || words.is(i - 1, SOME_ABOUT_AROUND)
  return isFigure ? { value: scale, last: i + 1, isDigits: false } : null
}

function readVague(words: SentenceWords, i: number): Amount | null {
  return readPluralScale(words, i) ?? readVagueWord(words, i)
}

// "dozens", "hundreds of thousands", "many dozens".
function readPluralScale(words: SentenceWords, i: number): Amount | null {
  const unit = PLURAL_SCALE.get(words.at(i))
  if (unit === undefined) return null
  const hasOf = words.at(i + 1) === 'of'
  if ((unit === 10 || unit === 20) && !hasOf && !(unit === 20 && isAfterScores(words, i))) return null
  const outer = hasOf ? PLURAL_SCALE.get(words.at(i + 2)) : undefined
  if (outer !== undefined && outer > unit) return vague(2 * unit * outer, null, i, i + 3)
  return vague(2 * unit, null, i, hasOf ? i + 2 : i + 1)
}

const MORE_WERE_KILLED = wordClass(/^(more|were|killed|dead|wounded|injured|have|feared|missing|hurt|of|others)$/)

// "scores" is a verb before a noun of play; "tens" alone is none.
function isAfterScores(words: SentenceWords, i: number): boolean {
  return words.is(i + 1, MORE_WERE_KILLED)
}

const HOW_AS_SO = wordClass(/^(how|as|so|too)$/)

function stands(words: SentenceWords, i: number, phrase: readonly string[]): boolean {
  for (let k = 0; k < phrase.length; k++) if (words.at(i + k) !== phrase[k]) return false
  return true
}

function readVagueWord(words: SentenceWords, i: number): Amount | null {
  const phrases = PHRASES.get(words.at(i))
  if (!phrases) return null
  for (const { phrase, bounds } of phrases) {
    if (!stands(words, i, phrase)) continue
    const last = i + phrase.length
    const scale = SCALE.get(words.at(last))
    if (scale !== undefined) return vague(bounds.min * scale, bounds.max && bounds.max * scale, i, last + 1)
    // "a couple" alone is two people wed; "how many" asks.
    if (phrase.at(-1) === 'couple' || words.is(i - 1, HOW_AS_SO)) continue
    return vague(bounds.min, bounds.max, i, phrase.at(-1) === 'more' ? last - 1 : last)
  }
  return null
}

const PHRASES = new Map<string, { readonly phrase: readonly string[]; readonly bounds: Bounds }[]>()
for (const { phrase, bounds } of VAGUE) {
  const words = phrase.split(' ')
  const opens = words[0] as string
  PHRASES.set(opens, [...(PHRASES.get(opens) ?? []), { phrase: words, bounds }])
}

function vague(min: number, max: number | null, first: number, last: number): Amount {
  return { form: 'vague', min, max, first, last }
}
