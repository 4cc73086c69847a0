/** English, as the reader asks for it. */
import type { Language, LanguageReader } from '../language.ts'
import type { Mention } from '../mention.ts'
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
      *find(sentences, ctx) {
        const dates = sentences.map((sentence) => findDates.find(sentence, ctx))
        yield
        const numbers = sentences.map((sentence) => findNumbers.find(sentence, ctx))
        yield
        const places = sentences.map((sentence) => findPlaces.find(sentence, ctx))
        yield
        return sentences.map(({ first, last }, i) => {
          const found: Mention[] = (dates[i] ?? []).slice()
          for (const number of dropNumbersInsideDates(numbers[i] ?? [], dates[i] ?? [])) found.push(number)
          for (const place of places[i] ?? []) found.push(place)
          for (const quote of segmentQuotes(ctx.tokens, first, last)) found.push(quote)
          return found
        })
      },
      assemble,
      explain: explainSentences,
    }
  },
}
