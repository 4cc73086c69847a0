/** The words dates are made of. */
import { wordClass } from '../../word-class.ts'

const byNumber = (list: string): ReadonlyMap<string, number> =>
  new Map(list.split(' ').flatMap((names, i) => names.split('/').map((name) => [name, i] as const)))

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Months by name and abbreviation: 1 to 12. */
export const MONTH: ReadonlyMap<string, number> = new Map(
  [
    ...byNumber(
      'january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec',
    ),
  ].map(([name, i]) => [name, i + 1]),
)

/** Months that are words or first names too, and all abbreviations: alone they need a preposition before them. */
export const DOUBTFUL_MONTH = set('may march april june august jan feb mar apr jun jul aug sep sept oct nov dec')

/** Weekdays by name and abbreviation: 0 is Sunday. */
export const WEEKDAY = byNumber(
  'sunday/sun monday/mon tuesday/tue/tues wednesday/wed/weds thursday/thu/thur/thurs friday/fri saturday/sat',
)

/** Abbreviations of weekdays that are words of their own: they need a date behind them. */
export const SHORT_WEEKDAY = wordClass(set('sun mon tue tues wed weds thu thur thurs fri sat'))

/** Parts of the day that may follow a day: "Sunday night". */
export const DAY_PART = wordClass(set('morning afternoon evening night midday noon dawn dusk midnight lunchtime'))

/** Ordinals in words: days of a month, quarters. */
export const ORDINAL: ReadonlyMap<string, number> = new Map(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth ' +
    'seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth ' +
    'twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'
  )
    .split(' ')
    .map((word, i) => [word, i + 1]),
)

/** Seasons of the northern year by their first month; each lasts three. */
export const SEASON: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
])

/** Which third of a month or year, or which end of a day. */
export type Part = 'early' | 'mid' | 'late'

/** Words for the first, middle and last stretch of a time. */
export const PART: ReadonlyMap<string, Part> = new Map([
  ['early', 'early'],
  ['beginning', 'early'],
  ['start', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
  ['end', 'late'],
])

/** Attacks that go by their day: that day of that year, whatever year the report is from. */
export const NAMED_ATTACK: readonly { readonly month: number; readonly day: number; readonly year: number }[] = [
  { month: 9, day: 11, year: 2001 },
  { month: 10, day: 7, year: 2023 },
]

/** Words that point to a time without naming one. */
export const REFERENCE: ReadonlyMap<string, 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'> = new Map([
  ['now', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['current', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
  ['soon', 'FUTURE_REF'],
])

/** Whether the folded word is a month's name or abbreviation. */
export function isMonthWord(word: string): boolean {
  return MONTH.has(word)
}
