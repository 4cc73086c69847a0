/** Reads lengths of time and what hangs on them: "three days ago", "a day earlier", "10 days after the start", "two-hour". */

import type { SentenceWords } from '../../find/sentence-words.ts'
import { MARK } from '../../tokens.ts'
import { anyOf, wordClass } from '../../word-class.ts'
import { smallNumber } from '../numbers/number-words.ts'
import { TIME_UNIT } from '../words/measure-words.ts'
import {
  type DateFound,
  type DateScope,
  type Days,
  daysAway,
  type Length,
  oneDay,
  shiftDay,
  threeMonths,
  wholeYear,
} from './date-shapes.ts'

const UNIT = anyOf(TIME_UNIT)
/** The most tokens of a length: "a couple of or 12 consecutive days". */
const LONGEST = 7
const VAGUE = wordClass(/^(several|few|many|couple|recent|coming)$/)
const CLAUSE_END = /^(and|but|when|as|by|in|at|on|from|,|\.|;|:|!|\?|\)|"|\u201d|-|\u2013|\u2014|)$/

// "the death toll of the attack the day before stands at 53".
const VERB_NEXT = wordClass(/^(stands|stood|has|had|have|was|were|is|are|killed|left|claimed|rose|reached|that|which)$/)

const OR_TO_AND = wordClass(/^(or|to|and)$/)

/** The length of time at token `i`: "10 days", "a week", "several months", "two or three hours". Null when there is none. */
export function lengthAt(words: SentenceWords, i: number): Length | null {
  const joined = joinedLength(words, i)
  if (joined) return joined
  let at = i
  let count = countAt(words, at)
  if (count < 0) return null
  if (words.at(at) === 'a' && words.is(at + 1, VAGUE)) at++
  const isVague = words.is(at, VAGUE)
  at++
  if (isVague && words.at(at) === 'of') at++
  if (words.is(at, OR_TO_AND) && countAt(words, at + 1) > 0) {
    count = countAt(words, at + 1)
    at += 2
  }
  if (/^(1\/2|consecutive|straight|full|more|long|additional|short|-)$/.test(words.at(at))) at++
  const unit = TIME_UNIT.get(words.at(at))
  if (unit === undefined || (words.at(at) === 'second' && words.at(at - 1) === 'a')) return null
  return { count: isVague ? 3 : count, unit, isVague, last: isAndAHalf(words, at + 1) ? at + 4 : at + 1 }
}

// "A year and a half ago": the half is within what a length leaves open.
function isAndAHalf(words: SentenceWords, at: number): boolean {
  return words.at(at) === 'and' && words.at(at + 1) === 'a' && words.at(at + 2) === 'half'
}

function countAt(words: SentenceWords, i: number): number {
  const word = words.at(i)
  if (words.isDigits(i))
    return /^\d{1,4}(?:\.\d)?$/.test(word) || /^\d{1,3}-\d{1,3}$/.test(word) ? Number.parseInt(word, 10) : -1
  if (word === 'a' || word === 'an') return 1
  if (words.is(i, VAGUE)) return 3
  return smallNumber(word)
}

// "16-hour", "two-year", "day-long"; "45-year-old" is an age.
function joinedLength(words: SentenceWords, i: number): Length | null {
  const word = words.at(i)
  if (word.indexOf('-') < 0) return null
  const [number = '', unitWord = '', rest] = word.split('-', 3)
  if (unitWord === '' || rest === 'old') return null
  if (unitWord === 'long' && TIME_UNIT.has(number))
    return { count: 1, unit: TIME_UNIT.get(number) ?? 'day', isVague: false, last: i + 1 }
  const unit = TIME_UNIT.get(unitWord)
  const count = /^\d{1,4}$/.test(number) ? Number(number) : smallNumber(number)
  return unit === undefined || count < 0 ? null : { count, unit, isVague: false, last: i + 1 }
}

/** "Exactly a year ago". */
const TO_THE_DAY = wordClass(/^(exactly|precisely)$/)

const AGO_EARLIER = wordClass(/^(ago|earlier)$/)
const OR = wordClass(/^or$/)
const SO_MORE_TWO = wordClass(/^(so|more|two)$/)
const FOR_IN_WITHIN = wordClass(/^(for|in|within|over|after|about|almost|nearly|than|least|during|lasting)$/)

/** A length and the word behind it: "ago" counts from publication, "earlier" and "later" from the day named before; else it is a length. */
export function readLength(scope: DateScope, i: number): DateFound | null {
  const { words, publishedOn } = scope
  if (!words.hasMark(i, MARK.hyphen) && !words.hasIn(UNIT, i, i + LONGEST)) return null
  const length = lengthAt(words, i)
  if (!length) return bareAgo(scope, i)
  const last = words.is(length.last, OR) && words.is(length.last + 1, SO_MORE_TWO) ? length.last + 2 : length.last
  const after = words.at(last)
  if (length.unit === 'year' && length.count === 1 && words.is(last, AGO_EARLIER)) {
    const quarter = yearBefore(scope, i, last + 1)
    if (quarter) return quarter
  }
  if (after === 'ago' && publishedOn && words.is(i - 1, TO_THE_DAY) && !length.isVague)
    return { first: i, last: last + 1, days: oneDay(shiftDay(publishedOn, length, -1)), rule: 'date-ago' }
  if (after === 'ago') return publishedOn ? shifted(scope, i, length, publishedOn, -1, last + 1) : null
  if (after === 'earlier' || after === 'later') {
    if (words.at(last + 1) !== 'than') return fromAnchor(scope, i, length, after === 'earlier' ? -1 : 1, last + 1)
  }
  if (after === 'before' || after === 'after') {
    if (CLAUSE_END.test(words.at(last + 1))) return fromAnchor(scope, i, length, after === 'before' ? -1 : 1, last + 1)
    if (
      after === 'after' &&
      (((isOneDay(length) || isAside(words, i, length)) && scope.dayHere()) ||
        (isComing(words, i) && !words.is(last + 1, KNOWN)))
    )
      return fromAnchor(scope, i, length, -1, last + 1)
  }
  if (words.at(i) === 'a' && !words.is(i - 1, FOR_IN_WITHIN)) return null
  return { first: i, last: length.last, days: null, rule: 'duration', use: 'duration' }
}

/** "a year earlier" beside sums of money, "the year-ago quarter": the same quarter of the year before; without a quarter in the report, that year. */
export function readYearAgo(scope: DateScope, i: number): DateFound | null {
  const last = /^(quarter|period)$/.test(scope.words.at(i + 1)) ? i + 2 : i + 1
  const quarter = yearBefore(scope, i, last)
  if (quarter || scope.latest === null) return quarter
  return { first: i, last, days: wholeYear(Number(scope.latest.slice(0, 4)) - 1), rule: 'date-ago' }
}

function yearBefore({ words, latest, quarter }: DateScope, first: number, last: number): DateFound | null {
  const number = latest && hasMoney(words) ? quarter() : null
  if (!latest || !number) return null
  const year = Number(latest.slice(0, 4)) - (number * 3 - 2 > Number(latest.slice(5, 7)) ? 2 : 1)
  return { first, last, days: threeMonths(year, number * 3 - 2), rule: 'date-quarter' }
}

function hasMoney(words: SentenceWords): boolean {
  for (let i = words.first; i < words.last; i++)
    if (/^(\$|\u20ac|\u00a3|cents|revenue|earnings|sales|profit|income)$/.test(words.at(i))) return true
  return false
}

const BEFORE_AFTER_EARLIER = wordClass(/^(before|after|earlier)$/)

/** "the day before", "the week before", "the day after the strike", "the day before yesterday". */
export function readTheDay(scope: DateScope, i: number): DateFound | null {
  const { words, publishedOn } = scope
  const unit = TIME_UNIT.get(words.at(i + 1))
  const after = words.at(i + 2)
  if (unit === undefined || words.at(i + 1).endsWith('s') || !words.is(i + 2, BEFORE_AFTER_EARLIER)) return null
  const next = words.at(i + 3)
  if ((next === 'yesterday' || next === 'tomorrow') && publishedOn) {
    const day = shiftDay(publishedOn, { count: 2, unit: 'day' }, next === 'yesterday' ? -1 : 1)
    return { first: i, last: i + 4, days: oneDay(day), rule: 'date-relative' }
  }
  const length: Length = { count: 1, unit, isVague: false, last: i + 2 }
  if (after === 'earlier' || CLAUSE_END.test(next) || words.is(i + 3, VERB_NEXT))
    return fromAnchor(scope, i, length, after === 'after' ? 1 : -1, i + 3)
  return after === 'after' && unit === 'day' && scope.dayHere() ? fromAnchor(scope, i, length, -1, i + 3) : null
}

// "months ago", "hours earlier".
function bareAgo(scope: DateScope, i: number): DateFound | null {
  const { words, publishedOn } = scope
  const unit = TIME_UNIT.get(words.at(i))
  if (unit === undefined || !words.at(i).endsWith('s')) return null
  const after = words.at(i + 1)
  const length: Length = {
    count: unit === 'hour' || unit === 'minute' ? 2 : 3,
    unit,
    isVague: unit !== 'hour',
    last: i + 1,
  }
  if (after === 'ago' && publishedOn) return shifted(scope, i, length, publishedOn, -1, i + 2)
  if (after === 'earlier' || after === 'later') return fromAnchor(scope, i, length, after === 'earlier' ? -1 : 1, i + 2)
  return null
}

const KNOWN = wordClass(/^(the|that|this|his|her|its|their)$/)
const COMES = wordClass(/^(comes?|came|occurred|happened|follows|followed)$/)
const JUST = /^(just|only|barely|nearly|almost|about|some|than|less|more)$/

// "The raid came six days after rebels took the camp": what came before it.
function isComing(words: SentenceWords, i: number): boolean {
  let at = i - 1
  while (JUST.test(words.at(at))) at--
  return words.is(at, COMES)
}

// "The toll rose to 250 on Tuesday, two days after a bomber struck": counted back from the day in front.
function isAside(words: SentenceWords, i: number, { count, unit, isVague }: Length): boolean {
  return unit === 'day' && !isVague && count <= 9 && words.at(i - 1) === ','
}

function isOneDay({ count, unit, isVague }: Length): boolean {
  return count === 1 && unit === 'day' && !isVague
}

function fromAnchor(scope: DateScope, i: number, length: Length, sign: 1 | -1, last: number): DateFound | null {
  // Nothing told of is later than the day of publication.
  const anchor =
    scope.anchor() ?? (sign < 0 || length.unit === 'hour' || length.unit === 'minute' ? scope.publishedOn : null)
  return anchor ? { first: i, last, days: daysAway(anchor, length, sign), rule: 'date-relative' } : null
}

function shifted(
  _scope: DateScope,
  first: number,
  length: Length,
  from: string,
  sign: 1 | -1,
  last: number,
): DateFound {
  const days: Days = daysAway(from, length, sign)
  return { first, last, days, rule: 'date-ago' }
}
