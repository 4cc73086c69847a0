/** Tells the news of a report from its background: older days, anniversaries, trials, perfect-tense summaries, campaigns. */

import type { DateValue } from '../../../model/index.ts'
import { daysBetween } from '../../find/calendar.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { writtenOn } from '../dates/written-on.ts'
import { HAS_HAVE, INDEFINITE, MONTH_YEAR, THIS_LAST } from '../words/words.ts'
import type { FrameRole } from './frame.ts'

const BACKGROUND = wordClass(
  /^(anniversary|commemorate|commemorated|commemorating|convicted|sentenced|trial|recalled|recall|remembered|indicted|veteran|history|decades|verdict|pleaded|sparked|triggered|ignited)$/,
)
const PLURAL = wordClass(/^(attacks|strikes|airstrikes|raids|bombings|clashes|killings|assaults|bombardments)$/)

/** The days by which news is older than its report before it counts as background. */
export const BACKGROUND_DAYS = 8

/** The role of a sentence by its words and its day. */
export function findBackground(
  scan: SentenceScan,
  date: DateValue | null,
  deeds: readonly Mention<'deed'>[],
): FrameRole {
  const published = writtenOn(scan.ctx, scan.sentence)
  if (
    date?.first &&
    date.last &&
    daysBetween(date.first, date.last) > 2 &&
    deeds.some((deed) => scan.is(deed.last - 1, PLURAL))
  )
    return 'aggregate'
  if (date?.last && published && daysBetween(date.last, firstDay(published)) > BACKGROUND_DAYS) return 'background'
  return scan.hasWord(BACKGROUND) ||
    isPastOfPast(scan, deeds) ||
    isMemorial(scan) ||
    isOfTheYear(scan) ||
    deeds.some((deed) => isLikened(scan, deed)) ||
    isComingAfter(scan)
    ? 'background'
    : 'news'
}

const EARLIER = wordClass(/^(earlier|before|previously)$/)
const UNIT_OF_PAST = wordClass(/^(month|months|year|years|weeks|summer|winter|spring|autumn)$/)

// "The district had been struck earlier in the month": told back from the news.
function isPastOfPast(scan: SentenceScan, deeds: readonly Mention<'deed'>[]): boolean {
  for (let i = scan.nextWord(EARLIER, scan.sentence.first, scan.sentence.last); i >= 0; ) {
    const isLong =
      scan.nextWord(UNIT_OF_PAST, Math.max(scan.sentence.first, i - 2), Math.min(i + 4, scan.sentence.last)) >= 0
    if (isLong && deeds.some((deed) => isPastPerfect(scan, deed))) return true
    i = scan.nextWord(EARLIER, i + 1, scan.sentence.last)
  }
  return false
}

function isPastPerfect(scan: SentenceScan, { data, first }: Mention<'deed'>): boolean {
  if (data.form === 'noun') return false
  return scan.word(first - 1) === 'had' || (scan.word(first - 1) === 'been' && scan.word(first - 2) === 'had')
}

const HOUSE =
  /^(hospitals?|medical|health|regional|stadium|coliseum|school|elementary|park|highway|bridge|drive|boulevard|avenue)$/

// A memorial looks back; a hospital that bears the word in its name does not.
function isMemorial(scan: SentenceScan): boolean {
  for (let i = scan.sentence.first; i < scan.sentence.last; i++)
    if (scan.word(i) === 'memorial' && !HOUSE.test(scan.word(i + 1)) && !isStruck(scan, i)) return true
  return false
}

// "They struck a cafe where a memorial dinner was held", "shells hit a memorial service": where the deed was done.
function isStruck(scan: SentenceScan, memorial: number): boolean {
  const { first } = scan.sentence
  const deed = scan.of('deed').findLast(({ data, last }) => data.form !== 'noun' && last <= memorial)
  if (!deed) return false
  for (let i = deed.last; i < memorial; i++) if (scan.word(i) === 'where') return true
  return memorial - deed.last <= 2 && deed.first > first
}

const INCLUDED = wordClass(/^(included|includes|include)$/)

// "The bloodshed in the town this year has included the killing of a guard": what came before the news.
function isOfTheYear(scan: SentenceScan): boolean {
  const at = scan.nextWord(INCLUDED, scan.sentence.first, scan.sentence.last)
  if (at < 0 || !scan.is(at - 1, HAS_HAVE)) return false
  return scan.is(at - 2, MONTH_YEAR) && scan.is(at - 3, THIS_LAST)
}

const UNIT = wordClass(/^(days?|weeks?|months?|years?)$/)
const COMES = wordClass(/^(comes?|came|occurred|happened|happens|follows|followed|is|was)$/)

// "The shooting comes eight months after a bystander was killed": what came before it. So does "a block from where a boy died".
function isComingAfter(scan: SentenceScan): boolean {
  const { first, last } = scan.sentence
  for (let i = first + 2; i < last - 2; i++) {
    if (scan.word(i) === 'from' && scan.word(i + 1) === 'where' && scan.is(i + 2, INDEFINITE)) return true
    if (scan.word(i) !== 'after' || !scan.is(i - 1, UNIT) || !hasEventBehind(scan, i + 1)) continue
    for (let at = i - 2; at > i - 8 && at >= first; at--) if (scan.is(at, COMES)) return true
  }
  return false
}

const THE_THAT_THIS = wordClass(/^(the|that|this|it)$/)

// "After a bystander was killed", "after gunmen overran the camp"; "the attack" is the one told of.
function hasEventBehind(scan: SentenceScan, at: number): boolean {
  if (scan.is(at, THE_THAT_THIS) && scan.startAt('deed', at + 1)) return false
  for (const kind of ['deed', 'harm'] as const)
    if (scan.of(kind).some(({ first }) => first >= at && first < at + REACH)) return true
  return false
}

const REACH = 10

const LIKENED =
  /^(retaliation|revenge|reprisal|connected|linked|related|similar|tied|ties|link|connection|street|blocks|miles)$/
const LINK = wordClass(/^(to|for|with|from|of)$/)
const RELATIVE = /^(that|which|in|when|where)$/
const LONGEST_GROUP = 6

const AN_ANOTHER = wordClass(/^(an?|another)$/)

// "In retaliation for a shooting that left one dead", "linked to an attack in which three died": what the news is held beside.
function isLikened(scan: SentenceScan, deed: Mention<'deed'>): boolean {
  if (deed.data.form !== 'noun') return false
  let at = deed.first - 1
  while (at > deed.first - LONGEST_GROUP && !scan.is(at, AN_ANOTHER)) at--
  if (!scan.is(at, AN_ANOTHER) || !scan.is(at - 1, LINK)) return false
  if (!RELATIVE.test(scan.word(deed.last)) || (scan.word(deed.last) === 'in' && scan.word(deed.last + 1) !== 'which'))
    return false
  for (let i = at - 2; i > at - 6; i--) if (LIKENED.test(scan.word(i))) return true
  return false
}

// A month of publication counts from its first day.
function firstDay(published: string): string {
  return published.length === 7 ? `${published}-01` : published
}
