/** Sentences that open with the verb of harm: "killed were three women", "also killed in the raid was a driver". */
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { IS_WAS_ARE_WERE, PREPOSITION } from '../words/words.ts'

const PHRASE = 8

/** The token of "were" whose subject stands behind it; -1 where the sentence does not open so. */
export function invertedVerb(scan: SentenceScan, { first, last }: Mention<'harm'>): number {
  const head = scan.sentence.first
  if (first !== head && !(first === head + 1 && scan.word(head) === 'also')) return -1
  if (!scan.is(last, IS_WAS_ARE_WERE) && !scan.is(last, PREPOSITION)) return -1
  for (let i = last; i < Math.min(last + PHRASE, scan.sentence.last); i++) {
    if (scan.is(i, IS_WAS_ARE_WERE)) return i
    if (scan.isMark(i) || scan.startAt('harm', i)) return -1
  }
  return -1
}
