/** Who carried out, staged or ordered a deed: the subject of a verb whose object is the deed's noun. */
import { type NounGroup, nounGroupBefore } from '../../../src/reader/english/refine/noun-groups.ts'
import { ADVERB, BE, DETERMINER, HAVE, MODAL } from '../../../src/reader/english/words/words.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { ACT } from './deed-behind.ts'
import { listAfter } from './lists.ts'

const VERB =
  /^(staged|committed|perpetrated|perpetrates|commits|launched|executed|ordered|planned|directed|masterminded|conducted|organized|mounted|made|plotted|coordinated|financed|commissioned|paid)$/
/** Tokens between the verb and the noun of the deed. */
const REACH = 5

/** "Guerrillas carried out the attack", "the group, which has staged several attacks", "this crime, carried out by the cartel". */
export function actorsOfActs(scan: SentenceScan): readonly NounGroup[] {
  const found: NounGroup[] = []
  for (let i = scan.sentence.first; i < scan.sentence.last; i++) {
    const end = verbEnd(scan, i)
    if (end === 0) continue
    if (scan.word(end) === 'by') {
      if (isActBefore(scan, i)) found.push(...listAfter(scan, end + 1))
    } else if (isActAfter(scan, end) && !isPassive(scan, i)) found.push(...subjectOf(scan, i))
  }
  return found
}

// "carried out", and the verbs of one word; "made" only behind "attack": "the attack made by".
function verbEnd(scan: SentenceScan, i: number): number {
  const word = scan.word(i)
  if (/^(carried|carry|carries)$/.test(word)) return scan.word(i + 1) === 'out' ? i + 2 : 0
  if (word === 'made') return scan.word(i + 1) === 'by' ? i + 1 : 0
  return VERB.test(word) ? i + 1 : 0
}

function isActAfter(scan: SentenceScan, from: number): boolean {
  for (let i = from; i < Math.min(from + REACH, scan.sentence.last); i++) {
    if (scan.isMark(i) && scan.word(i) !== '"') return false
    if (isAct(scan, i)) return true
    if (/^(and|that|which|who|by|against|of)$/.test(scan.word(i))) return false
  }
  return false
}

// "This crime, coldly carried out by": the noun stands before the verb of its clause.
function isActBefore(scan: SentenceScan, at: number): boolean {
  for (let i = at - 1; i > Math.max(at - REACH - 2, scan.sentence.first - 1); i--) if (isAct(scan, i)) return true
  return false
}

function isAct(scan: SentenceScan, i: number): boolean {
  if (ACT.test(scan.word(i))) return true
  const deed = scan.over('deed', i) ?? scan.over('harm', i)
  if (/^(offensives?|operations?)$/.test(scan.word(i))) return false
  const form = deed?.data.form
  return (
    form === 'noun' ||
    ((form === 'gerund' || form === 'base') && !ADVERB.has(scan.word(i - 1)) && scan.word(i - 1) !== 'to')
  )
}

function isPassive(scan: SentenceScan, at: number): boolean {
  let i = at - 1
  while (ADVERB.has(scan.word(i)) || scan.word(i).endsWith('ly')) i--
  return BE.has(scan.word(i))
}

function subjectOf(scan: SentenceScan, at: number): readonly NounGroup[] {
  let end = at
  while (end > scan.sentence.first && isAuxiliary(scan, end - 1)) end--
  if (/^(which|who|that)$/.test(scan.word(end - 1))) end--
  if (scan.word(end - 1) === ',') end--
  const group = nounGroupBefore(scan, end)
  return group && group.last >= end - 1 ? [group] : []
}

function isAuxiliary(scan: SentenceScan, i: number): boolean {
  const word = scan.word(i)
  if (DETERMINER.has(word)) return false
  return HAVE.has(word) || MODAL.has(word) || ADVERB.has(word) || word === 'to' || word.endsWith('ly')
}
