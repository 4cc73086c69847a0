/** Names of armed bands that no list holds, by the words around them: "a gang called the Owls", "the self-styled Red Dawn Command". */
import { type NounGroup, nounGroupAfter } from '../../../src/reader/english/refine/noun-groups.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'

const CALLED = /^(called|named|dubbed)$/
const SELF = /^(self-styled|self-named|self-proclaimed|so-called|self-called)$/
const BAND = /^(organization|group|gang|band|movement|commando|command|unit|squad|faction|front)s?$/
/** Tokens of a quoted name at most. */
const LONGEST = 7

/** The name that the words of a group, or those right behind it, give to a band; null where they give none. */
export function bandNameOf(scan: SentenceScan, { first, last }: NounGroup): string | null {
  // The group is the name itself: "a gang called the Owls claimed".
  const before = scan.word(first - 1) === 'as' ? first - 2 : first - 1
  const isName = CALLED.test(scan.word(before)) || (before === first - 2 && scan.word(before) === 'known')
  if (isName && hasBand(scan, before - 3, before)) return trimmed(scan.text(first, last))
  for (let i = first; i < last + 2; i++) {
    const isCalled = CALLED.test(scan.word(i)) || (scan.word(i) === 'known' && scan.word(i + 1) === 'as')
    if (isCalled && hasBand(scan, first, i)) return nameAt(scan, scan.word(i) === 'known' ? i + 2 : i + 1)
    if (i < last && SELF.test(scan.word(i)) && scan.word(i - 1) !== 'this') return trimmed(scan.text(i + 1, last))
    if (i < last && BAND.test(scan.word(i)) && isQuote(scan, i + 1)) return quotedAt(scan, i + 1)
  }
  return expanded(scan, first)
}

/** The name that a sentence gives to a band of no list: "a group called the Owls". */
export function bandIn(scan: SentenceScan): string | null {
  for (let i = scan.sentence.first + 1; i < scan.sentence.last - 1; i++) {
    const isKnown = scan.word(i) === 'known' && scan.word(i + 1) === 'as'
    if ((!isKnown && !CALLED.test(scan.word(i))) || !hasBand(scan, i - 3, i)) continue
    return nameAt(scan, isKnown ? i + 2 : i + 1)
  }
  return null
}

function hasBand(scan: SentenceScan, first: number, at: number): boolean {
  for (let i = first; i < at; i++) if (BAND.test(scan.word(i))) return true
  return false
}

function isQuote(scan: SentenceScan, at: number): boolean {
  return /^["\u201c]$/.test(scan.word(at))
}

function nameAt(scan: SentenceScan, at: number): string | null {
  if (isQuote(scan, at)) return quotedAt(scan, at)
  if (scan.word(at) === 'the' && isQuote(scan, at + 1)) return quotedAt(scan, at + 1)
  const group = nounGroupAfter(scan, at)
  return group ? trimmed(scan.text(at, group.last)) : null
}

function quotedAt(scan: SentenceScan, at: number): string | null {
  for (let i = at + 1; i < Math.min(at + LONGEST, scan.sentence.last); i++)
    if (/^["\u201d]$/.test(scan.word(i))) return trimmed(scan.text(at + 1, i))
  return null
}

// "the self-styled Red Dawn Command [RDC] group": the name without the letters and the kind.
function trimmed(words: string): string | null {
  const name = words
    .replace(/\s*[[(][^\])]*[\])]/g, '')
    .replace(/\s+(organization|group|gang|band|members?|guerrillas|rebels)\s*$/i, '')
    .replace(/["\u201c\u201d,]/g, '')
    .trim()
  return name.length > 2 ? name : null
}

const FORCES = /\b(forces?|units?|police|army|front|movement|guard|command|brigades?|corps|defen[cs]e|security)\b/i

// "An UTR [Rural Security Units] agent": letters whose meaning stands in brackets.
function expanded(scan: SentenceScan, first: number): string | null {
  const at = /^(a|an|the)$/.test(scan.word(first)) ? first + 1 : first
  if (!/^[[(]$/.test(scan.word(at + 1))) return null
  for (let i = at + 2; i < Math.min(at + 2 + LONGEST, scan.sentence.last); i++)
    if (/^[\])]$/.test(scan.word(i))) return FORCES.test(scan.text(at + 2, i)) ? scan.text(at, at + 1) : null
  return null
}
