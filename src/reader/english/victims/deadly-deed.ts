/** Says whether the words for a deed alone tell that somebody died of it: "a fatal weekend shooting", "the shooting death". */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'

const DEADLY = wordClass(/^(fatal|deadly)$/)
const DEED = wordClass(/^(shooting|stabbing|attack)$/)
const DEATH = wordClass(/^(death|homicide)$/)
const LIKENED = /^(to|another|other|previous|earlier)$/

/** How many words stand between at most: "fatal truck stop shooting". */
const BETWEEN = 3

/** Whether a sentence names its deed as deadly; a deed that another is held beside does not count. */
export function isDeadlyDeed(scan: SentenceScan): boolean {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(DEED, first, last); i >= 0; i = scan.nextWord(DEED, i + 1, last)) {
    if (scan.is(i + 1, DEATH)) return true
    for (let at = i - 1; at >= first && at >= i - 1 - BETWEEN; at--)
      if (scan.is(at, DEADLY) && !LIKENED.test(scan.word(at - 1)) && !LIKENED.test(scan.word(at - 2))) return true
  }
  return false
}
