/** A clause set between commas: who is named in it is not the subject of the verb behind it. */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'

const LONGEST = 20

const WHO_WHOSE = wordClass(/^(who|whose)$/)

/** Where the clause that ends right before token `start` begins ("The woman, who has a son, died": at "who"); `start` itself without one. */
export function asideBefore(scan: SentenceScan, start: number): number {
  if (scan.word(start - 1) !== ',') return start
  for (let i = start - 2; i > scan.sentence.first && start - i < LONGEST; i--) {
    if (scan.word(i) === ',') return start
    if (scan.is(i, WHO_WHOSE) && scan.word(i - 1) === ',') return i
  }
  return start
}
