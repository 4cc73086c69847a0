/** Harm that the sentence says did not befall: "the child was hit but not killed", "two were not fatally wounded". */

import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { ADVERB, BE, HAVE } from '../words/words.ts'

const NOT = wordClass(/^(not|never|(was|were|is|are|has|have|had|did|does|do)n['\u2019]t)$/)
const ONLY = wordClass(/^(only|just|merely|simply|yet)$/)
const DID = wordClass(/^(did|do|does)$/)

/** Whether the verb of harm is denied by "not" among the words that belong to it. "Not only killed" denies nothing. */
export function isDenied(scan: SentenceScan, { first, data }: Pick<Mention<'harm'>, 'first' | 'data'>): boolean {
  if (data.form === 'noun' || data.form === 'gerund') return false
  for (let i = first - 1; i >= scan.sentence.first; i--) {
    if (scan.is(i, NOT)) return !scan.is(i + 1, ONLY)
    if (!scan.is(i, BE) && !scan.is(i, HAVE) && !scan.is(i, ADVERB) && !scan.is(i, DID)) return false
  }
  return false
}
