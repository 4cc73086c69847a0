/** The words that dates are made of. */

const named = (list: string): ReadonlyMap<string, number> =>
  new Map(list.split(' ').flatMap((group, i) => group.split('/').map((word) => [word, i] as const)))

/** Months, 0 for January. Short forms as wires write them. */
export const MONTHS = named(
  'january/jan/jan. february/feb/feb. march/mar/mar. april/apr/apr. may june/jun/jun. july/jul/jul. august/aug/aug. september/sept/sep/sept. october/oct/oct. november/nov/nov. december/dec/dec.',
)

/** Weekdays, 0 for Sunday. */
export const WEEKDAYS = named(
  'sunday/sundays monday/mondays tuesday/tues/tuesdays wednesday/weds/wednesdays thursday/thurs/thursdays friday/fridays saturday/saturdays',
)

/** Months that are also words: they need a number or a preposition beside them. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set(['may', 'march', 'mar', 'sept', 'jan', 'dec', 'sep'])

/** Parts of a day that may follow a weekday, or open the group ("late Sunday"). */
export const DAY_PARTS: ReadonlySet<string> = new Set([
  'morning',
  'afternoon',
  'evening',
  'night',
  'dawn',
  'midday',
  'noon',
  'midnight',
])

/** Words that place a day inside a longer time. */
export const EARLY_MID_LATE: ReadonlyMap<string, 'early' | 'mid' | 'late'> = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
])

/** Lengths of time in days. */
export const UNIT_DAYS: ReadonlyMap<string, number> = new Map([
  ['hour', 0],
  ['hours', 0],
  ['day', 1],
  ['days', 1],
  ['week', 7],
  ['weeks', 7],
  ['fortnight', 14],
  ['month', 30],
  ['months', 30],
  ['year', 365],
  ['years', 365],
  ['decade', 3652],
  ['decades', 3652],
])

/** Small counts as words. */
export const COUNTS: ReadonlyMap<string, number> = new Map([
  ...'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, i) => [word, i + 1] as const),
  ['a', 1],
  ['an', 1],
  ['several', 3],
  ['few', 3],
] as const)

const MONTH_WORD: ReadonlySet<string> = new Set([...MONTHS.keys()])

/** Whether the folded word is a month's name or abbreviation. */
export function isMonthWord(word: string): boolean {
  return MONTH_WORD.has(word)
}
