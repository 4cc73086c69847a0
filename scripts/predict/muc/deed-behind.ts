/** Whether the words behind an accusation name a deed: "implicated in the murder", "accused of this crime". */
import type { SentenceScan } from '../../../src/reader/scan.ts'

const BETWEEN =
  /^(in|of|for|with|the|an|this|that|these|those|such|last|having|being|been|to|on|behind|directly|a|by|connection|charges?|suspicion|suspected|involvement|implicated|involved|participating|taking|part|participation|alleged|responsible|their|his|planning|ordering|carrying|committing|out|double|recent)$/
/** What reports call a deed without saying what was done. */
export const ACT = /^(crimes?|acts?|actions?|deeds?|atrocit(y|ies)|slaughter|massacres?|outrage)$/
const REACH = 9

/** Whether a word of attack or harm, or "the crime", stands behind the words that link it to token `at`. */
export function hasDeedBehind(scan: SentenceScan, at: number): boolean {
  let i = at + 1
  while (BETWEEN.test(scan.word(i)) && i < at + REACH) i++
  if (i > at + 1 && ACT.test(scan.word(i))) return true
  return [i, i + 1, i + 2].some((one) => scan.over('deed', one) !== undefined || scan.over('harm', one) !== undefined)
}

/** The token behind brackets that open at token `at`: "the front (FNL) for". */
export function behindBrackets(scan: SentenceScan, at: number): number {
  if (!/^[[(]$/.test(scan.word(at))) return at
  for (let i = at + 1; i < Math.min(at + REACH, scan.sentence.last); i++) if (/^[\])]$/.test(scan.word(i))) return i + 1
  return at
}
