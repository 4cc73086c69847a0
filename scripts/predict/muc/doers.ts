/** Who is said to have done it: people and organisations behind the deeds of a sentence. */
import type { PartyId } from '../../../src/model/index.ts'
import type { NounGroup } from '../../../src/reader/english/refine/noun-groups.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { backerOf } from './backers.ts'
import { bandNameOf } from './band-names.ts'
import { bare, type Org, orgOf, unknownOrg, wordsOnly } from './organisations.ts'
import { sideOf } from './sides.ts'

/** Somebody said to have done it. */
export interface Doer {
  readonly words: string
  readonly org: Org | null
  readonly isPeople: boolean
  /** By a deed's own words, by an accusation, or by a claim of responsibility or the blame for it. */
  readonly means: 'deed' | 'accused' | 'responsible'
}

const PERSON_WORD =
  /^(individuals?|men|man|persons?|people|members?|subjects?|youths?|strangers?|commandos?|gunmen|gunman|assailants?|attackers?|kidnappers?|murderers?|assassins?|killers?|unknown|hitmen|criminals?|bandits|gang|gangs|group|groups|squads?|mafias?|traffickers|sicarios|thugs|mob|patrol|column|columns|cells?|units?|bands?|elements|troops|soldiers|officers?|agents|policemen|someone|teenagers?)$/
const UNIT =
  /\b(patrols?|units?|squads?|battalions?|brigades?|planes?|airplanes?|warplanes?|helicopters?|aircraft|jets?|gunships?|tanks?)$/i

/** The doer that a noun group is, or null when it can be none. */
export function doerOf(scan: SentenceScan, group: NounGroup, means: Doer['means'] = 'deed'): Doer | null {
  const words = scan.text(group.first, group.last).replace(/\s+/g, ' ')
  const party = scan.of('party').find((one) => one.first >= group.first && one.last <= group.last)
  const kind = party ? scan.ctx.lexicon.parties.get(party.data.party)?.kind : undefined
  const isActor = kind !== undefined && /^(armed-group|umbrella|military|police|government)$/.test(kind)
  const name = party && isActor ? null : bandNameOf(scan, group)
  const org = party && isActor ? orgOf(scan, party) : name ? wordsOnly(name) : unknownOrg(bare(words))
  if (group.kind === 'party') return org ? { words, org, isPeople: false, means } : null
  // "An army patrol": a thing to the lexicon, as a target.
  const isUnit = group.kind === 'thing' && UNIT.test(bare(words))
  if (group.kind === 'other' || isUnit) return org ? { words, org, isPeople: false, means } : null
  if (group.kind !== 'people') return null
  const head = group.head
  const side = sideOf(scan, group)
  const isDoer = side !== 'civil' || org !== null || PERSON_WORD.test(scan.word((head?.last ?? 1) - 1))
  return isDoer ? { words, org, isPeople: true, means } : null
}

/** The doer that a noun group is, and whom it belongs to or works for. */
export function doersOf(scan: SentenceScan, group: NounGroup, means: Doer['means'] = 'deed'): readonly Doer[] {
  const doer = doerOf(scan, group, means)
  const backer = backerOf(scan, group)
  const org = backer && (doerOf(scan, backer, means)?.org ?? null)
  const behind = org ? [{ words: org.words, org, isPeople: false, means }] : []
  return doer ? [doer, ...behind] : behind
}

/** All that a report calls each party it names. */
export function namesOfParties(scans: readonly SentenceScan[]): ReadonlyMap<PartyId, ReadonlySet<string>> {
  const names = new Map<PartyId, Set<string>>()
  for (const scan of scans) {
    for (const { first, last, data } of scan.of('party')) {
      const known = names.get(data.party) ?? new Set()
      names.set(data.party, known.add(scan.text(first, last)))
    }
  }
  return names
}

/** "The government launched an operation": nothing that anybody blames it for. */
export const GOVERNMENT = /\b(government|regime|authorities|ministry|administration)$/i
