/** Words that say how sure the news of somebody's fate is, inside its verb: "34 people are confirmed dead", "are believed to have died". */

import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { ADVERB, BE } from '../words/words.ts'

const TOLD = wordClass(
  /^(confirmed|known|believed|thought|understood|reported|feared|presumed|assumed|verified|said|claimed|alleged|estimated|announced|declared)$/,
)

/** Whether token `i` is such a word behind a form of "be". */
export function isToldOf(scan: SentenceScan, i: number): boolean {
  if (!scan.is(i, TOLD)) return false
  let be = i - 1
  while (scan.is(be, ADVERB)) be--
  return scan.is(be, BE)
}
