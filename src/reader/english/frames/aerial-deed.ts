/** Tells deeds done from the air by the words around them: "struck from the air", "helicopters bombed the hospital", "its aircraft struck". */

import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { auxiliaryStart } from '../roles/subject-end.ts'
import { BE } from '../words/words.ts'

const BOMBED = wordClass(/^(bomb|bombs|bombed|bombing|bombings|bombard|bombards|bombarded|bombarding)$/)
const HITS = wordClass(
  /^(strike|strikes|struck|striking|hit|hits|hitting|attack|attacks|attacked|attacking|target|targeted|targeting|pounded|pounding|pummelled|pummeled|raided|destroyed|fired|opened|strafe|strafes|strafed|strafing)$/,
)
const AIR = wordClass(/^air$/)
const REACH = 4

/** The words that say that a deed came from the air, or null: of several the one nearest to it. */
export function aerialSign(scan: SentenceScan, { data, first, last }: Mention<'deed'>): Mention | null {
  const isBombed = scan.is(first, BOMBED)
  if (!isBombed && !scan.is(first, HITS)) return null
  const pilot = flownBy(scan, last)
  if (pilot) return pilot
  if (data.form === 'noun') return null
  const plane = scan
    .of('weapon')
    .find((weapon) => isFlown(weapon) && weapon.last <= first && isDoer(scan, weapon, first))
  if (plane) return plane
  if (isOfAirForce(scan, first) || isArmyPlane(scan, first)) return scan.startAt('deed', first) ?? null
  return isFromAir(scan, last) ? (scan.startAt('deed', first) ?? null) : null
}

// "The air force struck", "Myanmar's air force has bombed": who flies.
function isOfAirForce(scan: SentenceScan, deed: number): boolean {
  const at = auxiliaryStart(scan, deed)
  return at > scan.sentence.first && scan.word(at - 1) === 'force' && scan.word(at - 2) === 'air'
}

const PLANES = wordClass(/^planes?$/)

// "Sudanese army planes bombarded", "Turkish planes struck".
function isArmyPlane(scan: SentenceScan, deed: number): boolean {
  const at = auxiliaryStart(scan, deed)
  if (!scan.is(at - 1, PLANES)) return false
  return (['party', 'nationality', 'speaker'] as const).some((kind) => scan.endAt(kind, at - 1) !== undefined)
}

const DROPPED = wordClass(/^(drop|drops|dropped|dropping)$/)
const ON_OVER = wordClass(/^(on|over|onto)$/)
const THROWN = 4

/** The bombs that are dropped on something, which come from the air: "dropped barrel bombs on the market", "bombs dropped by a jet". */
export function droppedFrom(scan: SentenceScan, weapon: Mention<'weapon'>): boolean {
  const { first, last, data } = weapon
  if (data.type !== 'bombing' || scan.of('weapon').some((one) => one.data.type === 'drone-strike')) return false
  const verb = scan.nextWord(DROPPED, first - THROWN, first)
  if (verb >= 0 && scan.is(last, ON_OVER)) return true
  return scan.is(last, DROPPED) && /^(by|from|on|over)$/.test(scan.word(last + 1))
}

const BY_REACH = 14

// "Was bombed on Monday by Syrian warplanes", "the bombing of the market by government jets".
function flownBy(scan: SentenceScan, from: number): Mention | null {
  const by = scan.nextWord(BY, from, from + BY_REACH)
  if (by < 0) return null
  for (let i = from; i < by; i++) if (scan.isMark(i) || scan.over('harm', i) || scan.over('deed', i)) return null
  return scan.of('weapon').find((weapon) => isFlown(weapon) && weapon.first > by && weapon.first - by <= REACH) ?? null
}

const BY = wordClass(/^by$/)

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
