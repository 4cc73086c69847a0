/** The counting rule `lowest`. */
import type { CountValue } from '../../model/index.ts'
import type { RuleOptions, WordCoding } from '../types.ts'
import { type CountingRule, notStated, withNumber } from './rule.ts'

/** The numbers that vague words stand for: the most conservative coding, after the ACLED codebook. `casualties`: harm without a number. */
export const VAGUE_CODINGS: Readonly<Record<string, WordCoding>> = {
  several: { small: 3, large: 10 },
  few: { small: 3, large: 10 },
  many: { small: 3, large: 10 },
  numerous: { small: 3, large: 10 },
  tens: 10,
  dozens: 12,
  scores: 20,
  hundreds: 100,
  thousands: 1000,
  casualties: 0,
}

/** The most conservative of the latest figures, one number. Vague words are coded here only; the ledger keeps the words. */
export const lowest: CountingRule = {
  id: 'lowest',
  title: 'Lowest',
  words:
    'The most conservative of the latest figures; vague words count as a fixed low number (several 3, or 10 where ten or more were harmed; tens 10, dozens 12, hundreds 100).',
  count(figures, options, { isLarge }) {
    const coder = createCoder(options, isLarge)
    const numbered = withNumber(figures)
    // Only "casualties" without any number: coded, and said so.
    const base = numbered.length > 0 ? numbered : figures
    const coded = base.map((figure) => ({ figure, number: coder(figure.value) }))
    const low = coded.reduce((least, { number }) => Math.min(least, number), Number.POSITIVE_INFINITY)
    if (!Number.isFinite(low)) return notStated(figures)
    const used = coded.filter(({ number }) => number === low).map(({ figure }) => figure)
    const words = used.map(({ value }) => (isCoded(value) ? `“${value.words}” counted as ${low}` : null)).find(Boolean)
    return { isKnown: true, min: low, best: low, max: low, used, words: words ?? 'the lowest of the latest figures' }
  },
}

function isCoded({ qualifier }: CountValue): boolean {
  return qualifier === 'vague' || qualifier === 'some' || qualifier === 'up-to' || qualifier === 'fewer-than'
}

function createCoder({ codings }: RuleOptions, isLarge: boolean): (value: CountValue) => number {
  const table: Readonly<Record<string, WordCoding>> = codings ? { ...VAGUE_CODINGS, ...codings } : VAGUE_CODINGS
  const numberOf = (coding: WordCoding) => (typeof coding === 'number' ? coding : isLarge ? coding.large : coding.small)
  return (value) => {
    if (value.qualifier === 'some') return /casualt/i.test(value.words) ? numberOf(table.casualties ?? 0) : 1
    if (value.qualifier === 'vague') {
      const words = value.words.toLowerCase().split(/[^\p{L}]+/u)
      const coded = Object.entries(table)
        .filter(([word]) => words.includes(word) || words.includes(word.replace(/s$/, '')))
        .map(([, coding]) => numberOf(coding))
      // "Several hundred": the larger word gives the scale.
      if (coded.length > 0) return Math.max(...coded)
    }
    // "Up to 7 killed": somebody was, and no more is certain.
    return value.min ?? Math.min(1, value.max ?? 1)
  }
}
