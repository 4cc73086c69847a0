/** How many times something was done over a period: "have attacked ships at least 33 times since November". */

import { SentenceWords } from '../../find/sentence-words.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { mentionOfAmount } from '../numbers/find-numbers.ts'
import { readAmount } from '../numbers/read-amount.ts'

const TIMES = wordClass(/^(times|occasions)$/)
const HAVE_BEEN = wordClass(/^(has|have|had|been)$/)
/** How far the number may reach in front of "times", and the deed in front of the number. */
const NUMBER_REACH = 5
const DEED_REACH = 14

/** A number of times, and the deed that was done so often. */
export interface TimesOfDeed {
  readonly number: Mention<'number'>
  readonly deed: Mention<'deed'>
}

/** The times that a sentence counts of a deed that goes on; null without. */
export function timesOfDeed(scan: SentenceScan): TimesOfDeed | null {
  const { first, last } = scan.sentence
  const times = scan.nextWord(TIMES, first, last)
  const number = times < 0 ? null : numberBefore(scan, times)
  if (!number) return null
  const deed = scan.of('deed').findLast((one) => one.data.form !== 'noun' && one.first < number.first)
  if (!deed || number.first - deed.last > DEED_REACH) return null
  return scan.nextWord(HAVE_BEEN, Math.max(first, deed.first - 3), deed.first) >= 0 ? { number, deed } : null
}

// Such a number counts no people, so no number was found for it.
function numberBefore(scan: SentenceScan, end: number): Mention<'number'> | null {
  const words = new SentenceWords(scan.sentence, scan.ctx)
  for (let i = Math.max(scan.sentence.first, end - NUMBER_REACH); i < end; i++) {
    const amount = readAmount(words, i)
    if (amount?.last === end && (amount.min ?? amount.max ?? 0) >= 2) return mentionOfAmount(words, amount)
  }
  return null
}
