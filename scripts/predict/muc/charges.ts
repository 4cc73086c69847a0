/** Who is charged with a deed in words that stand apart: "the army, which the bishop accuses of the crime", "the arrest of five soldiers for the murder", "members of the police took part in the crime". */
import { type NounGroup, nounGroupBefore } from '../../../src/reader/english/refine/noun-groups.ts'
import { DETERMINER } from '../../../src/reader/english/words/words.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { ACT, hasDeedBehind } from './deed-behind.ts'
import { listAfter } from './lists.ts'

const ACCUSE = /^(accuses?|accused|blames?|blamed|suspects?|suspected)$/
/** Tokens between "which" and who accuses. */
const REACH = 7

/** The groups charged with a deed. */
export function chargedOf(scan: SentenceScan): readonly NounGroup[] {
  const found: NounGroup[] = []
  for (let i = scan.sentence.first; i < scan.sentence.last; i++) {
    const word = scan.word(i)
    if (ACCUSE.test(word) && /^(of|for)$/.test(scan.word(i + 1)) && hasDeedBehind(scan, i))
      found.push(...accusedBefore(scan, i))
    else if (/^(arrests?|detention|trial|prosecution|indictment)$/.test(word) && scan.word(i + 1) === 'of')
      found.push(...arrestedFor(scan, i + 2))
    else if (/^(took|take|takes|taken|taking)$/.test(word) && scan.word(i + 1) === 'part') {
      if (hasDeedBehind(scan, i + 1)) found.push(...partakers(scan, i))
    } else if (/^(participation|involvement|complicity)$/.test(word) && /^(by|of)$/.test(scan.word(i + 1))) {
      const groups = listAfter(scan, i + 2)
      if (hasDeedBehind(scan, (groups.at(-1)?.last ?? i) - 1)) found.push(...groups)
    }
  }
  return found
}

// "The army, which the bishop accuses of the crime", "the group whom the police blame for it".
function accusedBefore(scan: SentenceScan, at: number): readonly NounGroup[] {
  for (let i = at - 1; i > Math.max(at - REACH, scan.sentence.first); i--) {
    if (!/^(which|whom|that|who)$/.test(scan.word(i))) continue
    // "Rebels, who are accused of": the verb is theirs.
    if (i >= at - 2) return []
    const group = nounGroupBefore(scan, scan.word(i - 1) === ',' ? i - 1 : i)
    return group ? [group] : []
  }
  return []
}

// "The arrest of five soldiers, including two officers, for the murder of".
function arrestedFor(scan: SentenceScan, from: number): readonly NounGroup[] {
  const groups = listAfter(scan, from)
  const last = groups.at(-1)?.last
  if (last === undefined) return []
  for (let i = last; i < Math.min(last + REACH, scan.sentence.last); i++) {
    if (!/^(for|on|in|accused|charged|suspected|linked|implicated)$/.test(scan.word(i))) continue
    if (scan.word(i) === 'in' && scan.word(i + 1) !== 'connection') continue
    if (hasDeedBehind(scan, i)) return groups
  }
  return []
}

// "Members of the army took part in the crime".
function partakers(scan: SentenceScan, at: number): readonly NounGroup[] {
  let end = at
  while (
    /^(has|have|had|who|also|to|not|allegedly|reportedly|"|may|might|could|actively|directly)$/.test(scan.word(end - 1))
  )
    end--
  const group = nounGroupBefore(scan, end)
  if (!group) return []
  const before = DETERMINER.has(scan.word(group.first - 1)) ? group.first - 2 : group.first - 1
  return ACT.test(scan.word(before)) ? [] : [group]
}
