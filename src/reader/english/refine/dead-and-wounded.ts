/** Words of harm that stand together: a figure of dead and wounded at once, and wounded who died. */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { ADVERB, BE, HAVE } from '../words/words.ts'

interface Spot {
  readonly first: number
  readonly last: number
}

/** Whether a figure that ends at token `end` counts the dead and the wounded at once: "40 dead and wounded". How many of each nobody says. */
export function isOfBoth(scan: SentenceScan, { first, last }: Spot, end: number): boolean {
  const own = scan.startAt('harm', first)?.data
  if (own && isEitherOr(scan, { first, last }, end)) return true
  const before = scan.word(first - 1) === 'and' ? scan.endAt('harm', first - 1) : undefined
  if (before && before.data.harm !== own?.harm && before.first === end) return true
  const behind = scan.word(last) === 'and' && first === end ? scan.startAt('harm', last + 1) : undefined
  return behind !== undefined && behind.data.harm !== own?.harm && behind.data.form !== 'noun'
}

// "Hundreds were killed or wounded": nobody says how many of either.
function isEitherOr(scan: SentenceScan, { first, last }: Spot, end: number): boolean {
  let verb = end
  while (scan.is(verb, BE) || scan.is(verb, HAVE) || scan.is(verb, ADVERB)) verb++
  const own = scan.startAt('harm', first)?.data.harm
  const other =
    first === verb && scan.word(last) === 'or'
      ? scan.startAt('harm', last + 1)
      : scan.word(first - 1) === 'or'
        ? scan.endAt('harm', first - 1)
        : undefined
  return other !== undefined && other.data.harm !== own && (first === verb || other.first === verb)
}

const LATER = wordClass(/^(later|have|has|had|since|then|subsequently)$/)
const DIED = wordClass(/^(died|die|succumbed)$/)

/** Whether those whom a word of wounds ends with died: "two of the wounded later died". */
export function isOfThoseWhoDied(scan: SentenceScan, last: number): boolean {
  let at = last
  while (scan.is(at, LATER)) at++
  return scan.is(at, DIED)
}
