/** Harm that was not done: "were not injured", "could have been killed", "almost killed". */
import type { SentenceScan } from '../../../src/reader/scan.ts'

const LINK = /^(be|been|being|was|were|is|are|have|has|had|seriously|even|also)$/
/** Tokens between the word that takes the harm away and the word of harm. */
const REACH = 5

/** Whether the word of harm at token `first` is denied, or only could or would have been done. */
export function isNotDone(scan: SentenceScan, first: number): boolean {
  let at = first - 1
  while (at > first - REACH && LINK.test(scan.word(at))) at--
  const word = scan.word(at)
  return /^(not|never|almost|nearly)$/.test(word) || (at < first - 1 && /^(could|would)$/.test(word))
}
