import type { NounGroup } from '../../../src/reader/english/refine/noun-groups.ts'
import { BE } from '../../../src/reader/english/words/words.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { actorsOfActs } from './acts.ts'
import { leafletsOf, orderedBy } from './backers.ts'
import { chargedOf } from './charges.ts'
import { claimantsOf } from './claimants.ts'
import { behindBrackets, hasDeedBehind } from './deed-behind.ts'
import { type Doer, doersOf, GOVERNMENT } from './doers.ts'
import { listAfter, listBefore } from './lists.ts'
import { suspectsOf } from './suspects.ts'

const ACCUSED =
  /^(implicated|involved|accused|charged|suspected|responsible|participated|participating|participation|perpetrator|perpetrators|mastermind|masterminds|blamed|guilty|masterminded|convicted|indicted|behind|arrested)$/
const BLAME =
  /^(charge|charges|charged|charging|blame|blames|blamed|blaming|accuse|accuses|accused|accusing|hold|holds|held|holding)$/
const BLAMED = /^(for|of|responsible)$/

/** "four officers were implicated in the murder of ...", "attributed to the cartel", "blamed on rebels". */
export function accusedOf(scan: SentenceScan): readonly Doer[] {
  const found: Doer[] = [
    ...actorsOfActs(scan),
    ...orderedBy(scan),
    ...leafletsOf(scan),
    ...chargedOf(scan),
    ...suspectsOf(scan),
  ]
    .flatMap((group) => doersOf(scan, group, 'accused'))
    .filter(({ words }) => !GOVERNMENT.test(words))
  for (let i = scan.sentence.first; i < scan.sentence.last; i++) {
    const word = scan.word(i)
    const blamed = blamedAt(scan, i)
    if (blamed.length > 0) found.push(...blamed.flatMap((group) => doersOf(scan, group, 'accused')))
    else if (ACCUSED.test(word) && hasDeedBehind(scan, i) && !isDenied(scan, i)) {
      for (const group of listBefore(scan, beforeVerb(scan, i))) {
        const words = scan.text(group.first, group.last)
        const doers = doersOf(scan, group, 'accused')
        if (doers.length > 0) found.push(...doers)
        else if (group.hasName || group.kind === 'people')
          found.push({ words, org: null, isPeople: true, means: 'accused' })
      }
    } else found.push(...claimantsOf(scan, i))
  }
  return found
}

/** Tokens in front of an accusation within which it is denied. */
const DENIED_WITHIN = 12

// "Ruled out that the cartel was involved", "neither the army nor the front was involved", "is not responsible".
function isDenied(scan: SentenceScan, at: number): boolean {
  for (let i = at - 1; i >= Math.max(at - DENIED_WITHIN, scan.sentence.first); i--) {
    const word = scan.word(i)
    if (/^(neither|denied|denies|deny|denying|whether)$/.test(word)) return true
    if (word === 'not' && BE.has(scan.word(i - 1)) && at - i < 4) return true
    if (word === 'out' && /^(ruled|rules|rule|ruling)$/.test(scan.word(i - 1)) && scan.word(i + 1) === 'that')
      return true
  }
  return false
}

// "attributed the murder to the cartel", "blamed the government and the army for", "the work of rebels".
function blamedAt(scan: SentenceScan, i: number): readonly NounGroup[] {
  const word = scan.word(i)
  if (/^attribut(e|es|ed|ing)$/.test(word)) return behind(scan, i + 1, 'to')
  if (/^blam(e|es|ed|ing)$/.test(word)) {
    const on = behind(scan, i + 1, 'on')
    if (on.length > 0) return on
  }
  if (word === 'work' && scan.word(i - 1) === 'the' && scan.word(i + 1) === 'of') return listAfter(scan, i + 2)
  if (/^(implicat|link)(e|es|ed|s|ing)?$/.test(word) && !BE.has(scan.word(i - 1))) {
    const groups = listAfter(scan, i + 1)
    const next = groups.at(-1)?.last ?? i
    return /^(in|to|with)$/.test(scan.word(next)) && hasDeedBehind(scan, next) ? groups : []
  }
  if (!BLAME.test(word)) return []
  const groups = listAfter(scan, i + 1).map((group) => withoutDeed(scan, group))
  const end = behindBrackets(scan, groups.at(-1)?.last ?? i)
  if (scan.word(end) === 'with') return word.startsWith('charg') ? groups : []
  return BLAMED.test(scan.word(end)) ? groups : []
}

// "Accused the army of the murder": what it is accused of is none of its name.
function withoutDeed(scan: SentenceScan, group: NounGroup): NounGroup {
  // "Holds the brigade responsible".
  if (scan.word(group.last - 1) === 'responsible' && group.last - 1 > group.first)
    return { ...group, last: group.last - 1 }
  for (let at = group.first + 1; at < group.last - 1; at++)
    if (scan.word(at) === 'of' && hasDeedBehind(scan, at)) return { ...group, last: at }
  return group
}

function behind(scan: SentenceScan, from: number, preposition: string): readonly NounGroup[] {
  for (let i = from; i < from + 9; i++) if (scan.word(i) === preposition) return listAfter(scan, i + 1)
  return []
}

function beforeVerb(scan: SentenceScan, at: number): number {
  let end = at
  while (
    /^(is|are|was|were|been|being|be|has|have|had|who|allegedly|apparently|also|directly|the|a|not|as|very|much|")$/.test(
      scan.word(end - 1),
    )
  )
    end--
  return end
}
