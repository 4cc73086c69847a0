/** Passes over when, where and how something is said, right before the verb of saying: "police on Saturday said", "Israel, for its part, says". */
import type { SentenceScan } from '../scan.ts'

/** The token at which the words for when and how, which end at `end`, begin. */
export function skipSetting(scan: SentenceScan, start: number, end: number): number {
  let last = end
  for (let steps = 0; steps < 3; steps++) {
    const date = scan.endAt('date', last)
    if (date && date.first > start) last = date.first
    else if (isAside(scan, last)) last -= 2
    else if (isTimeOfDay(scan, last)) last -= 3
    else if (isOwnPart(scan, last)) last -= 3
    else if (
      /^(statement|post|message|interview|email|tweet|report|briefing|update|release|communique|bulletin|note|letter|video|broadcast|speech|address|recording|dispatch)$/.test(
        scan.word(last - 1),
      )
    ) {
      const article = last - 2
      if (!/^(a|an|its|the|his|her|their)$/.test(scan.word(article)) || scan.word(article - 1) !== 'in') return last
      last = article - 1
    } else return last
    if (/^(on|in|late|early|at|by|earlier)$/.test(scan.word(last - 1)) && last - 1 > start) last--
  }
  return last
}

// "The authorities so far speak of", "the embassy at first knew of".
function isAside(scan: SentenceScan, last: number): boolean {
  const [before, word] = [scan.word(last - 2), scan.word(last - 1)]
  return (before === 'so' && word === 'far') || (/^(at|in)$/.test(before) && /^(first|turn|fact)$/.test(word))
}

// "Israel, for its part, says", "the mayor on his side spoke of".
function isOwnPart(scan: SentenceScan, last: number): boolean {
  return (
    /^(part|side|turn)$/.test(scan.word(last - 1)) &&
    /^(its|his|her|their)$/.test(scan.word(last - 2)) &&
    /^(for|on|in)$/.test(scan.word(last - 3))
  )
}

// "Central Command later in the night raised the number".
function isTimeOfDay(scan: SentenceScan, last: number): boolean {
  return (
    /^(night|day|evening|morning|afternoon)$/.test(scan.word(last - 1)) &&
    /^(the|that)$/.test(scan.word(last - 2)) &&
    /^(in|on|during)$/.test(scan.word(last - 3))
  )
}
