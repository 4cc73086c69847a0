/** Who is said to have done it: people and organisations behind the deeds of a sentence. */
import type { PartyId } from '../../../src/model/index.ts'
import type { NounGroup } from '../../../src/reader/english/refine/noun-groups.ts'
import type { Mention } from '../../../src/reader/mention.ts'
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
export function doerOf(scan: SentenceScan, whole: NounGroup, means: Doer['means'] = 'deed'): Doer | null {
  const group = withinQuote(scan, whole)
  const words = scan.text(group.first, group.last).replace(/\s+/g, ' ')
  // "Military attacks by guerrillas": of what kind they are, not whose.
  if (/^military$/i.test(words)) return null
  const party = scan.of('party').find((one) => one.first >= group.first && one.last <= group.last && isActor(scan, one))
  const name = party ? null : bandNameOf(scan, group)
  const org = party ? orgOf(scan, party) : name ? wordsOnly(name) : unknownOrg(bare(words))
  if (group.kind === 'party') return org ? { words, org, isPeople: false, means } : null
  // "An army patrol": a thing to the lexicon, as a target.
  const isUnit = group.kind === 'thing' && UNIT.test(bare(words))
  // "A self-styled Zapa Inca group": a name to the lexicon, as of people.
  const isBand = group.kind === 'name' && org !== null
  if (group.kind === 'other' || isUnit || isBand) return org ? { words, org, isPeople: false, means } : null
  if (group.kind !== 'people') return null
  const head = group.head
  const side = sideOf(scan, group)
  const isDoer = side !== 'civil' || org !== null || PERSON_WORD.test(scan.word((head?.last ?? 1) - 1))
  return isDoer ? { words, org, isPeople: true, means } : null
}

function isActor(scan: SentenceScan, { data }: Mention<'party'>): boolean {
  const kind = scan.ctx.lexicon.parties.get(data.party)?.kind
  return kind !== undefined && /^(armed-group|umbrella|military|police|government)$/.test(kind)
}

// "We blame the army," said Luis Campos: the group ends with the quotation.
function withinQuote(scan: SentenceScan, group: NounGroup): NounGroup {
  for (let i = group.first + 1; i < group.last - 1; i++)
    if (scan.word(i) === ',' && scan.word(i + 1) === '"') return { ...group, last: i }
  return group
}

const WING = /^(wing|branch|arm)$/

// "The Owls, the armed wing of the cartel", "the cartel's armed wing, the Owls": the wing by its name is told of already.
function isWingOfNamed(scan: SentenceScan, { first, last }: NounGroup): boolean {
  for (let i = first; i < last; i++) {
    if (!WING.test(scan.word(i)) || !/^(armed|military|terrorist|political-military)$/.test(scan.word(i - 1))) continue
    const isBehind = scan.word(first - 1) === ',' || (scan.word(first - 2) === ',' && scan.word(first - 1) === 'the')
    return (
      (isBehind && partyWithin(scan, first - 4, first)) ||
      (scan.word(last) === ',' && partyWithin(scan, last, last + 3))
    )
  }
  return false
}

function partyWithin(scan: SentenceScan, from: number, to: number): boolean {
  return scan.of('party').some((one) => one.first < to && one.last > from)
}

/** The doer that a noun group is, and whom it belongs to or works for. */
export function doersOf(scan: SentenceScan, group: NounGroup, means: Doer['means'] = 'deed'): readonly Doer[] {
  if (isWingOfNamed(scan, group)) return []
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
