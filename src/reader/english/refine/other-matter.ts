/** Tells deeds from the same words said of another matter: "went on strike, hitting hospitals", "came under fire over the budget". */
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'

/** Whether the word of a deed is said of labour, computers, markets or blame. */
export function isOfOtherMatter(scan: SentenceScan, deed: Mention<'deed'>): boolean {
  return isCriticised(scan, deed) || isElsewise(scan, deed)
}

const OTHER_SENSE: ReadonlySet<string> = new Set(['labour', 'cyber', 'weather', 'disease', 'markets', 'sport'])

// "Doctors went on strike, hitting hospitals hard": a word that needs company has that of another matter.
function isElsewise(scan: SentenceScan, { data }: Mention<'deed'>): boolean {
  return data.isWeak && scan.of('stop').some((stop) => OTHER_SENSE.has(stop.data.topic))
}

const OVER = wordClass(/^over$/)
const A_MATTER = wordClass(/^(the|an?|its|his|her|their|how|what|whether)$/)

// "The minister came under fire over the budget": words, no shots.
function isCriticised(scan: SentenceScan, { first, last }: Mention<'deed'>): boolean {
  if (scan.word(first) !== 'under' || scan.of('harm').length > 0) return false
  const over = scan.nextWord(OVER, last, scan.sentence.last)
  return over >= 0 && scan.is(over + 1, A_MATTER)
}
