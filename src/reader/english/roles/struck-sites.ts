/** Finds what was struck by the words around it: "a bomb at a wedding", "the target was the academy", "the shrine had been the aim of a bombing". */

import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { nounGroupBefore } from '../refine/noun-groups.ts'
import { DETERMINER } from '../words/words.ts'
import { type Group, groupAfter, groupBefore } from './role-groups.ts'
import { type RoleMark, roleMark } from './role-mark.ts'
import { aimAfter, siteAfter, withFullName } from './role-names.ts'
import { auxiliaryStart } from './subject-end.ts'

const SITE_LEAD = wordClass(/^(at|in|inside|outside|before|behind|beside|opposite|near|on)$/)
const SETTLEMENT = wordClass(
  /^(village|town|city|hamlet|settlement|district|neighbourhood|neighborhood|capital|road|street|highway|house|home|area|region|position|positions|villages|towns|cities)$/,
)
const AIM = wordClass(/^(aim|aims|target|targets|goal|objective|scene)$/)
const IS = wordClass(/^(is|are|was|were|be|been)$/)
const STRIKES = wordClass(/^(strike|strikes|struck|attacked|exploded|explodes|detonated)$/)

/** What the bombs, blasts and attacks of a sentence struck, where no verb says so. */
export function siteRoles(scan: SentenceScan): readonly RoleMark[] {
  const marks: RoleMark[] = []
  for (const { last } of scan.of('weapon')) push(siteBehind(scan, last), 'struck-site')
  for (const { data, first, last } of scan.of('deed')) {
    const isIdle = data.form !== 'noun' && scan.is(first, STRIKES)
    if (data.form === 'noun' || isIdle) push(siteBehind(scan, last), 'struck-site')
  }
  if (scan.of('weapon').length > 0) for (const { last } of scan.of('harm')) push(siteBehind(scan, last), 'struck-site')
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(AIM, first, last); i >= 0; i = scan.nextWord(AIM, i + 1, last))
    push(aimed(scan, i), 'struck-aim')
  return marks

  function push(group: Group | null, rule: string): void {
    if (group) marks.push(roleMark(scan, 'against', group, rule))
  }
}

// "a bomb at an outdoor wedding", "car bomb before the governor's office", "blast in front of a bank".
function siteBehind(scan: SentenceScan, from: number): Group | null {
  if (!scan.is(from, SITE_LEAD)) return null
  const isFront = scan.word(from) === 'in' && scan.word(from + 1) === 'front' && scan.word(from + 2) === 'of'
  const at = isFront ? from + 3 : from + 1
  const group = siteAfter(scan, at) ?? groupAfter(scan, at)
  if (group && isCarrier(scan, from - 1, group)) return null
  return group && isThing(scan, group) ? withFullName(scan, group) : null
}

const PUT = wordClass(/^(planted|placed|hidden|strapped|mounted|fixed|fitted|loaded|concealed|packed|carried)$/)
const CARRIER = wordClass(
  /^(cars?|trucks?|vans?|vehicles?|motorcycles?|motorbikes?|bicycles?|bikes?|rickshaws?|carts?|lorry)$/,
)

/** Whether what stands behind the verb at token `verb` carried the bomb: "a bomb planted on a motorbike went off in a market". */
export function isCarrier(scan: SentenceScan, verb: number, { last }: Group): boolean {
  return scan.is(verb, PUT) && scan.is(last - 1, CARRIER)
}

function isThing(scan: SentenceScan, group: Group): boolean {
  const target = scan.endAt('target', group.last)
  const isTown = scan.is(group.last - 1, SETTLEMENT) && (target?.first ?? group.last - 1) === group.last - 1
  if (group.party || isTown) return false
  return target !== undefined || scan.endAt('place', group.last) !== undefined
}

// "the target was the academy", "the shrine had been the aim of a bombing".
function aimed(scan: SentenceScan, i: number): Group | null {
  if (scan.is(i + 1, IS)) {
    let at = i + 2
    while (scan.is(at, DETERMINER) || scan.word(at) === '"') at++
    return aimAfter(scan, at)
  }
  if (scan.word(i + 1) !== 'of' || !hasDeed(scan, i + 2)) return null
  let be = i
  while (scan.is(be - 1, DETERMINER)) be--
  if (!scan.is(be - 1, IS)) return null
  const end = auxiliaryStart(scan, be)
  return groupBefore(scan, end) ?? thingBefore(scan, end)
}

function thingBefore(scan: SentenceScan, end: number): Group | null {
  const group = nounGroupBefore(scan, end)
  return group?.kind === 'thing' ? { first: group.first, last: group.last, party: null } : null
}

function hasDeed(scan: SentenceScan, from: number): boolean {
  return scan.of('deed').some(({ data, first }) => data.form === 'noun' && first >= from && first < from + 4)
}
