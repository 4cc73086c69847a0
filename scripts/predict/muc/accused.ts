/** Who is accused of the deeds of a sentence, or claims them. */
import type { Frame } from '../../../src/reader/english/frames/frame.ts'
import { type NounGroup, nounGroupBefore } from '../../../src/reader/english/refine/noun-groups.ts'
import { BE } from '../../../src/reader/english/words/words.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { actorsOfActs } from './acts.ts'
import { leafletsOf, orderedBy } from './backers.ts'
import { chargedOf } from './charges.ts'
import { behindBrackets, hasDeedBehind } from './deed-behind.ts'
import { type Doer, doersOf, GOVERNMENT } from './doers.ts'
import { listAfter, listBefore } from './lists.ts'
import { bare, NAMED_GROUP, orgOf, unknownOrg, wordsOnly } from './organisations.ts'

const ACCUSED =
  /^(implicated|involved|accused|charged|suspected|responsible|participated|participating|participation|perpetrator|perpetrators|mastermind|masterminds|blamed|guilty|masterminded|convicted|indicted|behind|arrested)$/
const BLAME = /^(blame|blames|blamed|blaming|accuse|accuses|accused|accusing|hold|holds|held|holding)$/
const BLAMED = /^(for|of|responsible)$/

/** "four officers were implicated in the murder of ...", "attributed to the cartel", "blamed on rebels". */
export function accusedOf(scan: SentenceScan): readonly Doer[] {
  const found: Doer[] = [...actorsOfActs(scan), ...orderedBy(scan), ...leafletsOf(scan), ...chargedOf(scan)]
    .flatMap((group) => doersOf(scan, group, 'accused'))
    .filter(({ words }) => !GOVERNMENT.test(words))
  for (let i = scan.sentence.first; i < scan.sentence.last; i++) {
    const word = scan.word(i)
    const blamed = blamedAt(scan, i)
    if (blamed.length > 0) found.push(...blamed.flatMap((group) => doersOf(scan, group, 'accused')))
    else if (ACCUSED.test(word) && hasDeedBehind(scan, i)) {
      for (const group of listBefore(scan, beforeVerb(scan, i))) {
        const words = scan.text(group.first, group.last)
        const doers = doersOf(scan, group, 'accused')
        if (doers.length > 0) found.push(...doers)
        else if (group.hasName || group.kind === 'people')
          found.push({ words, org: null, isPeople: true, means: 'accused' })
      }
    } else if (CLAIMED.test(word)) found.push(...claimantsOf(scan, i))
  }
  return found
}

const CLAIMED = /^(claimed|claims|claim|claiming)$/

// "The 'Red Dawn' claimed credit for both actions": but "no group has claimed responsibility".
function claimantsOf(scan: SentenceScan, i: number): readonly Doer[] {
  if (!/^(responsibility|credit)$/.test(scan.word(i + 1))) return []
  let end = i
  while (
    /^(has|have|had|immediately|later|also|today|yesterday|tonight|,|"|\]|who|which|that)$/.test(scan.word(end - 1))
  )
    end = scan.word(end - 1) === ']' ? openOf(scan, end - 1) : end - 1
  if (/^(not|never|yet)$/.test(scan.word(end - 1))) return []
  const group = nounGroupBefore(scan, scan.word(end) === '"' ? end + 1 : end)
  if (!group || /^(no|nobody)$/.test(scan.word(group.first))) return []
  return doersOf(scan, group, 'responsible').filter(({ org }) => org !== null)
}

function openOf(scan: SentenceScan, close: number): number {
  for (let i = close - 1; i > close - 9; i--) if (scan.word(i) === '[') return i
  return close
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
  return BLAMED.test(scan.word(end)) ? groups : []
}

// "Accused the army of the murder": what it is accused of is none of its name.
function withoutDeed(scan: SentenceScan, group: NounGroup): NounGroup {
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

// "The Zapa Inca group claimed", "blamed the air force": an organisation by its words.
function unlistedOf({ scan }: Frame, { first, last }: Frame['responsibility'][number]): readonly Doer[] {
  const words = scan.text(first, last).replace(/\s+/g, ' ')
  const org = unknownOrg(bare(words)) ?? (NAMED_GROUP.test(words) ? wordsOnly(words) : null)
  // "The group claimed": a band named before.
  if (!org && !/ (organization|group|movement|gang|band|commando|faction)$/i.test(words)) return []
  return [{ words: org ? words : `the ${words}`, org, isPeople: false, means: 'responsible' }]
}

const PRONOUN = /^(it|they|he|she|who|which)$/i

/** Those who claim or are blamed for the deed of a frame. */
export function responsibleOf(frame: Frame): readonly Doer[] {
  return frame.responsibility.flatMap((mark) => {
    if (mark.stance === 'denies') return []
    if (!mark.party) return unlistedOf(frame, mark)
    const kind = frame.scan.ctx.lexicon.parties.get(mark.party)?.kind
    if (!kind || !/^(armed-group|umbrella|military|police|government)$/.test(kind)) return []
    const words = frame.scan.text(mark.first, mark.last)
    const party = frame.scan.of('party').find((one) => one.first >= mark.first && one.last <= mark.last)
    // "It claims the attack": who that is has a name elsewhere.
    const name = frame.scan.ctx.lexicon.parties.get(mark.party)?.name ?? words
    const told = PRONOUN.test(words) ? { words: name, party: mark.party } : wordsOnly(words)
    const org = party ? orgOf(frame.scan, party) : told
    return [{ words, org, isPeople: false, means: 'responsible' }]
  })
}
