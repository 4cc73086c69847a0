/** Reads the day before another: "on the eve of 8 February", "on the eve of the operation". */
import { addDays } from '../../find/calendar.ts'
import { wordClass } from '../../word-class.ts'
import { MONTH } from '../words/date-words.ts'
import { type DateFound, type DateScope, oneDay } from './date-shapes.ts'
import { readFeast } from './read-feast.ts'
import { readDayFirst, readMonthFirst } from './read-month-date.ts'

const OPENER = wordClass(/^(the|this|that|its|their)$/)
/** What a report tells of: the day before it is counted from the day told of last. */
const DEED = wordClass(
  /^(attacks?|raids?|operation|strikes?|offensive|assault|killings?|bombing|blast|ambush|fighting|massacre|clash(es)?)$/,
)

/** The eve at token `i`; null when the day that it is the eve of is not known. */
export function readEve(scope: DateScope, i: number): DateFound | null {
  const { words } = scope
  if (words.at(i + 1) !== 'of') return null
  const at = words.is(i + 2, OPENER) ? i + 3 : i + 2
  const day = dayAt(scope, at)
  if (day?.days?.first) return { ...day, first: i, days: oneDay(addDays(day.days.first, -1)) }
  const anchor = words.is(at, DEED) ? scope.anchor() : null
  return anchor ? { first: i, last: at + 1, days: oneDay(addDays(anchor, -1)), rule: 'date-relative' } : null
}

function dayAt(scope: DateScope, at: number): DateFound | null {
  const { words } = scope
  const found = words.isDigits(at)
    ? readDayFirst(scope, at)
    : MONTH.has(words.at(at))
      ? readMonthFirst(scope, at)
      : readFeast(scope, at)
  return found?.days?.first === found?.days?.last ? found : null
}
