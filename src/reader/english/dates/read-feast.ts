/** Reads feast days: "Christmas Day", "New Year's Eve", "Easter Sunday", "Good Friday". */
import { addDays, dayOf, easterSunday, lastWeekday, partsOf } from '../../find/calendar.ts'
import { type DateFound, type DateScope, oneDay } from './date-shapes.ts'
import { readYear } from './read-month-date.ts'
import { resolveDay } from './resolve-year.ts'

interface Feast {
  readonly words: readonly string[]
  /** A fixed day, or days from Easter Sunday; Thanksgiving is the fourth Thursday of November. */
  readonly day: { readonly month: number; readonly day: number } | number | 'thanksgiving'
}

const FEASTS: readonly Feast[] = [
  { words: ['christmas', 'eve'], day: { month: 12, day: 24 } },
  { words: ['christmas', 'day'], day: { month: 12, day: 25 } },
  { words: ['christmas', 'night'], day: { month: 12, day: 25 } },
  { words: ['boxing', 'day'], day: { month: 12, day: 26 } },
  { words: ['new', 'year', "'s", 'eve'], day: { month: 12, day: 31 } },
  { words: ['new', 'year', "'s", 'day'], day: { month: 1, day: 1 } },
  { words: ['new', 'year', "'s", 'night'], day: { month: 1, day: 1 } },
  { words: ['thanksgiving', 'day'], day: 'thanksgiving' },
  { words: ['palm', 'sunday'], day: -7 },
  { words: ['good', 'friday'], day: -2 },
  { words: ['easter', 'sunday'], day: 0 },
  { words: ['easter', 'monday'], day: 1 },
  { words: ['easter'], day: 0 },
]

/** First words of feasts. */
export const FEAST_WORD: ReadonlySet<string> = new Set(FEASTS.map(({ words }) => words[0] as string))

/** The feast at token `i`: the most recent one, or that of the year given. */
export function readFeast(scope: DateScope, i: number): DateFound | null {
  const { words, latest } = scope
  const feast = FEASTS.find((one) => one.words.every((word, k) => words.at(i + k) === word))
  if (!feast || !words.isCapital(i)) return null
  const at = i + feast.words.length
  const year = readYear(scope, words.at(at) === ',' || words.at(at) === 'in' ? at + 1 : at, 'long')
  const day =
    typeof feast.day === 'object'
      ? resolveDay(scope, { year: year?.year ?? null, ...feast.day, at: i })
      : movedDay(feast.day, year?.year ?? null, latest)
  return day
    ? { first: i, last: year?.last ?? at, days: oneDay(day), rule: 'date-feast', isAbsolute: year !== null }
    : null
}

function movedDay(feast: number | 'thanksgiving', year: number | null, latest: string | null): string | null {
  const inYear = (one: number) =>
    feast === 'thanksgiving' ? lastWeekday(dayOf(one, 11, 28) as string, 4) : addDays(easterSunday(one), feast)
  if (year !== null) return inYear(year)
  if (latest === null) return null
  const own = partsOf(latest).year
  return inYear(own) <= addDays(latest, 1) ? inYear(own) : inYear(own - 1)
}
