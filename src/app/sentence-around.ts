/** The sentence round words that a person chose. */
import { hasWithin, type Span } from '../model/index.ts'

/** A sentence known from reading, where one holds the words; else the one of their paragraph, or the words alone. */
export function sentenceAround(text: string, words: Span, known: readonly Span[]): Span {
  const read = known.find((sentence) => hasWithin(sentence, words))
  if (read) return { from: read.from, to: read.to }
  const isInside = 0 <= words.from && words.from < words.to && words.to <= text.length
  if (!isInside) return words
  const start = text.lastIndexOf('\n\n', words.from)
  const from = start < 0 ? 0 : start + 2
  const end = text.indexOf('\n\n', words.from)
  const to = end < 0 ? text.length : end
  if (words.to > to || from > words.from) return words
  const parts = [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text.slice(from, to))]
    .map(({ segment, index }) => ({ from: from + index, to: from + index + segment.trimEnd().length }))
    .filter((part) => part.from < words.to && part.to > words.from)
  const first = parts[0]?.from ?? words.from
  const last = parts.at(-1)?.to ?? words.to
  return { from: Math.min(first, words.from), to: Math.max(last, words.to) }
}
