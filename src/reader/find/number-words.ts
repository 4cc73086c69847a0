/** The values of number words and the coding of vague ones. */

/** Number words below a thousand. */
export const UNITS: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i) => [word, i]),
)

/** Tens. */
export const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10]),
)

/** What multiplies. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
])

/** Words without a number and the range they leave; null = open. "Dozens" is two dozen and up. */
export const VAGUE: ReadonlyMap<string, readonly [number, number | null]> = new Map([
  ['dozens', [24, null]],
  ['scores', [40, null]],
  ['hundreds', [200, null]],
  ['thousands', [2000, null]],
  ['tens', [20, null]],
  ['several', [3, 10]],
  ['few', [2, 6]],
  ['handful', [2, 6]],
  ['many', [5, null]],
  ['numerous', [5, null]],
  ['countless', [20, null]],
])

/** Words of approximation that stand before a number, by what they make of it. */
export const BEFORE: readonly (readonly [string, 'at-least' | 'more-than' | 'up-to' | 'fewer-than' | 'about'])[] = [
  ['at least', 'at-least'],
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['not less than', 'at-least'],
  ['not fewer than', 'at-least'],
  ['a minimum of', 'at-least'],
  ['more than', 'more-than'],
  ['in excess of', 'more-than'],
  ['upwards of', 'more-than'],
  ['upward of', 'more-than'],
  ['over', 'more-than'],
  ['up to', 'up-to'],
  ['as many as', 'up-to'],
  ['no more than', 'up-to'],
  ['not more than', 'up-to'],
  ['at most', 'up-to'],
  ['a maximum of', 'up-to'],
  ['fewer than', 'fewer-than'],
  ['less than', 'fewer-than'],
  ['under', 'fewer-than'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['close to', 'about'],
  ['about', 'about'],
  ['around', 'about'],
  ['approximately', 'about'],
  ['roughly', 'about'],
  ['some', 'about'],
  ['an estimated', 'about'],
  ['estimated', 'about'],
]

/** Things that are measured, not people or attacks that are counted: a number before them is no figure. */
export const MEASURES: ReadonlySet<string> = new Set(
  (
    'km kilometres kilometers kilometre kilometer miles mile metres meters metre meter feet foot yards yard inch inches mm cm kg kilograms kilos tons tonnes tonne pounds lbs litres liters ' +
    'percent per % degrees hectares acres knots mph kph hours hour minutes minute min mins seconds second days day weeks week months month years year decades decade ' +
    "dollars euros rupees pesos shekels dinars pm am p.m. a.m. gmt o'clock hrs caliber calibre block th st times points"
  ).split(' '),
)
