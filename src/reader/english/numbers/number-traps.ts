/** What looks like a count and is none: ages, clock times, sums, measures, names with numbers, addresses, scores. */

import type { SentenceWords } from '../../find/sentence-words.ts'
import { anyOf, wordClass } from '../../word-class.ts'
import { ANIMAL, ANIMALS, HERD } from '../words/animal-words.ts'
import { isMonthWord } from '../words/date-words.ts'
import {
  ALWAYS_NUMBERED,
  BEFORE_UNIT,
  COUNTED,
  CURRENCY_SIGN,
  MEASURE,
  NUMBERED,
  STREET,
  TIME_UNIT,
} from '../words/measure-words.ts'
import { FEMALE, MALE } from '../words/victim-words.ts'
import { BE, HAVE, MODAL, PREPOSITION } from '../words/words.ts'
import { digitsValue, smallNumber } from './number-words.ts'

/** Whether the number of tokens `first` to `last` counts nothing: "12 km", "Flight 123", "John Smith, 45,". */
export function isNoCount(words: SentenceWords, first: number, last: number): boolean {
  return (
    isMeasure(words, last) ||
    isFraction(words, last) ||
    isOfAnimals(words, last) ||
    (words.isDigits(first) && isFigureOfName(words, first, last)) ||
    isAge(words, first, last) ||
    isInhabitants(words, first) ||
    isListMark(words, first, last)
  )
}

/** Whether a unit of time, length, money or share follows token `last`, an adjective or "more" between them at most. */
export function isMeasure(words: SentenceWords, last: number): boolean {
  let at = last
  if (words.at(at) === '-' && !words.isSpaced(at)) at++
  if (words.is(at, BEFORE_UNIT)) at++
  const word = words.at(at)
  if (word === 'second' && words.at(at + 1) !== '.') return false
  return MEASURE.has(word) || TIME_UNIT.has(word)
}

const HEAD = wordClass(/^(heads?|flocks?|herds?)$/)
const NO_NOUN = anyOf(
  BE,
  HAVE,
  MODAL,
  PREPOSITION,
  wordClass(/^(and|or|killed|dead|died|wounded|injured|hurt|lost|burned|burnt)$/),
)

// "30 dairy cows", "two police dogs", "12 head of cattle": animals, but in "two cattle herders" people.
function isOfAnimals(words: SentenceWords, last: number): boolean {
  let at = last
  if (words.is(at, HEAD) && words.at(at + 1) === 'of') at += 2
  for (const end = at + 2; at <= end; at++) {
    if (words.at(at) === '' || words.isMark(at) || words.is(at, NO_NOUN)) return false
    if (words.is(at, ANIMALS)) return true
    if (!words.is(at, HERD) && !(words.is(at, ANIMAL) && words.at(last - 1) === 'one')) continue
    const next = words.at(at + 1)
    return next === '' || words.isMark(at + 1) || words.is(at + 1, NO_NOUN)
  }
  return false
}

const PEOPLED = wordClass(
  /^(country|nation|island|city|town|village|province|region|territory|enclave|strip|state|district|population|capital)$/,
)

const SOME_ABOUT_AROUND = wordClass(/^(some|about|around|nearly|almost|over)$/)

// "the island of 21 million", "a town of some 5,000": who lives there.
function isInhabitants(words: SentenceWords, first: number): boolean {
  const at = words.is(first - 1, SOME_ABOUT_AROUND) ? first - 2 : first - 1
  return words.at(at) === 'of' && words.is(at - 1, PEOPLED)
}

const FRACTION = wordClass(/^(half|halves|third|thirds|quarter|quarters|fourths|fifths|sixths|tenths)$/)

function isFraction(words: SentenceWords, last: number): boolean {
  return words.is(last, FRACTION)
}

const DEAD_KILLED_WOUNDED = wordClass(/^(dead|killed|wounded|injured|missing|casualties|victims)$/)

// Figures that belong to a sum, a name, an address, a clock, a day of a month or a year.
function isFigureOfName(words: SentenceWords, first: number, last: number): boolean {
  const before = words.at(first - 1)
  const after = words.at(last)
  const figure = words.at(first)
  if (after === "'s" || after === '\u2019s') return true
  if (CURRENCY_SIGN.has(before) || before === '+' || before === '#' || before === '/' || after === '/') return true
  if (before === '.' && words.at(first - 2) === 'no' && !words.isSpaced(first - 1)) return true
  if (
    words.is(first - 1, NUMBERED) &&
    (words.isCapital(first - 1) || words.is(first - 1, ALWAYS_NUMBERED)) &&
    !words.is(last, COUNTED)
  )
    return true
  if (before === 'mi' || before === 'su' || before === 'boeing' || before === 'no') return true
  // "the dead number 3,961" counts; "bus number 12" does not.
  if (before === 'number' && !words.is(first - 2, DEAD_KILLED_WOUNDED)) return true
  const isDay = digitsValue(figure) <= 31
  if (isDay && isMonthWord(after) && !(after === 'may' && words.isAllCaps)) return true
  if (isDay && isMonthWord(before) && !words.is(last, COUNTED)) return true
  if (isDay && before === '.' && isMonthWord(words.at(first - 2)) && !words.isSpaced(first - 1)) return true
  if (figure === '911' || (figure.length > 1 && figure.startsWith('0'))) return true
  return isClock(words, first, last) || isYear(words, first, last) || isAddress(words, last)
}

const ON_IN_LOCAL = wordClass(/^(on|in|local|hours|when|today|yesterday)$/)

// "at 1400 on Monday".
function isClock(words: SentenceWords, first: number, last: number): boolean {
  if (words.at(first - 1) !== 'at' || !/^([01]\d|2[0-3])[0-5]\d$/.test(words.at(first))) return false
  return words.isMark(last) || words.is(last, ON_IN_LOCAL)
}

// A bare figure like a year counts only when people or things follow.
function isYear(words: SentenceWords, first: number, last: number): boolean {
  return !words.is(last, COUNTED) && YEAR.test(words.at(first)) && (last === first + 1 || YEAR.test(words.at(last - 1)))
}

const YEAR = /^(19|20)\d\d$/

function isAddress(words: SentenceWords, last: number): boolean {
  if (words.at(last) === 'block') return true
  for (let at = last; at < last + 4 && words.isCapital(at); at++) {
    if (at > last && words.is(at, STREET)) return true
  }
  return false
}

const AGED_AGE_AGES = wordClass(/^(aged|age|ages|turned|turning)$/)
const UNDER_OVER = wordClass(/^(under|over)$/)
const CHILDREN_CHILD_KIDS = wordClass(/^(children|child|kids|minors|boys|girls|those|anyone|infants)$/)

// "John Smith, 45,", "Samir al-Khoury, 34,", "Ana (12)", "aged 12", "12 years old"; "children under five".
function isAge(words: SentenceWords, first: number, last: number): boolean {
  const before = words.at(first - 1)
  if (words.is(first - 1, AGED_AGE_AGES)) return true
  if (before === 'of' && words.at(first - 2) === 'age') return true
  if (isListedAge(words, first)) return true
  if (before === 'also' && words.at(first - 2) === ',' && words.isDigits(first) && words.isMark(last)) return true
  if (words.is(first - 1, UNDER_OVER) && words.is(first - 2, CHILDREN_CHILD_KIDS)) return true
  if (isSpelledAge(words, first, last)) return true
  // "A 12- year-old girl": a hyphen and a blank.
  const noun = words.at(words.at(last) === '-' ? last + 1 : last)
  if (noun === 'year' || noun === 'year-old' || noun === 'years-old') return true
  if (!words.isDigits(first) || words.at(first).length > 2) return false
  const isNamed =
    words.isCapital(first - 2) ||
    /^(man|woman|boy|girl|father|mother|son|daughter|(al|el|as|ad|an|at|ar|ash|az|ul)-[a-z]+)$/.test(
      words.at(first - 2),
    )
  if (before === '(') return isNamed && words.at(last) === ')'
  return (
    before === ',' &&
    (isNamed || isOneBefore(words, first - 2)) &&
    words.isMark(last) &&
    words.at(last) !== '-' &&
    words.at(last) !== '('
  )
}

const AN_ANOTHER = wordClass(/^(an?|another)$/)

// "His sister, six, was killed", "two boys, aged nine and six": a number in words between commas.
function isSpelledAge(words: SentenceWords, first: number, last: number): boolean {
  if (words.isDigits(first) || last - first !== 1) return false
  if (words.at(first - 1) === 'and') {
    let at = first - 2
    while (words.at(at) === ',' || smallNumber(words.at(at)) >= 0) at--
    return at < first - 2 && words.is(at, AGED)
  }
  return words.at(first - 1) === ',' && words.at(last) === ',' && words.is(first - 2, ONE_PERSON)
}

const AGED = wordClass(/^(ages|aged)$/)
const ONE_PERSON = anyOf(MALE, FEMALE, wordClass(/^(child|baby|toddler|teenager|infant|pupil|student|cousin)$/))

// "A guard, 44, was shot": one person, and their age between the commas.
function isOneBefore(words: SentenceWords, noun: number): boolean {
  for (let at = noun - 1; at > noun - 4; at--) if (words.is(at, AN_ANOTHER)) return !words.isMark(noun)
  return false
}

// "two boys, ages 7 and 10", "aged 19, 22 and 40".
function isListedAge(words: SentenceWords, first: number): boolean {
  if (!words.isDigits(first) || words.at(first).length > 2) return false
  for (let at = first - 1, steps = 0; steps < 10; at--, steps++) {
    const word = words.at(at)
    if (word === 'ages' || word === 'aged') return true
    if (word !== ',' && word !== 'and' && word !== 'to' && !words.isDigits(at)) return false
  }
  return false
}

function isListMark(words: SentenceWords, first: number, last: number): boolean {
  if (first !== words.first || !words.isDigits(first)) return false
  return (words.at(last) === '.' || words.at(last) === ')') && last + 1 < words.last && !words.isSpaced(last)
}

const WIN_VICTORY_DEFEAT = wordClass(/^(win|victory|defeat|loss|lead|draw|vote|score)$/)

/** Whether "3-1" is a score: falling, level, or beside words of a match. */
export function isScore(low: number, high: number, words: SentenceWords, last: number): boolean {
  if (low >= high) return true
  return words.is(last, WIN_VICTORY_DEFEAT)
}

const ONE_AFTER = wordClass(/^(another|by|thing|way|hand|point|side|reason|third|half|time|such)$/)
const ONE_BEFORE = wordClass(/^(the|this|that|which|each|every|any|no|another|same|great|big|little|loved|number)$/)
const RANKED = wordClass(/^(most|main|few|only|first|key|leading|top|many|biggest|deadliest)$/)

const CAN_MUST_SHOULD = wordClass(/^(can|must|should|would|could|might|may)$/)

/** Whether "one" counts nobody: "the one", "one another", "one of the deadliest attacks". */
export function isPronounOne(words: SentenceWords, i: number): boolean {
  const after = words.at(i + 1)
  if (words.is(i + 1, ONE_AFTER) || after === "'s" || words.is(i - 1, ONE_BEFORE)) return true
  if (words.at(i - 1) === 'only' && words.at(i - 2) === 'the') return true
  if (words.is(i + 1, CAN_MUST_SHOULD)) return true
  if (after !== 'of') return false
  for (let at = i + 2; at < i + 6; at++) {
    const word = words.at(at)
    if (words.is(at, RANKED) || (word.length > 4 && word.endsWith('est') && word !== 'arrest' && word !== 'forest'))
      return true
  }
  return false
}
