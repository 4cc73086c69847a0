/** Finds numbers of people and things: "at least five", "1,200", "between 6 and 8", "two dozen", "dozens", "no". */
import type { RuleId } from '../../model/index.ts'
import type { Finder, Mention, NumberData, ReadingContext, Sentence } from '../mention.ts'
import { SHAPE, type Tokens } from '../tokens.ts'
import { isFigure } from './is-figure.ts'
import { type Parts, readVague, readValue, type Value } from './number-value.ts'
import { BEFORE, SCALES, TENS, UNITS, VAGUE } from './number-words.ts'

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
