/** Who claims the deeds of a sentence, and those whom the reader holds responsible for them. */
import type { Frame } from '../../../src/reader/english/frames/frame.ts'
import { nounGroupBefore } from '../../../src/reader/english/refine/noun-groups.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { hasDeedBehind } from './deed-behind.ts'
import { type Doer, doersOf } from './doers.ts'
import { listBefore } from './lists.ts'
import { bare, NAMED_GROUP, orgOf, unknownOrg, wordsOnly } from './organisations.ts'

const CLAIMED = /^(claimed|claims|claim|claiming)$/

/** Who claims a deed by the verb at token `i`: "the Red Dawn claimed credit for both actions"; but "no group has claimed responsibility". */
export function claimantsOf(scan: SentenceScan, i: number): readonly Doer[] {
  if (!CLAIMED.test(scan.word(i))) return []
  const isOfDeed = /^(the|this|both|that)$/.test(scan.word(i + 1)) && hasDeedBehind(scan, i)
  if (!isOfDeed && !/^(responsibility|credit)$/.test(scan.word(i + 1))) return []
  let end = i
  while (
    /^(has|have|had|immediately|later|also|today|yesterday|tonight|,|"|\]|who|which|that)$/.test(scan.word(end - 1))
  )
    end = scan.word(end - 1) === ']' ? openOf(scan, end - 1) : end - 1
  if (/^(not|never|yet)$/.test(scan.word(end - 1))) return []
  const at = scan.word(end) === '"' ? end + 1 : end
  const near = nounGroupBefore(scan, at)
  if (!near || /^(no|nobody)$/.test(scan.word(near.first))) return []
  // "The Owls and the Red Dawn claimed credit": all that the list holds.
  const list =
    scan.word(near.first - 1) === 'and' || scan.word(near.first - 2) === 'and' ? listBefore(scan, at) : [near]
  return list.flatMap((group) => doersOf(scan, group, 'responsible')).filter(({ org }) => org !== null)
}

function openOf(scan: SentenceScan, close: number): number {
  for (let i = close - 1; i > close - 9; i--) if (scan.word(i) === '[') return i
  return close
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
