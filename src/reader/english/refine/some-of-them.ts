/** Words for some of those told of in front: "among them 35 children", "one of them a toddler", "one a child". */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { THOSE_TOLD_OF } from '../words/words.ts'

const OF_AMONG = wordClass(/^(of|among|including)$/)

/** Whether those at token `first` are some of others: "of them", "among whom", "including those" stand in front. */
export function isOfThose(scan: SentenceScan, first: number): boolean {
  return scan.is(first - 1, THOSE_TOLD_OF) && scan.is(first - 2, OF_AMONG)
}

/** Whether the noun group `first` to `last` says what one of them was: "two people, one a child, were injured". */
export function isOneOfThose(scan: SentenceScan, first: number, last: number): boolean {
  const one = scan.endAt('number', first)
  return one !== undefined && scan.isMark(one.first - 1) && scan.isMark(last)
}
