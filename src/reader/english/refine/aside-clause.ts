/** A clause set between commas: who is named in it is not the subject of the verb behind it. */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { DETERMINER, THOSE_TOLD_OF } from '../words/words.ts'

const LONGEST = 20

const WHO_WHOSE = wordClass(/^(who|whose)$/)

/** Where the clause that ends right before token `start` begins ("The woman, who has a son, died": at "who"); `start` itself without one. */
export function asideBefore(scan: SentenceScan, start: number): number {
  if (scan.word(start - 1) !== ',') return start
  for (let i = start - 2; i > scan.sentence.first && start - i < LONGEST; i--) {
    // "Three guests, one of them a child, were".
    if (scan.word(i) === ',') return scan.word(i + 2) === 'of' && scan.is(i + 3, THOSE_TOLD_OF) ? i + 1 : start
    if (scan.is(i, WHO_WHOSE) && scan.word(i - 1) === ',') return i
  }
  return start
}

/** Whether the people at token `first` did what a passive tells and are not the subject of the verb that follows behind "and": "a guard was shot by three rebels and died". */
export function isDoerBefore(scan: SentenceScan, first: number, verb: number): boolean {
  if (scan.word(verb - 1) !== 'and' && scan.word(verb) !== 'and') return false
  const by = scan.is(first - 1, DETERMINER) ? first - 2 : first - 1
  const done = scan.word(by) === 'by' ? (scan.over('harm', by - 1) ?? scan.over('deed', by - 1)) : undefined
  return done !== undefined && done.data.form !== 'noun'
}
