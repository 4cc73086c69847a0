/** Who is suspected: "the investigation points to the cartel", "the main suspects are members of the guard", "the kidnappers belong to the front". */
import { type NounGroup, nounGroupBefore } from '../../../src/reader/english/refine/noun-groups.ts'
import { BE } from '../../../src/reader/english/words/words.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { listAfter } from './lists.ts'

const SIGNS = /^(investigations?|inquir(y|ies)|evidence|clues?|signs|indications?|everything|suspicions?|all)$/
const DOERS =
  /^(kidnappers?|killers?|murderers?|assassins?|attackers?|assailants?|gunm[ae]n|perpetrators?|culprits?|terrorists?|bombers?)$/
const BELONG: readonly (readonly string[])[] = [
  ['belong', 'to'],
  ['belonged', 'to'],
  ['are', 'members', 'of'],
  ['were', 'members', 'of'],
  ['are', 'from'],
  ['were', 'from'],
  ['work', 'for'],
  ['worked', 'for'],
]
/** Tokens between those who did it and what is said of them. */
const REACH = 8

/** The groups suspected of a deed told before. */
export function suspectsOf(scan: SentenceScan): readonly NounGroup[] {
  const found: NounGroup[] = []
  for (let i = scan.sentence.first; i < scan.sentence.last; i++) {
    const word = scan.word(i)
    if (/^(points?|pointed|pointing)$/.test(word) && /^(to|at|toward|towards)$/.test(scan.word(i + 1))) {
      if (hasBefore(scan, i, SIGNS)) found.push(...listAfter(scan, i + 2))
    } else if (/^(falls?|fell)$/.test(word) && scan.word(i + 1) === 'on') {
      if (hasBefore(scan, i, /^suspicions?$/)) found.push(...listAfter(scan, i + 2))
    } else if (/^suspects?$/.test(word) && !/^(to|who|which|they|police)$/.test(scan.word(i - 1))) {
      if (BE.has(scan.word(i + 1))) found.push(...listAfter(scan, i + 2))
      else if (/^(main|prime|chief|principal)$/.test(scan.word(i - 1))) found.push(...subjectOf(scan, i - 1))
    } else if (/^demand(s|ed|ing)$/.test(word) && hasAfter(scan, i, /^ransoms?$/)) {
      const group = nounGroupBefore(scan, /^(has|have|had)$/.test(scan.word(i - 1)) ? i - 1 : i)
      if (group) found.push(group)
    } else if (DOERS.test(word) && BE.has(scan.word(i + 1))) {
      // "The killers were soldiers of the brigade".
      found.push(...listAfter(scan, i + 2))
    } else if (belongsAt(scan, i) > 0 && hasBefore(scan, i, DOERS)) found.push(...listAfter(scan, belongsAt(scan, i)))
  }
  return found
}

// The token behind "belong to"; 0 where the words do not say whose somebody is.
function belongsAt(scan: SentenceScan, at: number): number {
  const link = BELONG.find((words) => words.every((word, i) => scan.word(at + i) === word))
  return link ? at + link.length : 0
}

function hasBefore(scan: SentenceScan, at: number, what: RegExp): boolean {
  for (let i = at - 1; i >= Math.max(at - REACH, scan.sentence.first); i--) {
    if (/^[;.]$/.test(scan.word(i))) return false
    if (what.test(scan.word(i))) return true
  }
  return false
}

function hasAfter(scan: SentenceScan, at: number, what: RegExp): boolean {
  for (let i = at + 1; i < Math.min(at + REACH, scan.sentence.last); i++) if (what.test(scan.word(i))) return true
  return false
}

// "The guard is the main suspect".
function subjectOf(scan: SentenceScan, at: number): readonly NounGroup[] {
  const end = scan.word(at - 1) === 'the' ? at - 1 : at
  if (!BE.has(scan.word(end - 1))) return []
  const group = nounGroupBefore(scan, end - 1)
  return group ? [group] : []
}
