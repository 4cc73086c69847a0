/** Names of what a deed was aimed at: sites with their full names, and persons. */

import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { DETERMINER, PREPOSITION } from '../words/words.ts'
import { type Group, groupAfter } from './role-groups.ts'

const SITE = wordClass(
  /^(camp|base|zone|beach|hotel|port|airport|airfield|bridge|hall|hospital|clinic|church|cathedral|mosque|temple|shrine|synagogue|market|station|university|school|college|embassy|consulate|compound|oilfield|mall|centre|center|square|park|palace|prison|dam|plant|refinery|terminal|academy|institute|barracks|headquarters|outpost|checkpoint|stadium|theatre|theater|club|restaurant|complex|garrison)$/,
)

/** The site whose name stands at token `start`: "Camp Taji", "the Green Zone"; null when it is no more than a town or country. */
export function siteAfter(scan: SentenceScan, start: number): Group | null {
  let at = start
  while (scan.is(at, DETERMINER)) at++
  const place = scan.startAt('place', at)
  if (!place) return null
  if (scan.word(place.last) === "'s") return siteAfter(scan, place.last + 1)
  for (let i = place.first; i < place.last; i++)
    if (scan.is(i, SITE)) return { first: place.first, last: place.last, party: null }
  if (!scan.is(place.last, SITE)) return null
  return { first: place.first, last: place.last + 1, party: null }
}

/** Whether a place is a site that can be struck: "Ataturk Airport", "the Green Zone", "Camp Taji". */
export function isSiteName(
  scan: SentenceScan,
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  for (let i = first; i < last; i++) if (scan.is(i, SITE)) return true
  return false
}

/** What a deed was aimed at behind token `start`: a party, people, a thing with its full name, or a site. A town's name that can also stand for a government is the town here. */
export function aimAfter(scan: SentenceScan, start: number): Group | null {
  const group = groupAfter(scan, start)
  if (!group) return siteAfter(scan, start) ?? apposedName(scan, start)
  if (scan.word(group.last) === "'s") {
    const own = groupAfter(scan, group.last + 1) ?? siteAfter(scan, group.last + 1) ?? targetNear(scan, group.last + 1)
    if (own) return withFullName(scan, own)
  }
  const isTown = scan.startAt('party', group.first)?.data.isAmbiguous === true && kindOf(scan, group) === 'government'
  return isTown ? siteAfter(scan, start) : withFullName(scan, group)
}

const AN_THE_ITS = wordClass(/^(an?|the|its|one)$/)

// "broke into DusitD2, a fashionable business complex": what the name is stands behind it.
function apposedName(scan: SentenceScan, start: number): Group | null {
  if (scan.ctx.isAllCaps) return null
  if (scan.is(start, DETERMINER) && scan.isCapital(start + 1)) return apposedName(scan, start + 1)
  let last = start
  while (
    last < start + 5 &&
    last < scan.sentence.last &&
    (scan.isCapital(last) || scan.word(last) === '/') &&
    scan.word(last) !== ','
  )
    last++
  if (last === start || scan.word(last) !== ',' || !scan.is(last + 1, AN_THE_ITS)) return null
  for (let i = last + 2; i < last + 7; i++) {
    if (scan.startAt('target', i)) return { first: start, last, party: null }
    if (scan.isMark(i)) return null
  }
  return null
}

function kindOf(scan: SentenceScan, { party }: Group): string | undefined {
  return party ? scan.ctx.lexicon.parties.get(party)?.kind : undefined
}

// "Yemen's Ras Isa fuel port": the thing stands behind its name.
function targetNear(scan: SentenceScan, start: number): Group | null {
  for (let i = start; i < Math.min(start + 5, scan.sentence.last); i++) {
    const target = scan.startAt('target', i)
    if (target) return { first: target.first, last: target.last, party: null }
    if (!scan.isCapital(i)) return null
  }
  return null
}

const OF_FOR = wordClass(/^(of|for)$/)
const OF_THE = wordClass(/^(of|the)$/)

/** The group with the whole of its name: "church" in "Saint Francis Catholic Church", "cathedral" in "the Cathedral of Our Lady". */
export function withFullName(scan: SentenceScan, group: Group): Group {
  if (group.party || scan.ctx.isAllCaps) return group
  let { first, last } = group
  const isCapital = scan.isCapital(last - 1)
  const place = scan.over('place', last - 1)
  if (place && place.first <= first && place.last > last) ({ first, last } = place)
  while (first > scan.sentence.first + 1 && isNamePart(scan, first - 1)) first--
  if (isCapital && scan.is(last, OF_FOR) && isNamePart(scan, last + 1)) {
    last++
    while (isNamePart(scan, last) || (scan.is(last, OF_THE) && isNamePart(scan, last + 1))) last++
  }
  // "The town of El Daein", "the village of Liki": a settlement is known by its name.
  const named = scan.word(last) === 'of' && scan.is(last - 1, SETTLED) ? scan.startAt('place', last + 1) : undefined
  return { first, last: bracketEnd(scan, named?.last ?? shipNameEnd(scan, last)), party: group.party }
}

const SHIP = wordClass(
  /^(ships?|vessel|tanker|carrier|trawler|freighter|ferry|yacht|barge|boat|dhow|frigate|corvette)$/,
)

// "The cargo vessel Sea Champion": a ship's name stands behind it.
function shipNameEnd(scan: SentenceScan, last: number): number {
  if (!scan.is(last - 1, SHIP)) return last
  let end = last
  while (end < last + 3 && isNamePart(scan, end) && !scan.isMark(end)) end++
  return end
}

const SETTLED = wordClass(/^(town|village|city|hamlet|settlement|port|district|suburb|community)$/)

// "the American ship (TRUE CONFIDENCE)": the name in brackets belongs to it.
function bracketEnd(scan: SentenceScan, last: number): number {
  if (scan.word(last) !== '(') return last
  for (let i = last + 1; i < Math.min(last + 6, scan.sentence.last); i++) {
    if (scan.word(i) === ')') return i > last + 1 ? i + 1 : last
    if (!scan.isCapital(i)) return last
  }
  return last
}

function isNamePart(scan: SentenceScan, i: number): boolean {
  return (
    i < scan.sentence.last &&
    scan.isCapital(i) &&
    !scan.is(i, DETERMINER) &&
    !scan.is(i, PREPOSITION) &&
    !scan.over('date', i) &&
    !scan.over('deed', i) &&
    !scan.over('weapon', i)
  )
}

const DEPUTY_TOP_SENIOR = wordClass(
  /^(deputy|top|senior|former|leading|prominent|military|chief|militant|local|group|\.)$/,
)

/** The person named at token `start`: "Hamas deputy leader Saleh al-Arouri". Two names at least. */
export function nameAfter(scan: SentenceScan, start: number): Group | null {
  if (scan.ctx.isAllCaps) return null
  let at = start
  for (let steps = 0; steps < 7; steps++) {
    const title =
      scan.startAt('agent', at) ??
      scan.startAt('speaker', at) ??
      scan.startAt('party', at) ??
      scan.startAt('nationality', at)
    if (title && !title.data.kind.startsWith('part')) at = title.last
    else if (title || scan.is(at, DETERMINER) || scan.is(at, DEPUTY_TOP_SENIOR)) at = title?.last ?? at + 1
    else break
  }
  let last = at
  while (isPersonName(scan, last)) last++
  const size = last - at
  const isPlace = scan.of('place').some((place) => place.first <= at && last <= place.last)
  return size >= 2 && size <= 5 && !isPlace ? { first: at, last, party: null } : null
}

function isPersonName(scan: SentenceScan, i: number): boolean {
  if (i >= scan.sentence.last) return false
  if (
    scan.over('place', i) ||
    scan.over('party', i) ||
    scan.over('target', i) ||
    scan.over('date', i) ||
    scan.over('nationality', i)
  )
    return false
  return scan.isCapital(i) || (/^(al|el|bin|ibn)-?/.test(scan.word(i)) && /^(al|el|bin|ibn)(-.+)?$/.test(scan.word(i)))
}

/** The person whose name, of two words at least, ends right before token `end`, behind a title or a comma: "opposition leader Yaya Dillo", ", Igor Orlov". */
export function nameBefore(scan: SentenceScan, end: number): Group | null {
  if (scan.ctx.isAllCaps) return null
  let first = end
  while (first > end - LONGEST_PERSON && first > scan.sentence.first && isPersonName(scan, first - 1)) first--
  if (end - first < 2) return null
  const isCalled =
    scan.word(first - 1) === ',' ||
    scan.endAt('agent', first) !== undefined ||
    scan.endAt('speaker', first) !== undefined
  return isCalled ? { first, last: end, party: null } : null
}

const LONGEST_PERSON = 4

/** A name that no lexicon knows at token `start`, of `least` words or more: "suspects Azahari Husin", "claimed by the Phoenix"; null for a place, a day or an office. */
export function capitalName(scan: SentenceScan, start: number, least: number): Group | null {
  if (scan.ctx.isAllCaps) return null
  let first = start
  while (scan.is(first, DETERMINER) || /^["\u201c'\u2018]$/.test(scan.word(first))) first++
  if (scan.startAt('speaker', first)) return null
  let last = first
  while (last < first + 6 && last < scan.sentence.last && (isPersonName(scan, last) || isWithin(scan, first, last)))
    last++
  while (last > first && !scan.isCapital(last - 1)) last--
  return last - first >= least ? { first, last, party: null } : null
}

const OF_THE_AL = wordClass(/^(of|the|al|bin)$/)

function isWithin(scan: SentenceScan, first: number, i: number): boolean {
  return i > first && scan.is(i, OF_THE_AL) && scan.isCapital(i + (scan.word(i + 1) === 'the' ? 2 : 1))
}
