/** People whose harm belongs to another happening than the one told of: "the vigil was for a boy who was killed on Sunday". */

import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { DETERMINER } from '../words/words.ts'

const REACH = 7
const MOURNING = wordClass(/^(vigil|mourn|mourning|memorial|commemorate|commemorating)$/)

/** Whether the people at token `first`, new to the report, are mourned, or are kin of those told of. */
export function isBesideNews(scan: SentenceScan, first: number): boolean {
  const at = scan.is(first - 1, DETERMINER) ? first - 1 : first
  if (scan.word(at - 1) === 'to' && scan.word(at - 2) === 'related') return true
  for (let i = at - 1; i >= scan.sentence.first && i > at - REACH && !scan.isMark(i); i--)
    if (scan.is(i, MOURNING)) return true
  return false
}
