/** News that was taken back. */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'

const WRONG = wordClass(/^(incorrect|false|untrue|erroneous|mistaken)$/)
const PROVED = /^(be|was|were|proved|proven)$/

/** Whether the sentence says of its own news that it was wrong: "one person had died, but that proved to be incorrect". */
export function isTakenBack(scan: SentenceScan): boolean {
  const at = scan.nextWord(WRONG, scan.sentence.first, scan.sentence.last)
  return at >= 0 && PROVED.test(scan.word(at - 1))
}
