/** The words before a verb of fate that belong to it: "was", "has been", "was found", "who may have been". */

import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { ADVERB, BE, HAVE, MODAL, NEGATION } from '../words/words.ts'
import type { FateWord } from './fate-words.ts'

/** The words before a verb of fate that belong to it. */
export interface Chain {
  readonly start: number
  readonly isPassive: boolean
  readonly isPlural: boolean
  readonly isSingular: boolean
  readonly isUnreal: boolean
  readonly hasHave: boolean
  readonly isJoined: boolean
  /** The token of "who"; -1 without one. */
  readonly who: number
}

const SKIP =
  /^(and|or|then|to|not|been|who|that|multiple|times|found|being|listed|in|critical|serious|stable|fair|good|guarded|grave|but|still|very|a|is|expected|supposed|remained|remains|remain|reported|reportedly|he|later)$/

const AND_OR_THEN = wordClass(/^(and|or|then|but|he|a|that)$/)
const AND_BUT_THEN = wordClass(/^(and|but|then)$/)

/** The words before a word of fate that belong to its verb. */
export function chainBefore(scan: SentenceScan, word: FateWord, words: readonly FateWord[]): Chain {
  let start = word.first
  let who = -1
  let [isPassive, isPlural, isSingular, isUnreal, hasHave] = [false, false, false, false, false]
  for (let i = word.first - 1, steps = 0; i >= scan.sentence.first && steps < 10; i--, steps++) {
    const text = scan.word(i)
    if (text === 'who') who = i
    const verb = words.find((one) => one.first <= i && i < one.last && one.shape !== 'noun' && one.shape !== 'wound')
    if (verb && isPassive) break
    if (verb) {
      i = verb.first
    } else if (BE.has(text)) {
      isPassive = true
      isPlural ||= text === 'were' || text === 'are'
      isSingular ||= text === 'was' || text === 'is'
      isUnreal ||= text.endsWith("n't") || NEGATION.has(text)
    } else if (HAVE.has(text) || text.endsWith("'ve") || text.endsWith('\u2019ve')) hasHave = true
    else if (MODAL.has(text)) isUnreal = true
    else if (NEGATION.has(text)) isUnreal = true
    else if (text === 'both' && isPassive) break
    else if (!ADVERB.has(text) && !isLike(text) && !isChainWord(text, word)) break
    start = i
  }
  while (start < word.first && scan.is(start, AND_OR_THEN) && !isPassive) start++
  const before = scan.word(start - 1)
  // "was shot in Dayton and was pronounced dead": the chain may hold the word that joins it.
  const isJoined =
    scan.is(start, AND_BUT_THEN) ||
    before === 'and' ||
    before === 'but' ||
    before === ',' ||
    before === 'then' ||
    before === 'before' ||
    before === 'after' ||
    before === 'where'
  return { start, isPassive, isPlural, isSingular, isUnreal, hasHave, isJoined, who }
}

function isChainWord(text: string, word: FateWord): boolean {
  if (text === 'he' || text === 'a') return false
  if (word.shape === 'noun' || word.shape === 'wound' || word.shape === 'gerund') return text === 'to'
  return SKIP.test(text)
}

/** Whether a word looks like an adverb: "fatally". */
export function isLike(text: string): boolean {
  return text.endsWith('ly') && text !== 'family'
}
