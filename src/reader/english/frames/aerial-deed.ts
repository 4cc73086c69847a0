/** Tells deeds done from the air by the words around them: "struck from the air", "helicopters bombed the hospital", "its aircraft struck". */

import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { BE } from '../words/words.ts'

const BOMBED = wordClass(/^(bomb|bombs|bombed|bombing|bombings|bombard|bombards|bombarded|bombarding)$/)
const HITS = wordClass(
  /^(strike|strikes|struck|striking|hit|hits|hitting|attack|attacks|attacked|attacking|target|targeted|targeting|pounded|pounding|pummelled|pummeled|raided|destroyed|fired|opened)$/,
)
const AIR = wordClass(/^air$/)
const REACH = 4

/** The words that say that a deed came from the air, or null: of several the one nearest to it. */
export function aerialSign(scan: SentenceScan, { data, first, last }: Mention<'deed'>): Mention | null {
  if (data.form === 'noun') return null
  const isBombed = scan.is(first, BOMBED)
  if (!isBombed && !scan.is(first, HITS)) return null
  const plane = scan
    .of('weapon')
    .find((weapon) => isFlown(weapon) && weapon.last <= first && isDoer(scan, weapon, first))
  if (plane) return plane
  return isFromAir(scan, last) ? (scan.startAt('deed', first) ?? null) : null
}

function isFlown({ data }: Mention<'weapon'>): boolean {
  return data.weapon === 'aircraft' || data.weapon === 'helicopter'
}

const OF_BY_ON = wordClass(/^(of|by|on|at|against)$/)

// "Jets from two bases bombed the camp": a noun group, an adverb or a place may stand between, no other verb and no mark.
function isDoer(scan: SentenceScan, { first, last }: Mention<'weapon'>, deed: number): boolean {
  if (deed - last > REACH || scan.is(first - 1, OF_BY_ON)) return false
  for (let i = last; i < deed; i++)
    if (scan.isMark(i) || scan.startAt('cue', i) || isPassive(scan, i, deed)) return false
  return true
}

// "A helicopter was hit": the aircraft is the target.
function isPassive(scan: SentenceScan, i: number, deed: number): boolean {
  return scan.is(i, BE) && !scan.word(deed).endsWith('ing')
}

// "was struck from the air", "bombed the market from the air".
function isFromAir(scan: SentenceScan, from: number): boolean {
  const at = scan.nextWord(AIR, from, from + 9)
  return at >= 0 && scan.word(at - 1) === 'the' && scan.word(at - 2) === 'from' && !scan.is(at + 1, NOT_AIR)
}

const NOT_AIR = wordClass(/^(base|bases|force|forces|field|raid|strike|strikes)$/)
