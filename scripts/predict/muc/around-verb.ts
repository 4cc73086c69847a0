import { type NounGroup, nounGroupBefore } from '../../../src/reader/english/refine/noun-groups.ts'
import { ADVERB, BE, DETERMINER, HAVE } from '../../../src/reader/english/words/words.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { listAfter } from './lists.ts'
import type { Trigger } from './trigger.ts'

/** Who stands behind "by", in the next words of the clause. */
export function byPhrase(scan: SentenceScan, from: number): readonly NounGroup[] {
  for (let i = from; i < Math.min(from + 18, scan.sentence.last); i++) {
    const word = scan.word(i)
    if (word === ';' || (i > from && scan.startAt('cue', i)?.data.form === 'past')) return []
    if (word !== 'by' && !(word === 'to' && scan.word(i - 1) === 'attributed')) continue
    if (i > from && isOfOtherVerb(scan, i - 1)) return []
    if (scan.startAt('date', i + 1) || /^(the|a)$/.test(scan.word(i + 1)) === false) {
      const group = scan.startAt('date', i + 1) ? null : listAfter(scan, i + 1)
      return group ?? []
    }
    return listAfter(scan, i + 1)
  }
  return []
}

// "The attack on the office, the plan proposed by the government": done to something else.
function isOfOtherVerb(scan: SentenceScan, at: number): boolean {
  return /^(proposed|presented|adopted|announced|signed|issued|released|made|given|held|sent|led|headed|commanded|owned|run|supported|backed|followed|used|received|accompanied|confirmed|reported|said|told|seized|captured|arrested|rescued|militarized|guarded|protected|patrolled|occupied|surrounded|cordoned|escorted|invited|hosted|chaired)$/.test(
    scan.word(at),
  )
}

const LED = /^(commanded|led|headed|directed)$/

/** "Troops commanded by a lieutenant murdered": whom the verb belongs to. */
export function leadGroup(scan: SentenceScan, group: NounGroup | null): NounGroup | null {
  if (!group) return null
  const by = DETERMINER.has(scan.word(group.first - 1)) ? group.first - 2 : group.first - 1
  if (scan.word(by) !== 'by' || !LED.test(scan.word(by - 1))) return group
  return nounGroupBefore(scan, by - 1) ?? group
}

/** Whether a verb stands in the passive: "was murdered", "had been found dead". */
export function isPassive(scan: SentenceScan, at: number): boolean {
  // "Rebels are attacking a town": they do it.
  if (isDoing(scan, at)) return false
  for (let i = at - 1, steps = 0; i >= scan.sentence.first && steps < 6; i--, steps++) {
    const word = scan.word(i)
    if (BE.has(word)) return true
    if (HAVE.has(word)) return false
    const date = scan.over('date', i)
    if (date && scan.word(date.first - 1) === 'found') {
      i = date.first
      continue
    }
    const isBetween =
      ADVERB.has(word) ||
      word === 'and' ||
      word === 'or' ||
      word === 'not' ||
      word.endsWith('ly') ||
      word.endsWith('ed')
    if (!isBetween && !scan.over('harm', i) && !scan.over('deed', i)) return false
  }
  return false
}

/** Whether a gerund is what its subject is doing: "rebels are attacking". */
export function isDoing(scan: SentenceScan, at: number): boolean {
  return scan.word(at).endsWith('ing') && BE.has(scan.word(at - 1)) && scan.word(at - 1) !== 'being'
}

const SAID = /^(thought|believed|alleged|reported|said|suspected|presumed|known|admitted|confessed|charged)$/

/** The token behind the subject of a verb: auxiliaries, adverbs and "who" are passed over. */
export function subjectEnd(scan: SentenceScan, at: number): number {
  let end = at
  while (end > scan.sentence.first) {
    const date = scan.endAt('date', end)
    if (date && scan.word(date.first - 1) === 'found') end = date.first
    const word = scan.word(end - 1)
    const isPart =
      word === 'found' ||
      BE.has(word) ||
      HAVE.has(word) ||
      ADVERB.has(word) ||
      /^(who|that|which|and|or|to|not|would|tried|attempted)$/.test(word) ||
      (word.endsWith('ly') && word !== 'family') ||
      isVerbOf(scan, end - 1) ||
      (SAID.test(word) && /^(to|having)$/.test(scan.word(end)))
    if (!isPart) break
    end--
  }
  return end
}

/** Whether a word of attack or harm stands at a token as a verb in the past. */
export function isVerbOf(scan: SentenceScan, at: number): boolean {
  const form = (scan.over('harm', at) ?? scan.over('deed', at))?.data.form
  return form === 'past' || form === 'participle'
}

/** Whether a verb takes no object: "died", "exploded". */
export function isIntransitive(scan: SentenceScan, { first }: Trigger): boolean {
  return /^(die|dies|died|perish|perished|explode|exploded|disappeared)$/.test(scan.word(first))
}
