/** People to whom the same befell as to those told of: along with them, or later. */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { ALONG } from '../words/words.ts'
import type { FateWord } from './fate-words.ts'
import type { Person } from './find-people.ts'

const NOBODY: readonly Person[] = []
const DIED = wordClass(/^(died|die|dies)$/)
const LATER_REACH = 6

/** Those whose verb stands with the people before: "four people died instantly and two more in hospital". */
export function laterOnes(scan: SentenceScan, people: readonly Person[], word: FateWord): readonly Person[] {
  if (word.fate !== 'dead' || !scan.is(word.first, DIED)) return NOBODY
  return people.filter(
    ({ first, last, isMore }) =>
      isMore && first > word.last && first - word.last <= LATER_REACH && isAfterwards(scan, first, last),
  )
}

const COMPANY = 14

/** Those beside the ones told of: "her daughter was gunned down at a party along with 18-year-old Omar Diaz". */
export function companyOf(
  scan: SentenceScan,
  people: readonly Person[],
  {
    word,
    words,
    found,
  }: { readonly word: FateWord; readonly words: readonly FateWord[]; readonly found: readonly Person[] },
): readonly Person[] {
  if (word.fate !== 'dead' || word.shape === 'noun' || found.some(({ count }) => count !== 1)) return NOBODY
  const next = words.find(({ first }) => first >= word.last)?.first ?? scan.sentence.last
  for (let i = word.last; i < Math.min(next, word.last + COMPANY); i++) {
    if (scan.word(i) !== 'with' || !scan.is(i - 1, ALONG)) continue
    const one = people.find(({ first }) => first === i + 1)
    return one?.count ? [one] : NOBODY
  }
  return NOBODY
}

const AND_COMMA = wordClass(/^(and|,)$/)
const WHERE_DIED = wordClass(/^(on|in|at|later|hours|overnight|afterwards)$/)
const OF_DYING = wordClass(/^(way|hospital|clinic|scene|spot|later|ambulance)$/)

/** "Two died at once, a third on the way to the clinic": the verb stands with those before. */
export function isAfterwards(scan: SentenceScan, first: number, last: number): boolean {
  if (!scan.is(first - 1, AND_COMMA) || !scan.is(last, WHERE_DIED)) return false
  return scan.nextWord(OF_DYING, last, Math.min(last + 3, scan.sentence.last)) >= 0
}
