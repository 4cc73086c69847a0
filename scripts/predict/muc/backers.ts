/** Whom those who did it belong to or work for: "gunmen hired by the cartel", "guerrillas, presumably from the front". */
import { type NounGroup, nounGroupAfter } from '../../../src/reader/english/refine/noun-groups.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'

/** How the words behind a doer name a backer, each with the words that open its name. */
const LINKS: readonly (readonly string[])[] = [
  ['hired', 'by'],
  ['paid', 'by'],
  ['sent', 'by'],
  ['linked', 'to'],
  ['linked', 'with'],
  ['belonging', 'to'],
  ['claiming', 'to', 'belong', 'to'],
  ['claiming', 'to', 'be', 'members', 'of'],
  ['identified', 'as', 'members', 'of'],
  ['working', 'for'],
  ['in', 'the', 'pay', 'of'],
  ['in', 'the', 'service', 'of'],
  ['on', 'behalf', 'of'],
  ['members', 'of'],
  ['from'],
]
const PERHAPS = /^(presumably|possibly|probably|apparently|allegedly|reportedly|supposedly|perhaps)$/

/** The group of the backer named right behind a doer, or null. */
export function backerOf(scan: SentenceScan, { last }: NounGroup): NounGroup | null {
  let at = scan.word(last) === ',' ? last + 1 : last
  const isMarked = PERHAPS.test(scan.word(at))
  if (isMarked) at++
  else if (at > last && scan.word(at) !== 'members') return null
  for (const link of LINKS) {
    if (!link.every((word, i) => scan.word(at + i) === word)) continue
    // "Rebels from the front": but "rebels from the south".
    if (link[0] === 'from' && !isMarked && !isParty(scan, at + 1)) continue
    return nounGroupAfter(scan, at + link.length)
  }
  return null
}

function isParty(scan: SentenceScan, at: number): boolean {
  return (scan.startAt('party', at) ?? scan.startAt('party', at + 1)) !== undefined
}

const LEAFLETS = /^(leaflets|pamphlets|flyers|banners|graffiti)$/

/** "Leaflets signed by the front were left at the bank": whose they are. */
export function leafletsOf(scan: SentenceScan): readonly NounGroup[] {
  for (let i = scan.sentence.first; i < scan.sentence.last; i++) {
    if (!LEAFLETS.test(scan.word(i))) continue
    const at = scan.word(i + 1) === 'signed' ? i + 2 : i + 1
    if (!/^(of|by|from)$/.test(scan.word(at)) || !isParty(scan, at + 1)) continue
    const group = nounGroupAfter(scan, at + 1)
    return group ? [group] : []
  }
  return []
}

/** "On orders from the cartel", "on the orders of the colonel": who had it done. */
export function orderedBy(scan: SentenceScan): readonly NounGroup[] {
  for (let i = scan.sentence.first; i < scan.sentence.last; i++) {
    if (!/^(orders|instructions)$/.test(scan.word(i)) || !/^(from|of)$/.test(scan.word(i + 1))) continue
    const at = scan.word(i - 1) === 'the' ? i - 2 : i - 1
    if (!/^(on|under|following)$/.test(scan.word(at))) continue
    const group = nounGroupAfter(scan, i + 2)
    return group ? [group] : []
  }
  return []
}
