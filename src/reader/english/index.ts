/** English, as the reader asks for it. */
import type { Language, LanguageReader } from '../language.ts'
import { segmentQuotes } from '../segment/quotes.ts'
import { assemble } from './assemble/assemble.ts'
import { dateEntries } from './dates/date-entries.ts'
import { findDates } from './dates/find-dates.ts'
import { explainSentences } from './explain/explain-sentence.ts'
import { isWorthReading } from './is-worth-reading.ts'
import { markWord } from './mark-word.ts'
import { dropNumbersInsideDates, findNumbers } from './numbers/find-numbers.ts'
import { createPlaceFinder } from './places/find-places.ts'
import { BOUNDARY_WORDS } from './words/boundary-words.ts'

/** English. */
export const ENGLISH: Language = {
  id: 'en',
  boundaryWords: BOUNDARY_WORDS,
  markWord,
  open(lexicon): LanguageReader {
    const findPlaces = createPlaceFinder(lexicon)
    return {
      dateEntries,
      isWorthReading,
      find(sentence, ctx) {
        const dates = findDates.find(sentence, ctx)
        const numbers = dropNumbersInsideDates(findNumbers.find(sentence, ctx), dates)
        const places = findPlaces.find(sentence, ctx)
        const quotes = segmentQuotes(ctx.tokens, sentence.first, sentence.last)
        return [...dates, ...numbers, ...places, ...quotes]
      },
      assemble,
      explain: explainSentences,
    }
  },
}
