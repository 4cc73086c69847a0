/** The sentences before and after a claim's own, as the reader divides the text. */
import type { Passage, Report, Span } from '../model/index.ts'
import { LANGUAGES, languageOf } from '../reader/languages.ts'
import { segmentSentences } from '../reader/segment/sentences.ts'
import { tokenize } from '../reader/segment/tokenize.ts'
import { Vocabulary } from '../reader/vocabulary.ts'

/** Dividing a text needs no lexicon: an empty vocabulary will do. */
const vocabulary = new Vocabulary()

/** The words of both; empty where there is none. */
export function sentencesBeside(
  sentence: Span,
  { text, language }: Report,
  passages: readonly Passage[],
): { readonly before: string; readonly after: string } {
  const isAllCaps = text === text.toUpperCase()
  const words = (languageOf(language) ?? LANGUAGES[0]).boundaryWords
  const sentences = segmentSentences(tokenize(text, vocabulary), passages, { isAllCaps, words })
  const before = sentences.findLast(({ to }) => to <= sentence.from)
  const after = sentences.find(({ from }) => from >= sentence.to)
  return {
    before: before ? text.slice(before.from, before.to) : '',
    after: after ? text.slice(after.from, after.to) : '',
  }
}
