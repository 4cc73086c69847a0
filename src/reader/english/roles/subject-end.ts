/** Where the subject of a verb ends: what may stand between the two is passed over. */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { ADVERB, BE, ENDS_IN_LY, HAVE } from '../words/words.ts'

/** Where the noun group in front of token `end` ends: a day, a place, an aside and a disguise between are passed over. */
export function subjectEnd(scan: SentenceScan, end: number): number {
  const behind = skipPlace(scan, skipDay(scan, auxiliaryStart(scan, skipAside(scan, skipQuote(scan, end)))))
  return skipLoad(scan, skipGuise(scan, behind))
}

// "the organisation that calls itself "Islamic Resistance" has owned up".
function skipQuote(scan: SentenceScan, end: number): number {
  return isQuoteMark(scan.word(end - 1)) && scan.endAt('party', end - 1) ? end - 1 : end
}

const LOADED = wordClass(/^(carrying|transporting|delivering|bringing|escorting|ferrying|taking|loaded|belonging)$/)

const WORKING = wordClass(/^(working|employed|serving|travelling|traveling|living|based|returning|walking|waiting)$/)

// "A convoy carrying aid was attacked": what it carried is not what it is.
function skipLoad(scan: SentenceScan, end: number): number {
  for (let i = end - 1; i > end - LONGEST_GUISE && i > scan.sentence.first; i--) {
    if (scan.isMark(i)) return end
    if (scan.is(i, LOADED) && scan.endAt('target', i)) return i
    if (scan.is(i, WORKING) && (scan.endAt('agent', i) ?? scan.endAt('nationality', i))) return i
  }
  return end
}

const GUISE = wordClass(/^(dressed|disguised|posing|clad|armed|riding|mounted|carrying|wearing)$/)
const LONGEST_GUISE = 7

// "Armed men dressed as hunters killed": what they looked like is not who they are.
function skipGuise(scan: SentenceScan, end: number): number {
  for (let i = end - 1; i > end - LONGEST_GUISE && i > scan.sentence.first; i--) {
    if (scan.isMark(i)) return end
    if (scan.is(i, GUISE) && scan.endAt('agent', i)) return i
  }
  return end
}

// "Iraqi forces, backed by militias, attacked": the words between the commas are passed over.
function skipAside(scan: SentenceScan, end: number): number {
  if (scan.word(end - 1) !== ',') return end
  for (let i = end - 2, steps = 0; i >= scan.sentence.first && steps < 15; i--, steps++)
    if (scan.word(i) === ',') return i
  return end
}

const ON_IN_LATE = wordClass(/^(on|in|late|early|at)$/)

// "The troops on Monday shelled": the day between is passed over.
function skipDay(scan: SentenceScan, end: number): number {
  const date = scan.endAt('date', end)
  if (!date || date.first <= scan.sentence.first) return end
  return scan.is(date.first - 1, ON_IN_LATE) ? date.first - 1 : date.first
}

const IN_OF_NEAR = wordClass(/^(in|of|near|at|outside)$/)

// "Two villages in Darfur were attacked": the place behind the noun is passed over.
function skipPlace(scan: SentenceScan, behind: number): number {
  const end = scan.is(behind - 1, GROUND) && scan.endAt('place', behind - 1) ? behind - 1 : behind
  const place = scan.endAt('place', end)
  const isOf =
    place !== undefined && scan.word(place.first - 1) === 'of' && scan.endAt('target', place.first - 1) !== undefined
  if (!place || (scan.endAt('party', end) && !isOf)) return behind
  const lead = scan.word(place.first - 1) === 'the' ? place.first - 2 : place.first - 1
  return scan.is(lead, IN_OF_NEAR) ? lead : behind
}

const GROUND = wordClass(/^(mountains?|hills|valley|forest|desert|countryside|highlands|marshes)$/)

const BEFORE_VERB = wordClass(/^(who|that|which|thus|today|then|had|would)$/)

/** Where the auxiliaries and relative pronouns in front of the verb at token `at` begin. */
export function auxiliaryStart(scan: SentenceScan, at: number): number {
  let first = at
  while (first > scan.sentence.first) {
    const isVerbPart =
      scan.is(first - 1, BE) ||
      scan.is(first - 1, HAVE) ||
      scan.is(first - 1, ADVERB) ||
      scan.is(first - 1, BEFORE_VERB) ||
      (scan.is(first - 1, ENDS_IN_LY) && !scan.isCapital(first - 1))
    if (!isVerbPart) break
    first--
  }
  return first
}

/** Whether a word is a quotation mark. */
export function isQuoteMark(word: string): boolean {
  return word === '"' || word === '\u201c' || word === '\u201d' || word === "'"
}
