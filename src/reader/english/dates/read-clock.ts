/** Reads times of day and words that point to a time; neither is ever the date of a deed. */

import type { SentenceWords } from '../../find/sentence-words.ts'
import { wordClass } from '../../word-class.ts'
import { REFERENCE } from '../words/date-words.ts'
import type { DateFound } from './date-shapes.ts'

const SUFFIX = wordClass(/^(am|pm|a\.m\.|p\.m\.|a\.m|p\.m|gmt|utc|o'clock|hours|hrs|local|est|edt)$/)
const BEFORE = wordClass(/^(at|around|about|until|from|between|since|by|before|after)$/)

/** "14:15", "3 p.m.", "0615 (1315 GMT)", "5pm". */
export function readClock(words: SentenceWords, i: number): DateFound | null {
  if (!words.isDigits(i)) return null
  const word = words.at(i)
  const hasSuffix = words.is(i + 1, SUFFIX)
  const isColon = /^([01]?\d|2[0-4]):[0-5]\d(am|pm)?$/.test(word) || /^(1[0-2]|\d)(\.[0-5]\d)?(am|pm)$/.test(word)
  const isHour = hasSuffix && /^\d{1,2}(\.[0-5]\d)?$/.test(word) && words.at(i + 1) !== 'hours'
  const isFour =
    /^([01]\d|2[0-4])[0-5]\d$/.test(word) && (hasSuffix || (words.is(i - 1, BEFORE) && word.startsWith('0')))
  return isColon || isHour || isFour ? time(i, hasSuffix ? i + 2 : i + 1, 'clock-time') : null
}

/** "at dawn", "noon", "now", "recently". */
export function readTimeWord(words: SentenceWords, i: number): DateFound | null {
  const word = words.at(i)
  if (REFERENCE.has(word)) return word === 'soon' && words.at(i + 1) === 'as' ? null : time(i, i + 1, 'date-reference')
  return words.is(i - 1, BEFORE) || words.isCapital(i + 1) ? time(i, i + 1, 'clock-time') : null
}

function time(first: number, last: number, rule: string): DateFound {
  return { first, last, days: null, rule, use: 'time' }
}
