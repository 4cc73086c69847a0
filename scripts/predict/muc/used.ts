/** Whether a weapon is said to have been used: "fired rifles", "with a pistol", "a bomb exploded", "machinegun fire". */
import type { SentenceScan } from '../../../src/reader/scan.ts'

const USE =
  /^(with|by|using|used|uses|fired|fires|firing|threw|thrown|throwing|hurled|hurling|tossed|launched|launching|dropped|dropping|detonated|detonating|exploded|placed|planted|activated|set|left)$/
const WENT_OFF =
  /^(exploded|explodes|explode|detonated|went|hit|struck|fell|landed|killed|wounded|injured|destroyed|damaged|placed|planted|thrown|hurled|used|fired|fire|attack|attacks|blast|explosion|explosions|burst|bursts|rounds|launched|set|caused|left|activated|shook)$/
/** Tokens before and behind a weapon in which its use is told. */
const BEFORE = 6
const BEHIND = 5

/** Whether the weapon in tokens `first` to `last` (half-open) is told as used; "armed with" is no use. */
export function isUsed(scan: SentenceScan, first: number, last: number): boolean {
  for (let i = first - 1; i >= Math.max(first - BEFORE, scan.sentence.first); i--) {
    if (USE.test(scan.word(i)) && scan.word(i - 1) !== 'armed') return true
    if (scan.word(i) === ';') break
  }
  for (let i = last - 1; i < Math.min(last + BEHIND, scan.sentence.last); i++) {
    if (WENT_OFF.test(scan.word(i))) return true
    if (/^[;,]$/.test(scan.word(i))) break
  }
  return false
}
