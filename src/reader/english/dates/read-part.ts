/** Reads the part of a time: "late Sunday", "early November", "the end of 2019", "mid 2019", "the start of the year". */

import { wordClass } from '../../word-class.ts'
import { MONTH, PART, WEEKDAY } from '../words/date-words.ts'
import { type DateFound, type DateScope, openedAt, partOf, wholeYear } from './date-shapes.ts'
import { readDayFirst, readMonth, readMonthFirst, readYear } from './read-month-date.ts'
import { readLead, readNearDay, readWeekday } from './read-near-date.ts'

const ON_OF_IN = wordClass(/^(on|of|in|the|-|that|morning|night)$/)

/** A day keeps its day ("late Sunday"); a month, year or week becomes a third of it. */
export function readPart(scope: DateScope, i: number): DateFound | null {
  const { words } = scope
  const part = PART.get(words.at(i))
  if (!part) return null
  let at = i + 1
  while (at < i + 4 && words.is(at, ON_OF_IN)) at++
  const day = readDay(scope, at)
  if (day) return isEnd(words.at(i)) ? null : openedAt(i, day)
  const whole = readWhole(scope, at)
  if (!whole?.days?.first) return null
  const { precision } = whole.days
  const isCut = precision === 'month' || precision === 'year'
  return openedAt(i, isCut ? { ...whole, days: partOf(whole.days, part) } : whole)
}

function readDay(scope: DateScope, i: number): DateFound | null {
  const word = scope.words.at(i)
  if (WEEKDAY.has(word)) return readWeekday(scope, i)
  if (/^(today|yesterday|tomorrow)$/.test(word)) return readNearDay(scope, i)
  if (/^(last|this)$/.test(word) && /^(night|morning|evening|afternoon)$/.test(scope.words.at(i + 1)))
    return readLead(scope, i)
  return MONTH.has(word) ? readMonthFirst(scope, i) : readDayFirst(scope, i)
}

const LAST_THIS_NEXT = wordClass(/^(last|this|next)$/)

function readWhole(scope: DateScope, i: number): DateFound | null {
  const { words, latest } = scope
  if (MONTH.has(words.at(i))) return readMonth(scope, i)
  const year = readYear(scope, i, 'long')
  if (year) return { first: i, last: year.last, days: wholeYear(year.year), rule: 'date-year', isAbsolute: true }
  if (words.at(i) === 'year' && latest && words.at(i - 1) === 'the')
    return { first: i, last: i + 1, days: wholeYear(Number(latest.slice(0, 4))), rule: 'date-year' }
  return words.is(i, LAST_THIS_NEXT) ? readLead(scope, i) : null
}

// "the end of Sunday": no day of a deed.
function isEnd(word: string): boolean {
  return word === 'end' || word === 'start' || word === 'beginning'
}
