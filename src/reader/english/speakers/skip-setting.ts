/** Passes over when, where and how something is said, right before the verb of saying: "police on Saturday said", "Israel, for its part, says". */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { DEFINITE, PART_OF_DAY, POSSESSIVE } from '../words/words.ts'

const A_AN_ITS = wordClass(/^(a|an|its|the|his|her|their)$/)
const ON_IN_LATE = wordClass(/^(on|in|late|early|at|by|earlier)$/)

const SENT = wordClass(
  /^(statement|post|message|interview|email|tweet|report|briefing|update|release|communique|bulletin|note|letter|video|broadcast|speech|address|recording|dispatch)$/,
)

/** The token at which the words for when and how, which end at `end`, begin. */
export function skipSetting(scan: SentenceScan, start: number, end: number): number {
  let last = end
  for (let steps = 0; steps < 3; steps++) {
    const date = scan.endAt('date', last)
    if (date && date.first > start) last = date.first
    else if (isAside(scan, last)) last -= 2
    else if (isTimeOfDay(scan, last)) last -= 3
    else if (isOwnPart(scan, last)) last -= 3
    else if (scan.is(last - 1, SENT)) {
      const article = last - 2
      if (!scan.is(article, A_AN_ITS) || scan.word(article - 1) !== 'in') return last
      last = article - 1
    } else return last
    if (scan.is(last - 1, ON_IN_LATE) && last - 1 > start) last--
  }
  return last
}

const FIRST_TURN_FACT = wordClass(/^(first|turn|fact)$/)

// "The authorities so far speak of", "the embassy at first knew of".
function isAside(scan: SentenceScan, last: number): boolean {
  const [before, word] = [scan.word(last - 2), scan.word(last - 1)]
  return (
    (before === 'so' && word === 'far') || (scan.is(last - 1, FIRST_TURN_FACT) && (before === 'at' || before === 'in'))
  )
}

const PART_SIDE_TURN = wordClass(/^(part|side|turn)$/)
const FOR_ON_IN = wordClass(/^(for|on|in)$/)

// "Israel, for its part, says", "the mayor on his side spoke of".
function isOwnPart(scan: SentenceScan, last: number): boolean {
  return scan.is(last - 1, PART_SIDE_TURN) && scan.is(last - 2, POSSESSIVE) && scan.is(last - 3, FOR_ON_IN)
}

const IN_ON_DURING = wordClass(/^(in|on|during)$/)

// "Central Command later in the night raised the number".
function isTimeOfDay(scan: SentenceScan, last: number): boolean {
  return scan.is(last - 1, PART_OF_DAY) && scan.is(last - 2, DEFINITE) && scan.is(last - 3, IN_ON_DURING)
}
