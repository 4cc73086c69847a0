/** Reads the date that starts at a token, whatever its kind; a word that opens no date costs one look in a table. */

import { smallNumber } from '../numbers/number-words.ts'
import { MONTH, ORDINAL, PART, REFERENCE, SEASON, WEEKDAY } from '../words/date-words.ts'
import { TIME_UNIT } from '../words/measure-words.ts'
import { type DateFound, type DateScope, openedAt } from './date-shapes.ts'
import { readClock, readTimeWord } from './read-clock.ts'
import { readEve } from './read-eve.ts'
import { FEAST_WORD, readFeast } from './read-feast.ts'
import { readLength, readTheDay, readYearAgo } from './read-length.ts'
import { ordinalDay, readDayFirst, readMonth, readMonthFirst } from './read-month-date.ts'
import { readEarlierLater, readLead, readNearDay, readWeekday } from './read-near-date.ts'
import { readPart } from './read-part.ts'
import { readFigures, readQuarter, readSeason, readSpokenYear, readYearAlone } from './read-year-date.ts'

type Read = (scope: DateScope, i: number) => DateFound | null

const READERS = new Map<string, readonly Read[]>()
const add = (words: Iterable<string>, ...reads: readonly Read[]): void => {
  for (const word of words) READERS.set(word, [...(READERS.get(word) ?? []), ...reads])
}

const readReference: Read = (scope, i) => withDay(scope, readTimeWord(scope.words, i))
const readWordDay: Read = (scope, i) =>
  scope.words.at(i + 1) === 'of' && ordinalDay(scope.words, i) ? readOrdinalFirst(scope, i) : null

add(MONTH.keys(), readMonthFirst, readMonth)
add(FEAST_WORD, readFeast)
add(WEEKDAY.keys(), readWeekday)
add(PART.keys(), readPart)
add(['today', 'yesterday', 'tonight', 'tomorrow', 'overnight', 'weekend'], readNearDay)
add('last this past previous next coming same following that recent current'.split(' '), readLead)
add(['earlier', 'later'], readEarlierLater)
add(['first', 'second', 'third', 'fourth', 'latest'], readQuarter)
add(ORDINAL.keys(), readWordDay)
add(SEASON.keys(), readSeason)
add(['nineteen'], readSpokenYear)
add(['eve'], readEve)
add(['the'], readTheDay)
add(['a', 'an', 'several', 'few', 'many'], readLength)
add(TIME_UNIT.keys(), readLength)
add(['year-ago', 'year-earlier'], readYearAgo)
add([...REFERENCE.keys(), 'dawn', 'dusk', 'noon', 'midnight', 'midday'], readReference)

/** Whether a word can open a date. Figures always can. */
export function opensDate(word: string): boolean {
  return READERS.has(word) || smallNumber(word) > 0 || word.includes('-')
}

/** The date at token `i`, or null. */
export function readDate(scope: DateScope, i: number): DateFound | null {
  const { words } = scope
  if (words.isDigits(i)) {
    return (
      readFigures(scope, i) ??
      readDayFirst(scope, i) ??
      readYearAlone(scope, i) ??
      readLength(scope, i) ??
      withDay(scope, readClock(words, i))
    )
  }
  const word = words.at(i)
  for (const read of READERS.get(word) ?? []) {
    const found = read(scope, i)
    if (found) return found
  }
  if (smallNumber(word) > 0) return readLength(scope, i)
  return word.includes('-') ? readJoined(scope, i, word) : null
}

// "mid-October", "third-quarter", "mid-2019", "two-hour".
function readJoined(scope: DateScope, i: number, word: string): DateFound | null {
  if (PART.has(word.slice(0, word.indexOf('-')))) return readMonth(scope, i) ?? readYearAlone(scope, i)
  return (word.endsWith('-quarter') ? readQuarter(scope, i) : null) ?? readLength(scope, i)
}

// "the third of March".
function readOrdinalFirst(scope: DateScope, i: number): DateFound | null {
  const month = readMonthFirst(scope, i + 2)
  if (month) return null
  const day = ordinalDay(scope.words, i)
  const whole = MONTH.has(scope.words.at(i + 2)) ? readMonth(scope, i + 2) : null
  if (!day || !whole?.days?.first) return null
  const at = `${whole.days.first.slice(0, 8)}${String(day.low).padStart(2, '0')}`
  return at <= (whole.days.last as string)
    ? { ...whole, first: i, days: { first: at, last: at, precision: 'day' }, rule: 'date-day-month' }
    : null
}

// "10 p.m. Wednesday", "noon on 3 December": the time belongs to the day behind it.
function withDay(scope: DateScope, time: DateFound | null): DateFound | null {
  if (time?.rule !== 'clock-time') return time
  let at = time.last
  while (at < time.last + 2 && /^(,|on|est|edt|gmt|local)$/.test(scope.words.at(at))) at++
  const word = scope.words.at(at)
  const opensDay = WEEKDAY.has(word) || MONTH.has(word) || /^(today|yesterday)$/.test(word)
  const day = opensDay || scope.words.isDigits(at) ? readDate(scope, at) : null
  return day?.days?.precision === 'day' && !day.use ? openedAt(time.first, day) : time
}
