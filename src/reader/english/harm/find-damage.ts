/** Finds damage to things and what was found at a site. */

import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { DamageMark, FoundMark } from '../frames/frame.ts'
import { NEGATION } from '../words/words.ts'

const DAMAGE = wordClass(
  /^(damage|damaged|damages|damaging|destroyed|destroying|destroy|destruction|ruined|gutted|levelled|leveled|flattened)$/,
)
const DESTROYED = wordClass(/^(destroy|ruin|gut|level|flatten)/)
const MINOR = wordClass(new Set(['minor', 'slight', 'light', 'limited', 'superficial', 'slightly', 'lightly']))
const MAJOR = wordClass(
  new Set([
    'severe',
    'heavy',
    'extensive',
    'major',
    'significant',
    'massive',
    'serious',
    'widespread',
    'severely',
    'heavily',
    'badly',
    'extensively',
    'considerable',
  ]),
)
const REMAINS = wordClass(
  /^(debris|wreckage|fragments|remains|remnants|shrapnel|casings|shells|launcher|launchers|cartridges|wreck)$/,
)
const FOUND = wordClass(/^(found|finding|recovered|discovered|seized|collected|find|finds|discover|recovering)$/)

/** Every mention of damage: "caused minor damage", "without causing any casualties or damage", "destroyed two houses". */
export function findDamage(scan: SentenceScan): readonly DamageMark[] {
  const marks: DamageMark[] = []
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(DAMAGE, first, last); i >= 0; i = scan.nextWord(DAMAGE, i + 1, last)) {
    marks.push({
      level: levelOf(scan, i),
      of: null,
      first: Math.max(scan.sentence.first, startOf(scan, i)),
      last: i + 1,
    })
  }
  return marks.slice(0, 3)
}

function levelOf(scan: SentenceScan, i: number): DamageMark['level'] {
  for (let at = i - 1, steps = 0; at >= scan.sentence.first && steps < 6; at--, steps++) {
    const word = scan.word(at)
    if (scan.is(at, NEGATION)) return 'none'
    if (scan.is(at, MINOR)) return 'minor'
    if (scan.is(at, MAJOR)) return 'major'
    if (scan.isMark(at) && word !== '"') break
  }
  return scan.is(i, DESTROYED) && scan.word(i) !== 'destruction' ? 'destroyed' : 'some'
}

function startOf(scan: SentenceScan, i: number): number {
  for (let at = i - 1, steps = 0; at >= scan.sentence.first && steps < 6; at--, steps++) {
    if (scan.is(at, NEGATION) || scan.is(at, MINOR) || scan.is(at, MAJOR)) return at
    if (scan.isMark(at)) break
  }
  return i
}

/** "Police reported finding debris of a drone": the remains and what they are of. */
export function findFound(scan: SentenceScan): readonly FoundMark[] {
  const marks: FoundMark[] = []
  const { first, last: end } = scan.sentence
  for (let i = scan.nextWord(REMAINS, first, end); i >= 0; i = scan.nextWord(REMAINS, i + 1, end)) {
    if (!hasFoundBefore(scan, i)) continue
    let last = i + 1
    for (let at = i + 1; at < Math.min(i + 9, scan.sentence.last) && !scan.isMark(at); at++) {
      const weapon = scan.startAt('weapon', at)
      if (weapon) last = weapon.last
    }
    marks.push({ first: i, last })
  }
  return marks
}

function hasFoundBefore(scan: SentenceScan, i: number): boolean {
  for (let at = i - 1, steps = 0; at >= scan.sentence.first && steps < 8; at--, steps++)
    if (scan.is(at, FOUND)) return true
  return false
}
