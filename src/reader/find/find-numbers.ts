/** Finds numbers of people and things: "at least five", "1,200", "between 6 and 8", "two dozen", "dozens", "no". */
import type { Qualifier, RuleId } from '../../model/index.ts'
import type { Finder, Mention, NumberData, ReadingContext, Sentence } from '../mention.ts'
import { SHAPE, type Tokens } from '../tokens.ts'
import { BEFORE, MEASURES, SCALES, TENS, UNITS, VAGUE } from './number-words.ts'

interface Value {
  readonly value: number
  readonly last: number
  readonly isWord: boolean
}

const STARTERS: ReadonlySet<string> = new Set([
  ...UNITS.keys(),
  ...TENS.keys(),
  ...SCALES.keys(),
  ...VAGUE.keys(),
  'dozen',
  'half',
  'couple',
  'both',
  'no',
  'none',
  'nobody',
  'a',
  'an',
  'another',
])

/** Numbers of one sentence, with the words that qualify them. Ages, times, measures, scores and model names give none. */
export const findNumbers: Finder<'number'> = {
  id: 'numbers' as RuleId,
  gives: 'number',
  find(sentence, ctx) {
    const found: Mention<'number'>[] = []
    for (let i = sentence.first; i < sentence.last; i++) {
      const mention = readAt(i, sentence, ctx)
      if (!mention) continue
      found.push(mention)
      i = mention.last - 1
    }
    return found
  },
}

/** The numbers that share no token with a date. */
export function dropNumbersInsideDates(
  numbers: readonly Mention<'number'>[],
  dates: readonly Mention<'date'>[],
): readonly Mention<'number'>[] {
  return numbers.filter(
    (number) =>
      !dates.some((date) => date.first < number.last && number.first < date.last && date.data.use !== 'duration'),
  )
}

function readAt(i: number, sentence: Sentence, ctx: ReadingContext): Mention<'number'> | null {
  const { tokens } = ctx
  const word = tokens.lower(i)
  const isDigit = ((tokens.shape[i] as number) & SHAPE.digit) !== 0
  if (!isDigit && !STARTERS.has(word) && !word.includes('-')) return null
  const end = sentence.last
  const zero = readZero(tokens, i, end)
  if (zero) return mentionOf({ ...zero, first: i }, sentence, ctx)
  const value = readValue(tokens, i, end) ?? null
  if (value) return isFigure(tokens, i, value, sentence) ? withRange(i, value, sentence, ctx) : null
  const vague = readVague(tokens, i, end)
  if (vague) return mentionOf(vague, sentence, ctx)
  if ((word === 'a' || word === 'an' || word === 'another') && i + 1 < end) {
    return mentionOf(
      {
        first: i,
        last: i + 1,
        min: 1,
        max: 1,
        qualifier: 'exactly',
        rule: 'article-as-one',
        isMore: word === 'another',
      },
      sentence,
      ctx,
    )
  }
  return null
}

interface Parts {
  readonly first: number
  readonly last: number
  readonly min: number | null
  readonly max: number | null
  readonly qualifier: Qualifier
  readonly rule: string
  readonly isMore?: boolean
}

function readZero(tokens: Tokens, i: number, end: number): Omit<Parts, 'first'> | null {
  const word = tokens.lower(i)
  const zero = { min: 0, max: 0, qualifier: 'none' as const, rule: 'number-none' }
  const next = i + 1 < end ? tokens.lower(i + 1) : ''
  if (word === 'no' && next === 'one') return { ...zero, last: i + 2 }
  if (
    word === 'no' &&
    (next === 'fewer' ||
      next === 'less' ||
      next === 'more' ||
      next === 'longer' ||
      next === 'reports' ||
      next === 'word' ||
      next === 'immediate')
  )
    return null
  if (word === 'no' || word === 'none' || word === 'nobody') return { ...zero, last: i + 1 }
  return null
}

/** A plain value: digits, or number words up to billions. */
function readValue(tokens: Tokens, i: number, end: number): Value | null {
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

function readVague(tokens: Tokens, i: number, end: number): Parts | null {
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

const MONTH = /^(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*$/
const NAME_BEFORE =
  /^(unit|flight|route|highway|tower|article|resolution|chapter|room|apartment|gate|pier|camp|base|zone|district|ward|section|page|no|number|nr|aged|age|version|episode|phase|point|area|sector|exit|interstate|road|street|avenue|boeing|airbus|sunday|channel|type|hk|form|\$|£|€|us\$|#)$/

/** Not a figure: ages, times, money, measures, scores, names with numbers, addresses, years. */
function isFigure(tokens: Tokens, i: number, { value, last, isWord }: Value, sentence: Sentence): boolean {
  const before = i > sentence.first ? tokens.lower(i - 1) : ''
  const next = last < sentence.last ? tokens.lower(last) : ''
  const after = last + 1 < sentence.last ? tokens.lower(last + 1) : ''
  if (!Number.isInteger(value)) return false
  if (NAME_BEFORE.test(before) && !(before === 'no' && isWord)) return false
  if (MEASURES.has(next) && !(next === 'second' || (next === 'block' && isWord))) return false
  if ((next === '-' || next === 'square' || next === 'cubic' || next === 'nautical') && MEASURES.has(after))
    return false
  if (!isWord && MONTH.test(before) && value <= 31) return false
  if (!isWord && MONTH.test(next) && next !== 'may' && value <= 31 && next !== 'march' && next !== 'marches')
    return false
  if (!isWord && value >= 1900 && value <= 2100 && !tokens.raw(i).includes(',') && !isCounted(next)) return false
  if (
    before === ',' &&
    (next === ',' || next === '' || next === '.') &&
    value < 111 &&
    isAfterName(tokens, i, sentence)
  )
    return false
  if (isWord && value === 1 && isOneElse(before, next)) return false
  if (before === '(' && next === ')') return !isAfterName(tokens, i, sentence)
  if (next === 'north' || (next === 'n' && after === '.')) return false
  return !(/^(main|elm|north|south|east|west|st)$/.test(next) && !isWord && after !== 'of')
}

function isCounted(next: string): boolean {
  return /^(people|persons|civilians|attacks|soldiers|deaths|were|killed|wounded|injured|others|dead|palestinians|israelis|victims|troops)$/.test(
    next,
  )
}

function isOneElse(before: string, next: string): boolean {
  return next === "'s" || /^(no|every|any|the|this|that|each)$/.test(before) || (next === 'of' && before === 'is')
}

function isAfterName(tokens: Tokens, i: number, sentence: Sentence): boolean {
  const at = i - 2
  return at >= sentence.first && ((tokens.shape[at] as number) & SHAPE.capital) !== 0
}

/** Adds a second value ("6 to 8", "five or six", "between 6 and 8") and the words around that qualify it. */
function withRange(i: number, value: Value, sentence: Sentence, ctx: ReadingContext): Mention<'number'> {
  const { tokens } = ctx
  const before = i > sentence.first ? tokens.lower(i - 1) : ''
  const link = value.last < sentence.last ? tokens.lower(value.last) : ''
  const isBetween = before === 'between' && link === 'and'
  if (
    isBetween ||
    link === 'to' ||
    link === 'or' ||
    link === '\u2013' ||
    link === '\u2014' ||
    (link === '-' && value.last + 1 < sentence.last)
  ) {
    const second = value.last + 1 < sentence.last ? readValue(tokens, value.last + 1, sentence.last) : null
    if (
      second &&
      second.value > value.value &&
      before !== 'from' &&
      isFigure(tokens, value.last + 1, { ...second, isWord: true }, sentence)
    ) {
      const first = isBetween ? i - 1 : i
      return mentionOf(
        { first, last: second.last, min: value.value, max: second.value, qualifier: 'between', rule: 'number-range' },
        sentence,
        ctx,
      )
    }
  }
  return mentionOf(qualify(i, value, sentence, tokens), sentence, ctx)
}

function qualify(i: number, { value, last, isWord }: Value, sentence: Sentence, tokens: Tokens): Parts {
  const rule = isWord ? 'number-words' : 'number-digits'
  for (const [phrase, qualifier] of BEFORE) {
    const first = phraseBefore(tokens, phrase, i, sentence.first)
    if (first >= 0)
      return { first, ...ends(value, qualifier), ...moreOf(tokens, first, last, sentence), qualifier, rule }
  }
  const next = tokens.lower(last)
  if (next === 'or' && tokens.lower(last + 1) === 'more')
    return { first: i, last: last + 2, min: value, max: null, qualifier: 'at-least', rule }
  if (next === 'plus' || next === '+')
    return { first: i, last: last + 1, min: value, max: null, qualifier: 'at-least', rule }
  return { first: i, min: value, max: value, ...moreOf(tokens, i, last, sentence), qualifier: 'exactly', rule }
}

function ends(
  value: number,
  qualifier: 'at-least' | 'more-than' | 'up-to' | 'fewer-than' | 'about',
): { min: number | null; max: number | null } {
  if (qualifier === 'about') return { min: value, max: value }
  return qualifier === 'up-to' || qualifier === 'fewer-than' ? { min: null, max: value } : { min: value, max: null }
}

function moreOf(tokens: Tokens, first: number, last: number, sentence: Sentence): { isMore: boolean; last: number } {
  const next = last < sentence.last ? tokens.lower(last) : ''
  const before = first > sentence.first ? tokens.lower(first - 1) : ''
  return {
    isMore: next === 'more' || next === 'others' || next === 'other' || /^(another|further|additional)$/.test(before),
    last,
  }
}

function phraseBefore(tokens: Tokens, phrase: string, i: number, start: number): number {
  const words = phrase.split(' ')
  const first = i - words.length
  if (first < start) return -1
  return words.every((word, k) => tokens.lower(first + k) === word) ? first : -1
}

function mentionOf(
  { first, last, min, max, qualifier, rule, isMore = false }: Parts,
  _sentence: Sentence,
  { tokens }: ReadingContext,
): Mention<'number'> {
  const data: NumberData = { kind: 'number', min, max, qualifier, isMore }
  return {
    kind: 'number',
    first,
    last,
    from: tokens.from[first] as number,
    to: tokens.to[last - 1] as number,
    rule: rule as RuleId,
    data,
  }
}
