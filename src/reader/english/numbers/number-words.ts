/** Reads one cardinal number: digits with separators, words, scales. */

import type { SentenceWords } from '../../find/sentence-words.ts'
import { SCALE } from '../words/number-table.ts'

/** A number that ends before token `last`. */
export interface Cardinal {
  readonly value: number
  readonly last: number
  readonly isDigits: boolean
}

const UNITS: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
)
const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 20 + 10 * i]),
)
/** "Thirtythree": written without the hyphen. */
const JOINED: ReadonlyMap<string, number> = new Map(
  [...TENS].flatMap(([tens, value]) =>
    [...UNITS].filter(([, unit]) => unit > 0 && unit < 10).map(([word, unit]) => [tens + word, value + unit] as const),
  ),
)
const PLAIN = /^\d{1,7}$/
const GROUPED = /^\d{1,3}(?:,\d{2,3})*,\d{3}$/
const POINTED = /^\d{1,3}(?:\.\d{3})+$/
const DECIMAL = /^\d{1,4}\.\d{1,3}$/

/** The value of one number word below a hundred ("seven", "twenty-five"); -1 for any other word. */
export function smallNumber(word: string): number {
  const plain = UNITS.get(word) ?? TENS.get(word) ?? JOINED.get(word)
  if (plain !== undefined) return plain
  const dash = word.indexOf('-')
  if (dash < 0) return -1
  const tens = TENS.get(word.slice(0, dash))
  const unit = UNITS.get(word.slice(dash + 1))
  return tens !== undefined && unit !== undefined && unit > 0 && unit < 10 ? tens + unit : -1
}

/** The whole number a token of digits writes ("1,200", "1.200", "12"); -1 when it writes none ("2.5", "10th", "12:30"). */
export function digitsValue(word: string): number {
  if (PLAIN.test(word)) return Number(word)
  if (GROUPED.test(word) || POINTED.test(word)) return Number(word.replace(/[.,]/g, ''))
  return -1
}

/** The cardinal that starts at token `i`, read as far as it goes: "one hundred and twelve", "1.2 million", "half a dozen". */
export function readCardinal(words: SentenceWords, i: number): Cardinal | null {
  if (words.isDigits(i)) return readDigits(words, i)
  return readHalf(words, i) ?? readWords(words, i)
}

function readDigits(words: SentenceWords, i: number): Cardinal | null {
  const word = words.at(i)
  const scale = SCALE.get(words.at(i + 1))
  if (scale !== undefined) {
    const base = DECIMAL.test(word) ? Number(word) : digitsValue(word)
    return base < 0 ? null : { value: Math.round(base * scale), last: i + 2, isDigits: true }
  }
  const value = digitsValue(word)
  if (value < 0) return null
  // "40 000": a hard blank, or plain thousands, joins two groups.
  const next = words.at(i + 1)
  const isGroup = next.length === 3 && value > 0 && value < 1000 && /^\d{3}$/.test(next) && isHardBefore(words, i + 1)
  return isGroup
    ? { value: value * 1000 + Number(next), last: i + 2, isDigits: true }
    : { value, last: i + 1, isDigits: true }
}

function isHardBefore(words: SentenceWords, i: number): boolean {
  return words.at(i) === '000' || /[\u00a0\u202f]/.test(words.charBefore(i))
}

// "half a dozen", "a half-dozen", "half a million".
function readHalf(words: SentenceWords, i: number): Cardinal | null {
  let at = i
  const hasArticle = words.at(at) === 'a'
  if (hasArticle) at++
  if (words.at(at) === 'half-dozen') return { value: 6, last: at + 1, isDigits: false }
  if (words.at(at) !== 'half') return null
  at++
  if (!hasArticle && words.at(at) === 'a') at++
  const scale = SCALE.get(words.at(at))
  return scale === undefined ? null : { value: scale / 2, last: at + 1, isDigits: false }
}

function readWords(words: SentenceWords, i: number): Cardinal | null {
  const sum = new Sum()
  const word = words.at(i)
  let at = i
  if ((word === 'a' || word === 'an') && SCALE.has(words.at(i + 1))) {
    sum.take('one')
    at++
  }
  for (; at < words.last; at++) {
    const next = words.at(at)
    if (next === 'and') {
      if (!sum.isAfterScale || !sum.canTake(words.at(at + 1))) break
    } else if (!sum.take(next)) {
      const parts = sum.isEmpty ? compound(next) : null
      if (!parts?.every((part) => sum.take(part))) break
    }
  }
  return sum.isEmpty || at === i ? null : { value: sum.value, last: at, isDigits: false }
}

// "one-hundred", "two-dozen": a hyphen for a blank.
function compound(word: string): readonly string[] | null {
  if (!word.includes('-')) return null
  const parts = word.split('-', 5)
  return parts.length < 5 && parts.every((part) => smallNumber(part) >= 0 || SCALE.has(part)) ? parts : null
}

/** The value of number words taken one by one; refuses a word that cannot come next ("five" after "two"). */
class Sum {
  isEmpty = true
  isAfterScale = false
  private total = 0
  private group = 0
  private room = 100
  private lastScale = Number.POSITIVE_INFINITY

  get value(): number {
    return this.total + this.group
  }

  canTake(word: string): boolean {
    const small = smallNumber(word)
    return small > 0 && small < this.room
  }

  take(word: string): boolean {
    const small = smallNumber(word)
    if (small < 0) return this.takeScale(SCALE.get(word))
    if (small >= this.room || (small === 0 && !this.isEmpty)) return false
    this.group += small
    this.room = small >= 20 && small % 10 === 0 ? 10 : 0
    this.isAfterScale = false
    this.isEmpty = false
    return true
  }

  private takeScale(scale: number | undefined): boolean {
    if (scale === undefined || this.group < 1) return false
    if (scale <= 100) {
      if (this.group > 99 || (scale === 12 && this.total > 0)) return false
      this.group *= scale
    } else {
      if (scale >= this.lastScale) return false
      this.total += this.group * scale
      this.group = 0
      this.lastScale = scale
    }
    this.room = scale === 12 ? 0 : 100
    this.isAfterScale = scale !== 12
    return true
  }
}
