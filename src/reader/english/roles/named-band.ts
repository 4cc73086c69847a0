/** Armed groups that no lexicon knows, by their name and the noun in it: "the Mordisco group", "Los Lobos gang", "the Front for the Defence of the Delta". */

import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { DETERMINER } from '../words/words.ts'
import type { Group } from './role-groups.ts'

const BAND = wordClass(
  /^(groups?|gangs?|cartels?|factions?|militias?|brigades?|clans?|movement|battalions?|cell|network|front|army|rebels|militants|fighters|forces|guerrillas|jihadists|insurgents|separatists|commandos?|bandits|gunmen|vigilantes?|militiamen|hunters|herders|tribesmen|warriors|lions|sons|soldiers|helpers|mujahideen|mujahedeen|organisation|organization|squad|regiment|division|legion|union|alliance|dissidents|mercenaries|dozos?)$/,
)
/** "The Codeco rebel group": what stands between the name and its noun. */
const LIKE = wordClass(
  /^(rebel|armed|militant|islamist|jihadist|terrorist|insurgent|guerrilla|paramilitary|separatist|criminal|drug)$/,
)
const LONGEST_NAME = 5
const LONGEST = 12

/** The group that the words from token `at` name; null where they name none. */
export function namedBand(scan: SentenceScan, at: number): Group | null {
  let first = at
  while (scan.is(first, DETERMINER) || isQuote(scan, first)) first++
  let last = first
  while (last < first + LONGEST_NAME && isName(scan, last) && !scan.is(last, BAND)) last++
  if (last > first) while (scan.is(last, LIKE)) last++
  if (!scan.is(last, BAND)) return null
  const end = restOf(scan, last + 1)
  return last > first || (end > last + 1 && scan.isCapital(last)) ? { first, last: end, party: null } : null
}

const OF_FOR_THE = wordClass(/^(of|for|the|and|in|al)$/)

/** The group whose name ends right before token `end`: "the Delta Liberation Front attacked". */
export function bandBefore(scan: SentenceScan, end: number): Group | null {
  let at = end
  if (scan.word(at - 1) === ')') while (at > end - 4 && scan.word(at) !== '(') at--
  while (isQuote(scan, at - 1)) at--
  for (let i = at - 1; i >= Math.max(scan.sentence.first, at - LONGEST); i--) {
    if (i < at - 1 && scan.is(i, LIKE)) continue
    if (!isName(scan, i) && !scan.is(i, BAND) && !scan.is(i, OF_FOR_THE)) return null
    if (!scan.is(i, BAND)) continue
    const band = namedBand(scan, startOf(scan, i))
    return band && band.last >= at && band.last <= end ? band : null
  }
  return null
}

function startOf(scan: SentenceScan, band: number): number {
  let first = band
  while (scan.is(first - 1, LIKE)) first--
  while (first > scan.sentence.first && first > band - LONGEST_NAME && isName(scan, first - 1)) first--
  return first
}

const CRIME = wordClass(/^(crimes?|acts?|actions?|violence|abuses?|atrocit(y|ies))$/)
const OF_FOR_THE_TOO = wordClass(/^(of|for|the)$/)

// "for the Defence of the Delta (FDD)": what belongs to the name behind its noun.
function restOf(scan: SentenceScan, from: number): number {
  let last = from
  for (let i = from; i < from + LONGEST; i++) {
    // "ACCUSED THE ARMY OF THE MURDER": what it is accused of.
    if (scan.ctx.isAllCaps && (scan.is(i, CRIME) || scan.over('deed', i) || scan.over('harm', i))) break
    const isLink = scan.ctx.isAllCaps && scan.is(i, OF_FOR_THE)
    if (!isLink && isName(scan, i) && (last > from || scan.is(i - 1, OF_FOR_THE_TOO))) last = i + 1
    else if (!scan.is(i, OF_FOR_THE)) break
  }
  if (last > from && scan.startAt('date', last - 1)) return from
  if (scan.word(last) === '(' && scan.word(last + 2) === ')' && isShort(scan, last + 1)) last += 3
  return last
}

function isShort(scan: SentenceScan, i: number): boolean {
  const word = scan.text(i, i + 1)
  return word.length > 1 && word.length < 8 && word === word.toUpperCase()
}

function isName(scan: SentenceScan, i: number): boolean {
  return (
    scan.isCapital(i) && !scan.isMark(i) && !scan.over('date', i) && !scan.is(i, DETERMINER) && i < scan.sentence.last
  )
}

function isQuote(scan: SentenceScan, i: number): boolean {
  return /^["\u201c\u201d'\u2018\u2019]$/.test(scan.word(i))
}
