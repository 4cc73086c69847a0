/** "Six soldiers on one side and four rebels on the other": the words for a side that part two joined groups. */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'

const FROM = wordClass(/^(on|from|of)$/)
const ONE = wordClass(/^(one|each|either|other)$/)
const SIDE = wordClass(/^(side|camp|clan|tribe|community|faction|group|gang|family)$/)

/** Where the words for a side that end in front of token `at` begin; `at` itself where there are none. */
export function sideStart(scan: SentenceScan, at: number): number {
  if (!scan.is(at - 1, SIDE) || !scan.is(at - 2, ONE)) return at
  const from = scan.word(at - 3) === 'the' ? at - 4 : at - 3
  return scan.is(from, FROM) ? from : at
}

/** The token behind the words for a side that begin at token `at`; `at` itself where there are none. */
export function sideEnd(scan: SentenceScan, at: number): number {
  if (!scan.is(at, FROM)) return at
  const one = scan.word(at + 1) === 'the' ? at + 2 : at + 1
  return scan.is(one, ONE) && scan.is(one + 1, SIDE) ? one + 2 : at
}
