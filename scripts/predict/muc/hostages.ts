/** "Took three engineers hostage", "taking as hostages two nuns": the verb and its noun stand apart. */

import { type NounGroup, nounGroupBefore } from '../../../src/reader/english/refine/noun-groups.ts'
import { BE } from '../../../src/reader/english/words/words.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import type { Trigger } from './trigger.ts'

const HOLD = /^(take|takes|took|taken|taking|hold|holds|held|holding)$/
/** Tokens between the verb and "hostage". */
const REACH = 9

/** The verbs of taking and holding hostages that no phrase of the lexicon holds. */
export function hostageDeeds(scan: SentenceScan): readonly Trigger[] {
  const found: Trigger[] = []
  for (let i = scan.sentence.first + 1; i < scan.sentence.last; i++) {
    if (!/^hostages?$/.test(scan.word(i)) || /^(a|an|the|all)$/.test(scan.word(i - 1))) continue
    if (scan.over('deed', i) || scan.over('harm', i)) continue
    const verb = verbBefore(scan, i)
    if (verb < 0) continue
    const isAs = scan.word(i - 1) === 'as' && i - 2 === verb
    const form = scan.word(verb).endsWith('ing') ? 'gerund' : 'past'
    found.push({ first: verb, last: isAs ? i + 1 : verb + 1, form, type: 'abduction', harm: 'abducted', isWeak: false })
  }
  return found
}

const KEPT = /^(held|holding|released|freed)$/
const IRREGULAR =
  /^(guerr?illas?|rebels?|kidnappers?|captors?|terrorists?|extremists?|subversives?|insurgents?|extraditables|traffickers)$/

/** "The mayors were released by the rebels", "traffickers are holding a senator": kidnapped, whoever says so. */
export function captiveDeeds(scan: SentenceScan): readonly Trigger[] {
  const found: Trigger[] = []
  for (let i = scan.sentence.first + 1; i < scan.sentence.last; i++) {
    if (!KEPT.test(scan.word(i)) || scan.over('deed', i) || scan.over('harm', i)) continue
    const isHolding = scan.word(i) === 'holding' && BE.has(scan.word(i - 1))
    const isByThem = scan.word(i + 1) === 'by' && hasIrregular(scan, i + 2, i + 7)
    // "The rebels released the engineers": they had held them.
    const isTheirs = /^(released|freed)$/.test(scan.word(i)) && isRightBehindIrregular(scan, i)
    if (!isByThem && !isTheirs && !(isHolding && hasIrregular(scan, i - 6, i))) continue
    found.push({ first: i, last: i + 1, form: 'past', type: 'abduction', harm: 'abducted', isWeak: false })
  }
  return found
}

function isRightBehindIrregular(scan: SentenceScan, at: number): boolean {
  const end = /^(has|have|had)$/.test(scan.word(at - 1)) ? at - 1 : at
  return hasIrregular(scan, end - 1, end)
}

function hasIrregular(scan: SentenceScan, from: number, to: number): boolean {
  for (let i = Math.max(from, scan.sentence.first); i < Math.min(to, scan.sentence.last); i++) {
    if (/^[;,]$/.test(scan.word(i))) return false
    const party = scan.over('party', i)
    const kind = party && scan.ctx.lexicon.parties.get(party.data.party)?.kind
    if (kind === 'armed-group' || kind === 'umbrella' || IRREGULAR.test(scan.word(i))) return true
  }
  return false
}

/** "Three engineers hostage": the group without the word for what was made of it. */
export function withoutHostage(scan: SentenceScan, group: NounGroup): NounGroup {
  const isLast = /^hostages?$/.test(scan.word(group.last - 1)) && group.last - 1 > group.first
  return isLast ? (nounGroupBefore(scan, group.last - 1) ?? group) : group
}

// "held by the rebels as hostages": no mark and no other verb between them.
function verbBefore(scan: SentenceScan, at: number): number {
  for (let i = at - 1; i > Math.max(at - REACH, scan.sentence.first - 1); i--) {
    if (HOLD.test(scan.word(i))) return scan.over('deed', i) ? -1 : i
    if (/^[,;:.]$/.test(scan.word(i)) || scan.over('cue', i)) return -1
  }
  return -1
}
