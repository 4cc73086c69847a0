/** Names of private people: "Maria Lopez", "J. T. Baker Jr." Known only by their capitals and what stands around them. */

import type { SentenceScan } from '../../scan.ts'
import { SHAPE } from '../../tokens.ts'
import { wordClass } from '../../word-class.ts'
import { ANIMALS, HERD } from '../words/animal-words.ts'
import { ageAfter } from './read-age.ts'

/** A name: the token behind it and its words in lower case, the last name last. */
export interface NameMark {
  readonly last: number
  readonly words: readonly string[]
}

const SUFFIX = wordClass(/^(jr|sr|ii|iii|iv)$/)
/** Words with a capital that are no part of a name. */
export const NO_NAME = wordClass(
  /^(the|a|an|in|on|at|police|officers?|authorities|investigators|detectives?|deputies|officials|sheriff|chief|sgt|lt|capt|cpl|det|officer|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|he|she|it|they|we|i|his|her|their|but|and|when|after|according|neighbors|witnesses|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|thousands|no|this|that|there|mr|mrs|ms|county|street|avenue|road|drive|department|hospital|center|school|university|news|photo|court|judge|state|city|if|as|for|while|both|all|another|also|another|however|some|many|most|several|each|every|update|updated|ave|st|blvd|rd|dr|upon|though|our|its|hwy|highway|medical|memorial|health|boulevard|lane|road|interstate|apartments?|church|park|block|w|e|n|s|image|photos?|story|reports?|video|tv|fox|abc|cbs|nbc|emergency|medics|paramedics|homicide|north|south|east|west|family|friends|do|does|did|are|is|was|what|why|how|who|where|you|your|my|me|we|not|just|now|then|here|yes|well|team|unit|squad|response|air|ems|swat|meanwhile|regional|children|general|saturday's|sunday's|id'd|you're|i'm|we're|they're|someone|somebody|everyone|nobody|science|technology|design|arts|facebook|instagram|twitter|youtube|live|side|southwest|southeast|northwest|northeast)$/,
)

/** A name that starts at token `i` and is no name of anything else, unless an age follows. */
export function nameAt(scan: SentenceScan, i: number): NameMark | null {
  const name = closeName(scan, i)
  return name && (ageAfter(scan, name.last) || !isOtherName(scan, i, name.last)) ? name : null
}

/** A name right behind a word for its bearer ("6-year-old Ana Ruiz"): what else the words may name is no matter. */
export function closeName(scan: SentenceScan, i: number): NameMark | null {
  if (!scan.isCapital(i)) return null
  let at = i
  const words: string[] = []
  let count = 0
  while (at < scan.sentence.last && count < 5) {
    const word = scan.word(at)
    if (count > 0 && scan.is(at, SUFFIX)) {
      at += scan.word(at + 1) === '.' ? 2 : 1
      continue
    }
    if (count > 0 && isNickname(scan, at)) {
      at += 3
      continue
    }
    if (!scan.isCapital(at) || isShouted(scan, at) || scan.is(at, NO_NAME) || scan.startAt('date', at)) break
    if (count === 0 && (isOpening(scan, at) || scan.is(at, ANIMALS) || scan.is(at, HERD))) break
    const isInitial = word.length === 1 || (word.length === 2 && word.endsWith('.'))
    if (!isInitial) words.push(word.replace(/'s$/, ''))
    at++
    if (isInitial && scan.word(at) === '.') at++
    count++
  }
  return words.length > 0 ? { last: at, words } : null
}

// "Finally, a 52-year-old man": how the sentence begins.
function isOpening(scan: SentenceScan, at: number): boolean {
  return at === scan.sentence.first && scan.word(at).endsWith('ly') && scan.word(at + 1) === ','
}

// "UPDATE", "EIRMC": no name, but for an initial.
function isShouted(scan: SentenceScan, at: number): boolean {
  const { length } = scan.word(at)
  return (
    length > 1 &&
    !(length === 2 && scan.word(at + 1) === '.') &&
    ((scan.ctx.tokens.shape[at] as number) & SHAPE.allCaps) !== 0
  )
}

function isOtherName(scan: SentenceScan, first: number, last: number): boolean {
  return scan.mentions.some(
    (mention) =>
      mention.first < last &&
      first < mention.last &&
      (mention.kind === 'place' ||
        mention.kind === 'party' ||
        mention.kind === 'nationality' ||
        mention.kind === 'agent' ||
        mention.kind === 'speaker' ||
        mention.kind === 'deed' ||
        mention.kind === 'target' ||
        mention.kind === 'harm'),
  )
}

function isNickname(scan: SentenceScan, at: number): boolean {
  return scan.isMark(at) && scan.isCapital(at + 1) && scan.isMark(at + 2) && /^["'\u201c\u2018]$/.test(scan.word(at))
}
