/** Finds parts of people whose harm was told before: "Two of the five were brothers", "40 of the victims were foreigners", "There are three children among them". */

import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { PeopleGroup } from '../refine/people-groups.ts'
import { linkOf } from './harm-extra.ts'
import type { HarmLink } from './harm-link.ts'

const VICTIMS = wordClass(/^(victims|dead|fallen|killed|slain|deceased|fatalities)$/)
const IS = wordClass(/^(is|are|was|were|belonged|came|include|included|comprise|comprised)$/)
const AMONG = wordClass(/^among$/)
const THEM = wordClass(/^(them|those|these)$/)

/** The links of such parts in a sentence that has no harm of its own. `before` is what was told last. */
export function toldParts(scan: SentenceScan, groups: readonly PeopleGroup[], before: HarmLink): readonly HarmLink[] {
  const counted = groups.filter(({ number }) => number !== null && number.rule !== 'article-as-one')
  const parts = counted.filter((group) => isOfTold(scan, group, before) && isSmaller(group, before))
  const among = parts.length === 0 ? amongThem(scan, counted) : null
  const all = among && isSmaller(among, before) ? [...besides(scan, counted, among), among] : parts
  return all.map((group) => linkOf(before.attribute, before.mention, group, 'told-part'))
}

// "two of the five were", "40 of the victims were": they stand in front of a verb of being.
function isOfTold(scan: SentenceScan, { number }: PeopleGroup, before: HarmLink): boolean {
  const at = number?.last ?? -1
  if (scan.word(at) !== 'of' || scan.word(at + 1) !== 'the') return false
  const total = scan.startAt('number', at + 2)
  const isTold = total ? total.data.min === before.group.min : scan.is(at + 2, VICTIMS)
  const end = total ? total.last : at + 3
  return isTold && scan.is(end, IS)
}

// "There are three children among them", "Three senior cadres are said to be among them".
function amongThem(scan: SentenceScan, counted: readonly PeopleGroup[]): PeopleGroup | null {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(AMONG, first, last); i >= 0; i = scan.nextWord(AMONG, i + 1, last)) {
    if (!scan.is(i + 1, THEM) || !endsClause(scan, i + 2)) continue
    const near = counted.filter((group) => group.hasNoun && group.last <= i).at(-1)
    if (near) return near
  }
  return null
}

// "14 children and nine women were among them".
function besides(scan: SentenceScan, counted: readonly PeopleGroup[], among: PeopleGroup): readonly PeopleGroup[] {
  if (scan.word(among.first - 1) !== 'and') return []
  return counted.filter(({ hasNoun, last }) => hasNoun && last === among.first - 1)
}

function endsClause(scan: SentenceScan, i: number): boolean {
  return i >= scan.sentence.last || scan.isMark(i)
}

function isSmaller({ min, max }: PeopleGroup, { group }: HarmLink): boolean {
  const whole = group.min ?? group.max
  const part = min ?? max
  return whole === null || part === null || part < whole || group.number === null
}
