/** Joins the two ends of a period, and lends the year of a second date to a first that leaves it out. */

import { MONTH, ORDINAL, WEEKDAY } from '../words/date-words.ts'
import type { DateFound, DateScope } from './date-shapes.ts'
import { readDayFirst, readMonth, readMonthFirst } from './read-month-date.ts'
import { readWeekday } from './read-near-date.ts'
import { readFigures, readQuarter, readYearAlone } from './read-year-date.ts'

const TO = /^(to|until|till|through|thru|-|\u2013|\u2014)$/

/** "between October 17 and November 9", "from 28 November to 3 December 2022": one interval. Any other date stays as it is. */
export function joinDates(scope: DateScope, one: DateFound): DateFound {
  return (one.days?.precision === 'year' && quarterOf(scope, one)) || joinEnds(scope, one)
}

// "next year's first quarter", "the 1988 second quarter".
function quarterOf(scope: DateScope, year: DateFound): DateFound | null {
  const at = scope.words.at(year.last) === "'s" ? year.last + 1 : year.last
  const quarter = ORDINAL.has(scope.words.at(at)) ? readQuarter(scope, at) : null
  const own = year.days?.first?.slice(0, 4)
  if (!quarter?.days?.first || !quarter.days.last || !own) return null
  const days = { ...quarter.days, first: own + quarter.days.first.slice(4), last: own + quarter.days.last.slice(4) }
  return { ...quarter, first: year.first, days, isAbsolute: year.isAbsolute ?? false }
}

function joinEnds(scope: DateScope, one: DateFound): DateFound {
  const { words } = scope
  const joint = words.at(one.last)
  const isBetween = words.at(one.first - 1) === 'between' && joint === 'and'
  if (!one.days?.first || one.use || !(isBetween || TO.test(joint) || joint === 'and' || joint === 'or')) return one
  const two = readEnd(scope, one.last + 1)
  if (!two?.days?.last) return one
  const dated =
    two.isAbsolute && !one.isAbsolute ? (withYear(scope, one, Number(two.days.last.slice(0, 4))) ?? one) : one
  if (!isBetween && !TO.test(joint)) return dated
  const end =
    two.isAbsolute || !dated.isAbsolute ? two : (withYear(scope, two, Number(dated.days?.last?.slice(0, 4))) ?? two)
  const first = dated.days?.first as string
  const last = end.days?.last as string
  if (last < first) return dated
  const isFrom = words.at(one.first - 1) === 'from' || isBetween
  return {
    first: isFrom ? one.first - 1 : one.first,
    last: end.last,
    days: { first, last, precision: 'interval' },
    rule: 'date-between',
    use: 'when',
    isAbsolute: (dated.isAbsolute ?? false) && (end.isAbsolute ?? false),
  }
}

function readEnd(scope: DateScope, i: number): DateFound | null {
  const { words } = scope
  if (words.isDigits(i)) return readFigures(scope, i) ?? readDayFirst(scope, i) ?? readYearAlone(scope, i)
  if (MONTH.has(words.at(i))) return readMonthFirst(scope, i) ?? readMonth(scope, i)
  return WEEKDAY.has(words.at(i)) ? readWeekday(scope, i) : null
}

function withYear(scope: DateScope, { first, rule }: DateFound, year: number): DateFound | null {
  if (rule === 'date-day-month') return readDayFirst(scope, first, year)
  if (rule === 'date-month-day') return readMonthFirst(scope, first, year)
  return rule === 'date-month' ? readMonth(scope, first, year) : null
}
