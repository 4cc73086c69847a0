/** Reads dates of figures alone, years, decades, quarters and seasons. */

import { dayOf, daysBetween, monthEnd, monthStart, partsOf } from '../../find/calendar.ts'
import type { SentenceWords } from '../../find/sentence-words.ts'
import { wordClass } from '../../word-class.ts'
import { ORDINAL, SEASON } from '../words/date-words.ts'
import { COUNTED } from '../words/measure-words.ts'
import { type DateFound, type DateScope, oneDay, partOf, threeMonths, wholeYear } from './date-shapes.ts'
import { readYear } from './read-month-date.ts'

const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/
const SLASHED = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/

/** "2023-12-03", "10/17/2023", "17.10.2023". A slashed day with two readings is read where one of them lies close before publication. */
export function readFigures({ words, latest }: DateScope, i: number): DateFound | null {
  if (!words.isDigits(i)) return null
  const word = words.at(i)
  if (word === '9/11') return dayFound(i, 'date-named', '2001-09-11')
  const iso = ISO.exec(word)
  if (iso) return dayFound(i, 'date-iso', dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])))
  const match = SLASHED.exec(word)
  if (!match) return null
  const [a, b] = [Number(match[1]), Number(match[3])]
  const year = Number(match[4]) + (match[4]?.length === 2 ? 2000 : 0)
  const american = match[2] === '.' ? null : dayOf(year, a, b)
  const readings = [american, dayOf(year, b, a)].filter((day) => day !== null)
  const near = readings.filter((day) => latest !== null && day <= latest && daysBetween(day, latest) < 8)
  const isSure = new Set(readings).size === 1
  return dayFound(i, 'date-slashed', (isSure ? readings[0] : near.length === 1 ? near[0] : undefined) ?? null)
}

function dayFound(i: number, rule: string, day: string | null): DateFound | null {
  return day ? { first: i, last: i + 1, days: oneDay(day), rule, isAbsolute: true } : null
}

const YEAR_BEFORE = wordClass(
  /^(in|since|until|till|of|from|during|by|late|early|mid|the|and|to|through|a|an|before|after|that|his|her|its|their|our|between|fiscal|around|circa|'s|for|into|due|\(|year)$/,
)

const GMT_UTC = wordClass(/^(gmt|utc)$/)

/** "in 2019", "the 2003 invasion", "2014-2023", "mid-2019", "the 1990s", "the '80s". */
export function readYearAlone(scope: DateScope, i: number): DateFound | null {
  const { words } = scope
  const word = words.at(i)
  if (!words.isDigits(i) && !word.startsWith('mid-')) return null
  const decade =
    /^(?:mid-)?(\d{3})0s$/.exec(word) ?? (/^[''\u2019]$/.test(words.at(i - 1)) ? /^([3-9])0s$/.exec(word) : null)
  if (decade) {
    const from = Number(`${decade[1]?.length === 1 ? 19 : ''}${decade[1]}0`)
    const days = { first: monthStart(from, 1), last: monthEnd(from + 9, 12), precision: 'interval' } as const
    return { first: i, last: i + 1, days, rule: 'date-decade', isAbsolute: true }
  }
  const period = /^((?:19|20)\d\d)[-\u2013]((?:19|20)?\d\d)$/.exec(word)
  if (period) return yearPeriod(i, Number(period[1]), period[2] as string)
  if (word.startsWith('mid-') && /^mid-(19|20)\d\d$/.test(word)) {
    const days = partOf(wholeYear(Number(word.slice(4))), 'mid')
    return { first: i, last: i + 1, days, rule: 'date-year', isAbsolute: true }
  }
  if (!/^(1[89]|20)\d\d$/.test(word) || isCount(words, i) || !words.is(i - 1, YEAR_BEFORE)) return null
  if (words.is(i + 1, GMT_UTC)) return null
  return { first: i, last: i + 1, days: wholeYear(Number(word)), rule: 'date-year', isAbsolute: true }
}

const WERE_KILLED_WOUNDED = wordClass(/^(were|killed|wounded|injured)$/)
const IN_SINCE = wordClass(/^(in|since)$/)

// "killed 2000 people"; but "14 killings since 1993 were".
function isCount(words: SentenceWords, i: number): boolean {
  return words.is(i + 1, COUNTED) && !(words.is(i - 1, IN_SINCE) && words.is(i + 1, WERE_KILLED_WOUNDED))
}

/** "nineteen ninety-six", as spoken. */
export function readSpokenYear(scope: DateScope, i: number): DateFound | null {
  const year = readYear(scope, i, 'long')
  return year && { first: i, last: year.last, days: wholeYear(year.year), rule: 'date-year', isAbsolute: true }
}

function yearPeriod(i: number, first: number, end: string): DateFound | null {
  const last = end.length === 4 ? Number(end) : Math.floor(first / 100) * 100 + Number(end)
  if (last <= first) return null
  const days = { first: monthStart(first, 1), last: monthEnd(last, 12), precision: 'interval' } as const
  return { first: i, last: i + 1, days, rule: 'date-between', isAbsolute: true }
}

/** "third-quarter", "the third quarter of 1984", "the latest quarter". */
export function readQuarter(scope: DateScope, i: number): DateFound | null {
  const { words, latest } = scope
  const [ordinal, joined] = words.at(i).split('-')
  if (joined !== 'quarter' && words.at(i + 1) !== 'quarter') return null
  const last = joined === 'quarter' ? i + 1 : i + 2
  const year = readYear(scope, words.at(last) === 'of' ? last + 1 : last, 'long')
  if (latest === null && !year) return null
  const own = latest ? partsOf(latest) : { year: 0, month: 12 }
  const behind = (own.month + 8) % 12
  const number = ordinal === 'latest' ? Math.floor(behind / 3) + 1 : (ORDINAL.get(ordinal ?? '') ?? 9)
  if (number > 4) return null
  const isAhead = (number - 1) * 3 + 1 > own.month
  const of = year?.year ?? (isAhead ? own.year - 1 : own.year)
  return {
    first: i,
    last: year?.last ?? last,
    days: threeMonths(of, number * 3 - 2),
    rule: 'date-quarter',
    isAbsolute: year !== null,
  }
}

const SEASON_BEFORE = wordClass(/^(last|past|this|next|the|in|since|early|late|that)$/)

const LAST_THIS_NEXT = wordClass(/^(last|this|next)$/)

/** "last summer", "the spring of 2020", "winter 2022". */
export function readSeason(scope: DateScope, i: number): DateFound | null {
  const { words, latest } = scope
  const month = SEASON.get(words.at(i)) as number
  const before = words.at(i - 1)
  const year = readYear(scope, words.at(i + 1) === 'of' ? i + 2 : i + 1, 'long')
  if (!year && (!words.is(i - 1, SEASON_BEFORE) || latest === null)) return null
  if (!year && words.at(i) === 'fall' && !words.is(i - 1, LAST_THIS_NEXT)) return null
  const own = latest ? partsOf(latest) : { year: 0, month: 0 }
  const isAhead = month > own.month && before !== 'this' && before !== 'next'
  const isSame = before === 'last' && own.month >= month && own.month < month + 3
  const of = year?.year ?? own.year - (isAhead || isSame ? 1 : 0)
  return {
    first: i,
    last: year?.last ?? i + 1,
    days: threeMonths(of, month),
    rule: 'date-season',
    isAbsolute: year !== null,
  }
}
