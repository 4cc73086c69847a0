/** Tells where a report turns to an earlier happening of the like: "This is the second murder within a day. Earlier on Tuesday a man was killed". */

import { daysBetween } from '../../find/calendar.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { writtenOn } from '../dates/written-on.ts'
import { ORDINAL } from '../words/date-words.ts'
import { DEFINITE } from '../words/words.ts'
import { BACKGROUND_DAYS } from './find-background.ts'

const POINTER = /^(this|that|it|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|the)$/
const MARKS = wordClass(/^(is|was|marks|marked|makes|made|becomes|became)$/)
const LIKE = wordClass(/^similar$/)
const TOOK_PLACE = wordClass(/^(occurred|happened|unfolded)$/)
const EARLIER = wordClass(/^(earlier|previous|previously|first|ago|last)$/)
const NTH = wordClass(/^\d+(st|nd|rd|th)$/)
const TIE = wordClass(/^(connected|connection|linked|link|tied|ties|related)$/)
const ARTICLE = wordClass(/^(an?|another|the)$/)
const INCIDENT = wordClass(/^(incident|incidents|violence)$/)
const NEW = /^(an?|on|in|two|three|one)$/

/** How far from the head the words of counting stand: "This is only the third fatal shooting". */
const HEAD = 8

/** What the sentences of one paragraph have turned to. */
export interface Recalled {
  readonly passage: number
  /** The sentence read last counted its deed among others. */
  readonly isCounted: boolean
  /** The sentence read last tells of one of the others. */
  readonly isRecalled: boolean
  /** The day of the sentence that counted; null without one. */
  readonly day: string | null
  /** The sentence read last ties its deed to another: "linked to an Easter Sunday shooting". */
  readonly isTied: boolean
}

/** Before the first sentence. */
export const NOT_RECALLED: Recalled = { passage: -1, isCounted: false, isRecalled: false, day: null, isTied: false }

/** What a sentence goes on with, after `before`. */
export function recalledFrom(scan: SentenceScan, before: Recalled): Recalled {
  const { passage } = scan.sentence
  const isSame = passage === before.passage
  const isNext = before.isCounted || before.isRecalled
  const isRecalled =
    (isSame && (before.isRecalled || (before.isCounted && bringsInAnother(scan)))) ||
    (isNext && passage === before.passage + 1 && (opensWithOldDay(scan) || isOfDayBefore(scan, before.day))) ||
    (before.isTied && goesOnAbout(scan))
  const isCounted = !isRecalled && countsTheLike(scan)
  const day = isCounted ? (scan.of('date')[0]?.data.value.first ?? null) : isRecalled ? before.day : null
  return { passage, isCounted, isRecalled, day, isTied: tiesToAnother(scan) }
}

// "Tuesday's raid marks the third in five days. Five people were shot on Friday": all its days lie before the day of the news.
function isOfDayBefore(scan: SentenceScan, day: string | null): boolean {
  const dates = scan.of('date').flatMap(({ data }) => data.value.last ?? [])
  return day !== null && dates.length > 0 && dates.every((one) => one < day)
}

const OPENS_DAY = wordClass(/^(in|on|since)$/)
const PERIOD = wordClass(/^(week|month|year)$/)

// "In March ...", "On Sept. 12 ...": the list of the others goes on from paragraph to paragraph.
function opensWithOldDay(scan: SentenceScan): boolean {
  const { first } = scan.sentence
  if (scan.word(first) === 'last' && scan.is(first + 1, PERIOD)) return true
  if (!scan.is(first, OPENS_DAY)) return false
  const day = scan.startAt('date', first + 1)?.data.value.last
  const published = writtenOn(scan.ctx, scan.sentence)
  return Boolean(day && published && published.length > 7 && daysBetween(day, published) > BACKGROUND_DAYS)
}

// "They believe there is a connection to the Easter Sunday shooting": by its article another, or by its old day.
function tiesToAnother(scan: SentenceScan): boolean {
  for (const { first, data } of scan.of('deed')) {
    if (data.form !== 'noun') continue
    let at = first - 1
    while (at > first - HEAD && !scan.is(at, ARTICLE)) at--
    if (!scan.is(at, ARTICLE) || scan.word(at - 1) !== 'to' || !scan.is(at - 2, TIE)) continue
    if (scan.word(at) !== 'the' || scan.of('date').some((date) => date.first > at && date.last <= first)) return true
  }
  return false
}

// "... was killed in the 2 a.m. incident".
function goesOnAbout(scan: SentenceScan): boolean {
  for (let i = scan.sentence.first; i < scan.sentence.last; i++) {
    if (!scan.is(i, INCIDENT) && scan.startAt('deed', i)?.data.form !== 'noun') continue
    for (let at = i - 1; at > i - HEAD / 2; at--) if (scan.is(at, DEFINITE)) return true
  }
  return false
}

// Among others of the like, so that the next sentences may tell of those.
function countsTheLike(scan: SentenceScan): boolean {
  const { first, last } = scan.sentence
  const deeds = scan.of('deed').filter(({ data }) => data.form === 'noun')
  if (scan.is(first + 1, LIKE) && scan.nextWord(TOOK_PLACE, first + 2, first + HEAD) >= 0) return true
  const verb = scan.nextWord(MARKS, first + 1, first + HEAD)
  if (verb < 0 || !POINTER.test(scan.word(first)) || scan.word(verb + 1) === 'a') return false
  const nouns = [...deeds, ...scan.of('harm').filter(({ data }) => data.form === 'noun')]
  const isLike = (i: number) => scan.is(i, INCIDENT) || nouns.some(({ first }) => first === i)
  for (let i = verb + 1; i < Math.min(verb + HEAD, last); i++)
    if (isNth(scan, i) && [1, 2, 3, 4].some((ahead) => isLike(i + ahead))) return true
  return false
}

function isNth(scan: SentenceScan, i: number): boolean {
  const word = scan.word(i)
  return word !== 'first' && (ORDINAL.has(word) || scan.is(i, NTH) || word === 'latest')
}

// By its day or by its article.
function bringsInAnother(scan: SentenceScan): boolean {
  const { first } = scan.sentence
  return NEW.test(scan.word(first)) || scan.nextWord(EARLIER, first, first + HEAD) >= 0
}
