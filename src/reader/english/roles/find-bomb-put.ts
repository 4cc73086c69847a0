/** Finds bombs that are put or thrown somewhere: "a bomb was placed in the bank", "threw a grenade at the house". */
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'

const PUT = wordClass(/^(placed|threw|thrown|throw|throwing|hurled|tossed|left|planted|placing|lobbed)$/)
const DROVE = wordClass(/^(drove|driven|ran|rolled|stepped|trod|walked|drives|runs)$/)
const BOMB = /bomb|explosive|dynamite|grenade|ied|incendiary|molotov|mine/
const REACH = 5

/** The bomb of a sentence that somebody put or threw; null when none was. Harmless ends ("defused") are the outcome's business. */
export function findBombPut(scan: SentenceScan): Mention<'weapon'> | null {
  for (const weapon of scan.of('weapon')) {
    if (!BOMB.test(weapon.data.weapon)) continue
    for (
      let i = Math.max(scan.sentence.first, weapon.first - REACH);
      i < Math.min(weapon.last + REACH, scan.sentence.last);
      i++
    )
      if ((scan.is(i, PUT) || isDrivenOver(scan, i)) && isNear(scan, i, weapon)) return weapon
  }
  return null
}

const OVER_ON_ONTO = wordClass(/^(over|on|onto|into|across)$/)

// "Their vehicle drove over an explosive device", "a boy stepped on a mine".
function isDrivenOver(scan: SentenceScan, i: number): boolean {
  return scan.is(i, DROVE) && scan.is(i + 1, OVER_ON_ONTO)
}

const WHERE_AT_IN = wordClass(/^(where|at|in|near|after|by|when|from|of|for|to)$/)

// No mark and no preposition of place may part them: "flowers were placed where the bomb exploded".
function isNear(scan: SentenceScan, at: number, weapon: Mention<'weapon'>): boolean {
  const [from, to] = at < weapon.first ? [at + 1, weapon.first] : [weapon.last, at]
  for (let i = from; i < to; i++) if (scan.isMark(i) || scan.is(i, WHERE_AT_IN)) return false
  return true
}
