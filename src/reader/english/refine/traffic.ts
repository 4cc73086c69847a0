/** Deaths on the road and by drugs: no attack. */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'

const CRASH = wordClass(/^(crash|wreck|collision|pileup|pile-up|overdose)$/)
const AIRCRAFT = wordClass(/^(helicopter|plane|aircraft|jet|airliner|aeroplane|drone|shooting)$/)
const INTO = wordClass(/^(in|after|following|from|of)$/)

/** Whether the words behind a death at token `at` name a crash: "died in a single-vehicle wreck". What falls from the sky may have been shot down. */
export function isOfTraffic(scan: SentenceScan, at: number): boolean {
  if (!scan.is(at, INTO)) return false
  for (let i = at + 1; i < at + 7 && !scan.isMark(i); i++) {
    if (scan.is(i, AIRCRAFT)) return false
    if (scan.is(i, CRASH)) return !scan.is(i + 2, AIRCRAFT) && !scan.is(i + 3, AIRCRAFT)
  }
  return false
}
