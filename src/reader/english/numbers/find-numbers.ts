/** Finds the figures of a sentence: "at least five", "1,200", "between 6 and 8", "dozens", "no", "another 12", "a". */
import type { Qualifier, RuleId } from '../../../model/index.ts'
import { SentenceWords } from '../../find/sentence-words.ts'
import type { Finder, Mention, NumberData } from '../../mention.ts'
import { MARK } from '../../tokens.ts'
import { wordClass } from '../../word-class.ts'
import { NO_COUNT_AFTER_NO, PLURAL_SCALE, SCALE, VAGUE } from '../words/number-table.ts'
import { addsUp, readQualifiers } from './number-qualifiers.ts'
import { isMeasure, isNoCount, isPronounOne } from './number-traps.ts'
import { smallNumber } from './number-words.ts'
import { type Amount, readAmount } from './read-amount.ts'

/**
 * Figures that count people or things, their qualifiers in the span. Ordinals, ages, times, measures, sums of money and numbers
 * in names are none. A day of a month can still be among them: `dropNumbersInsideDates` takes those out.
 */
export const findNumbers: Finder<'number'> = {
  id: 'numbers' as RuleId,
  gives: 'number',
  find(sentence, ctx) {
    const words = new SentenceWords(sentence, ctx)
    const found: Mention<'number'>[] = []
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!words.isDigits(i) && !words.hasMark(i, MARK.number)) continue
      const amount = readAmount(words, i)
      if (amount) {
        i = amount.last - 1
        if (isCounted(words, amount)) push(found, mentionOfAmount(words, amount))
        continue
      }
      const mention = readNone(words, i) ?? readBoth(words, i) ?? readArticle(words, i)
      if (!mention) continue
      push(found, mention)
      i = mention.last - 1
    }
    return found
  },
}

/** The numbers that share no token with a date: "October 17" counts nothing. */
export function dropNumbersInsideDates(
  numbers: readonly Mention<'number'>[],
  dates: readonly Mention<'date'>[],
): readonly Mention<'number'>[] {
  if (dates.length === 0) return numbers
  return numbers.filter((number) => !dates.some((date) => date.first < number.last && number.first < date.last))
}

const TRIGGERS: ReadonlySet<string> = new Set([
  ...SCALE.keys(),
  ...PLURAL_SCALE.keys(),
  ...VAGUE.map(({ phrase }) => phrase.split(' ')[0] as string),
  ...'a an another one half half-dozen between no none nobody no-one not without zero nil both'.split(' '),
])

/** Whether a word can open a figure. Digits always can. */
export function opensNumber(word: string): boolean {
  if (TRIGGERS.has(word) || smallNumber(word) >= 0) return true
  const dash = word.indexOf('-')
  return dash > 0 && (smallNumber(word.slice(0, dash)) >= 0 || /-(dozen|hundred|odd)$/.test(word))
}

function isCounted(words: SentenceWords, { first, last, form }: Amount): boolean {
  const start = words.at(first) === 'between' ? first + 1 : first
  if (isNoCount(words, start, last) || (start > first && isNoCount(words, first, last))) return false
  if (form !== 'digits' && form !== 'words') return true
  if (last === first + 1 && words.at(first) === 'one' && isPronounOne(words, first)) return false
  return !isRatio(words, first, last)
}

// "one in five", "1 in 10": neither is a count.
function isRatio(words: SentenceWords, first: number, last: number): boolean {
  if (words.at(last) === 'in' && /^(one|1)$/.test(words.at(first))) return figureAt(words, last + 1)
  return words.at(first - 1) === 'in' && /^(one|1)$/.test(words.at(first - 2)) && figureAt(words, first)
}

function figureAt(words: SentenceWords, i: number): boolean {
  return (words.isDigits(i) && words.at(i).length < 4) || smallNumber(words.at(i)) > 1
}

/** A figure that was read, with the words around it that qualify it. */
export function mentionOfAmount(words: SentenceWords, amount: Amount): Mention<'number'> {
  const { form, min, max } = amount
  if (form === 'vague') {
    const isMore = addsUp(words, amount.last) || words.at(amount.first - 1) === 'another'
    return mention(words, amount, 'number-vague', { kind: 'number', min, max, qualifier: 'vague', isMore })
  }
  const around = readQualifiers(words, amount.first, amount.last)
  const { isMore } = around
  if (form === 'about' || form === 'at-least')
    return mention(words, around, 'number-digits', { kind: 'number', min, max, qualifier: form, isMore })
  const rule = form === 'range' ? 'number-range' : form === 'digits' ? 'number-digits' : 'number-words'
  const isNone = max === 0 && around.qualifier === 'exactly'
  const isPlainRange = form === 'range' && (around.qualifier === 'exactly' || around.qualifier === 'about')
  const qualifier: Qualifier = isNone ? 'none' : isPlainRange ? 'between' : around.qualifier
  return mention(words, around, rule, {
    kind: 'number',
    min: qualifier === 'up-to' || qualifier === 'fewer-than' ? null : min,
    max: qualifier === 'at-least' || qualifier === 'more-than' ? null : max,
    qualifier,
    isMore,
  })
}

function mention(
  words: SentenceWords,
  { first, last }: { readonly first: number; readonly last: number },
  rule: string,
  data: NumberData,
): Mention<'number'> {
  const { from, to } = words.span(first, last)
  return { kind: 'number', first, last, from, to, rule: rule as RuleId, data }
}

const ZERO: NumberData = { kind: 'number', min: 0, max: 0, qualifier: 'none', isMore: false }

// "no casualties", "none of its troops", "nobody", "no one", "not a single soldier".
function readNone(words: SentenceWords, i: number): Mention<'number'> | null {
  const word = words.at(i)
  const after = words.at(i + 1)
  if (word === 'none' || word === 'nobody' || word === 'no-one' || word === 'nil')
    return mention(words, { first: i, last: i + 1 }, 'number-none', ZERO)
  if (word === 'no' && after === 'one') return mention(words, { first: i, last: i + 2 }, 'number-none', ZERO)
  if ((word === 'not' || word === 'without') && after === 'a' && words.at(i + 2) === 'single')
    return mention(words, { first: i, last: i + 3 }, 'number-none', ZERO)
  if (word === 'not' && after === 'one') return mention(words, { first: i, last: i + 2 }, 'number-none', ZERO)
  if (word !== 'no' || words.isMark(i + 1) || words.isDigits(i + 1) || words.is(i + 1, NO_COUNT_AFTER_NO)) return null
  return mention(words, { first: i, last: i + 1 }, 'number-none', ZERO)
}

const IN_ON_AT = wordClass(/^(in|on|at|by|from|for|to|with|sides|parties|countries|as|during)$/)

// "both men": two. "both soldiers and civilians" and "both in Gaza" say nothing of how many.
function readBoth(words: SentenceWords, i: number): Mention<'number'> | null {
  if (words.at(i) !== 'both' || words.isMark(i + 1)) return null
  if (words.is(i + 1, IN_ON_AT)) return null
  for (let at = i + 1; at < i + 6 && !words.isMark(at); at++) if (words.at(at) === 'and') return null
  const data: NumberData = { kind: 'number', min: 2, max: 2, qualifier: 'exactly', isMore: false }
  return mention(words, { first: i, last: i + 1 }, 'number-words', data)
}

const LOT_FURTHER_ADDITIONAL = wordClass(/^(lot|further|additional|total|estimated)$/)

// "a soldier", "another civilian": one, for rules that know the noun.
function readArticle(words: SentenceWords, i: number): Mention<'number'> | null {
  const word = words.at(i)
  if (word !== 'a' && word !== 'an' && word !== 'another') return null
  if (words.isMark(i + 1) || isMeasure(words, i + 1) || words.is(i + 1, LOT_FURTHER_ADDITIONAL)) return null
  const data: NumberData = { kind: 'number', min: 1, max: 1, qualifier: 'exactly', isMore: word === 'another' }
  return mention(words, { first: i, last: i + 1 }, 'article-as-one', data)
}

// A figure takes the article before it in: "a further 12".
function push(found: Mention<'number'>[], mention: Mention<'number'>): void {
  let last = found.at(-1)
  while (last && last.last > mention.first) {
    found.pop()
    last = found.at(-1)
  }
  found.push(mention)
}
