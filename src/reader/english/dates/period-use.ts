/** Tells from the words around it whether a date is the day of something or the end of a period. */

import type { SentenceWords } from '../../find/sentence-words.ts'
import type { DateData } from '../../mention.ts'
import { wordClass } from '../../word-class.ts'
import { TIME_UNIT } from '../words/measure-words.ts'
import type { DateFound } from './date-shapes.ts'

const REACH = 10
const TURN_OF_DAY = wordClass(/^(dawn|daybreak|sunrise|sunset|dusk|midnight|noon|midday|nightfall|daylight)$/)

const THE_EARLY_LATE = wordClass(/^(the|early|late|mid|about|around|at|least|on)$/)

/** "since October 17", "until Friday", "as of Sunday"; "since the war began on October 7" too. `after` is where the date before ends. */
export function periodUse(words: SentenceWords, date: DateFound, after: number): DateData['use'] {
  if (date.use) return date.use
  let at = date.first - 1
  while (words.is(at, THE_EARLY_LATE)) at--
  const before = words.at(at)
  if (before === 'since') return 'since'
  if (before === 'until' || before === 'till' || before === 'through' || before === 'thru') return 'until'
  if (words.at(date.last) === "'s") return 'when'
  // "Since the fighting began last Monday".
  if (words.is(at, BEGAN) && isSinceClause(words, date.first, after)) return 'since'
  if (words.at(date.first - 1) === before) return nearUse(words, date, before)
  return isSinceClause(words, date.first, after) ? 'since' : 'when'
}

const BEGAN = wordClass(/^(began|begun|started|erupted|out|resumed|broke)$/)

const SHORTLY_SOON_JUST = wordClass(/^(shortly|soon|just|hours|day)$/)
const ON_ONWARD_ONWARDS = wordClass(/^(on|onward|onwards)$/)

function nearUse(words: SentenceWords, { first, last, rule }: DateFound, before: string): DateData['use'] {
  if (before === 'after')
    return TIME_UNIT.has(words.at(first - 2)) || words.is(first - 2, SHORTLY_SOON_JUST) ? 'when' : 'since'
  if (before === 'from') return rule === 'date-weekday' && !words.is(last, ON_ONWARD_ONWARDS) ? 'when' : 'since'
  // "Before dawn on Saturday" is early that day.
  if (before === 'before' && words.is(first, TURN_OF_DAY)) return 'when'
  if (before === 'by' || before === 'before') return 'until'
  return before === 'of' && words.at(first - 2) === 'as' ? 'until' : 'when'
}

function isSinceClause(words: SentenceWords, first: number, after: number): boolean {
  for (let at = first - 1; at > first - REACH && at >= after; at--) {
    if (words.at(at) === 'since') return true
    if (words.isMark(at) && !/^['\u2019"\u201c\u201d-]$/.test(words.at(at))) return false
  }
  return false
}
