/** The armed group that a report most likely means where no sentence says who did it. */
import type { PartyId } from '../../../src/model/index.ts'
import type { Mention } from '../../../src/reader/mention.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { LATIN } from './latin.ts'
import type { Happening } from './merge.ts'
import { type Org, orgOf } from './organisations.ts'

interface Named {
  readonly scan: SentenceScan
  readonly mention: Mention<'party'>
  /** Sentences to the nearest of the happening. */
  readonly gap: number
}

/** Those who can be nobody but the group that a report tells of: "the rebels blew up a bridge". */
const REBELS =
  /^the (?:\S+ )?(?:guerr?illas?|rebels?|insurgents?|terrorists?|subversives?|extremists?)(?: units?| forces?| fighters?)?$/i

/** Sentences within which a group must be named, and within which a group named seldom must be. */
const NEAR = 4
const CLOSE = 2
/** Namings from which a report is about a group. */
const OFTEN = 2

/** The one armed group that the report speaks of, or one of several that a sentence of the happening names; null where nothing points at one. `own` are the parties of those hurt. */
export function likelyGroup(one: Happening, scans: readonly SentenceScan[], own: ReadonlySet<string>): Org | null {
  const at = one.parts.map(({ frame }) => frame.scan.sentence.index)
  const groups = new Map<PartyId, Named[]>()
  for (const scan of scans) {
    const gap = Math.min(...at.map((i) => Math.abs(i - scan.sentence.index)))
    for (const mention of scan.of('party')) {
      const { party } = mention.data
      if (!isGroup(scan, party) || own.has(party)) continue
      groups.set(party, [...(groups.get(party) ?? []), { scan, mention, gap }])
    }
  }
  const isOfRebels = one.parts.some(({ doers }) => doers.some(({ words }) => REBELS.test(words)))
  const isBackground = one.parts.some(({ frame }) => frame.role === 'background')
  const likely = [...groups.values()].filter((named) =>
    isLikely(named, { isOnly: groups.size === 1, isBackground, isOfRebels }),
  )
  const first = groups.size === 1 ? likely[0]?.[0] : likely.flat().find(({ gap }) => gap === 0)
  return first ? orgOf(first.scan, first.mention) : null
}

// Bands of every country ("death squads") are a kind, not a group; groups of other continents do nothing here, and their letters mostly stand for somebody else.
function isGroup(scan: SentenceScan, id: PartyId): boolean {
  const party = scan.ctx.lexicon.parties.get(id)
  if (party?.kind !== 'armed-group' && party?.kind !== 'umbrella') return false
  return party.country !== null && LATIN.test(party.country)
}

function isLikely(
  named: readonly Named[],
  {
    isOnly,
    isBackground,
    isOfRebels,
  }: { readonly isOnly: boolean; readonly isBackground: boolean; readonly isOfRebels: boolean },
): boolean {
  const gap = Math.min(...named.map((one) => one.gap))
  if (isOnly && isOfRebels) return true
  if (gap > (isOnly ? NEAR : 0)) return false
  // An older deed is told beside the news of others.
  if (isBackground && gap > 0) return false
  if (named.length < OFTEN && gap > CLOSE) return false
  return !named.every(({ scan, mention }) => isOfTalks(scan) || isAgainst(scan, mention))
}

const TALKS = /^(negotiat\w+|dialogue|talks|peace|cease-fire|truce|elections?)$/

// "The talks between the government and the front": a party to them.
function isOfTalks(scan: SentenceScan): boolean {
  for (let i = scan.sentence.first; i < scan.sentence.last; i++) if (TALKS.test(scan.word(i))) return true
  return false
}

const AGAINST = /^(denied|denies|deny|condemned|condemns|condemn|deplored|repudiated|rejected|regretted)$/

// "The front denied having killed him", "the front condemned the murder", "ruled out that the front did": others did it.
function isAgainst(scan: SentenceScan, { first, last }: Mention<'party'>): boolean {
  const before = scan.word(first - 1) === 'the' ? first - 2 : first - 1
  if (/^(neither|nor)$/.test(scan.word(before))) return true
  if (scan.word(before) === 'that' && scan.word(before - 1) === 'out') return true
  let at = last
  if (/^[[(]$/.test(scan.word(at))) while (at < last + 8 && !/^[\])]$/.test(scan.word(at - 1))) at++
  while (
    at < last + 10 &&
    /^(has|have|had|also|today|yesterday|strongly|categorically|spokesm[ae]n|leaders?|commanders?|members?|vehemently)$/.test(
      scan.word(at),
    )
  )
    at++
  return AGAINST.test(scan.word(at))
}
