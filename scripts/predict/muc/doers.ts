/** Who is said to have done it: people and organisations behind the deeds of a sentence. */

import type { PartyId } from '../../../src/model/index.ts'
import type { Frame } from '../../../src/reader/english/frames/frame.ts'
import { type NounGroup, nounGroupBefore } from '../../../src/reader/english/refine/noun-groups.ts'
import type { Mention } from '../../../src/reader/mention.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { listAfter } from './lists.ts'
import { sideOf } from './sides.ts'

/** An organisation: its words, and the party it is where the lexicon knows it. */
export interface Org {
  readonly words: string
  readonly party: PartyId | null
}

/** Somebody said to have done it. */
export interface Doer {
  readonly words: string
  readonly org: Org | null
  readonly isPeople: boolean
}

const PERSON_WORD =
  /^(individuals?|men|man|persons?|people|members?|subjects?|youths?|strangers?|commandos?|gunmen|gunman|assailants?|attackers?|kidnappers?|murderers?|assassins?|killers?|unknown|hitmen|criminals?|bandits|gang|gangs|group|groups|squads?|mafias?|traffickers|sicarios|thugs|mob|patrol|column|columns|cells?|units?|bands?|elements|troops|soldiers|officers?|agents|policemen|someone|teenagers?)$/
const ORG_WORD =
  /\b(army|armed forces|air force|military|government|regime|navy|mafias?|cartels?|death squads?|battalion|brigade|front|movement|organizations?|alliance|liberation forces|high command|commandos? unit|civic force)$/i

/** The doer that a noun group is, or null when it can be none. */
export function doerOf(scan: SentenceScan, group: NounGroup): Doer | null {
  const words = scan.text(group.first, group.last)
  const party = scan.of('party').find((one) => one.first >= group.first && one.last <= group.last)
  const kind = party ? scan.ctx.lexicon.parties.get(party.data.party)?.kind : undefined
  const isActor = kind !== undefined && /^(armed-group|umbrella|military|police|government)$/.test(kind)
  const org = party && isActor ? orgOf(scan, party) : unknownOrg(bare(words))
  if (group.kind === 'party') return org ? { words, org, isPeople: false } : null
  if (group.kind === 'other') return org ? { words, org, isPeople: false } : null
  if (group.kind !== 'people') return null
  const head = group.head
  const side = sideOf(scan, group)
  const isDoer = side !== 'civil' || org !== null || PERSON_WORD.test(scan.word((head?.last ?? 1) - 1))
  return isDoer ? { words, org, isPeople: true } : null
}

/** The organisation that a mention of a party names. */
export function orgOf(scan: SentenceScan, { first, last, data }: Mention<'party'>): Org {
  return { words: scan.text(first, last), party: data.party }
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

const OF_ORG =
  /\b(?:members?|militants?|commandos?|units?|fighters|elements|cadres|supporters|activists) of (?:the |an? )?(.+)$/i
const ORG_HEAD =
  /\b(party|front|left|right|forces?|command|cartels?|mafias?|federation|committees?|union|alliance|coordinator|group|guards?)\b/i
const BANDS =
  /\b(rightist|right-wing|ultrarightist|leftist|left-wing|ultraleftist|extremist|paramilitary|trafficking|drug|mafia|guerrilla|terrorist|subversive|narcotics)\b.*\b(groups|gangs?|factions?|rings?|bands|organizations?|sectors|squads?)$/i

/** An organisation that the lexicon does not know, by its words: "members of the Honduran left", "paramilitary groups". */
function unknownOrg(words: string): Org | null {
  const inside = OF_ORG.exec(words)?.[1]
  if (inside && (ORG_HEAD.test(inside) || ORG_WORD.test(inside))) return wordsOnly(inside)
  return ORG_WORD.test(words) || BANDS.test(words) ? wordsOnly(words) : null
}

function wordsOnly(words: string): Org {
  return { words, party: null }
}

function bare(words: string): string {
  return words.replace(/\s*[[(].*$/, '')
}

const ACCUSED =
  /^(implicated|involved|accused|charged|suspected|responsible|participated|participating|participation|perpetrator|perpetrators|mastermind|masterminds|blamed|guilty|masterminded|convicted|indicted|behind|arrested)$/
const FOR = /^(in|of|for|with|the|an|this|that|these|those|such|last|having|being|been|to|on|behind|directly|a|by)$/
const BLAME = /^(blame|blames|blamed|blaming|accuse|accuses|accused|accusing|hold|holds|held|holding)$/
const BLAMED = /^(for|of|responsible)$/

/** "four officers were implicated in the murder of ...", "attributed to the cartel", "blamed on rebels". */
export function accusedOf(scan: SentenceScan): readonly Doer[] {
  const found: Doer[] = []
  for (let i = scan.sentence.first; i < scan.sentence.last; i++) {
    const word = scan.word(i)
    const blamed = blamedAt(scan, i)
    if (blamed.length > 0) found.push(...blamed.flatMap((group) => doerOf(scan, group) ?? []))
    else if (ACCUSED.test(word) && hasDeedBehind(scan, i)) {
      const group = nounGroupBefore(scan, beforeVerb(scan, i))
      if (!group) continue
      const words = scan.text(group.first, group.last)
      const doer = doerOf(scan, group)
      if (doer) found.push(doer)
      else if (group.hasName || group.kind === 'people') found.push({ words, org: null, isPeople: true })
    }
  }
  return found
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
  if (!BLAME.test(word)) return []
  const groups = listAfter(scan, i + 1)
  return BLAMED.test(scan.word(groups.at(-1)?.last ?? i)) ? groups : []
}

function behind(scan: SentenceScan, from: number, preposition: string): readonly NounGroup[] {
  for (let i = from; i < from + 9; i++) if (scan.word(i) === preposition) return listAfter(scan, i + 1)
  return []
}

function beforeVerb(scan: SentenceScan, at: number): number {
  let end = at
  while (
    /^(is|are|was|were|been|being|be|has|have|had|who|allegedly|apparently|also|directly|the|a|not|as|very|much)$/.test(
      scan.word(end - 1),
    )
  )
    end--
  return end
}

function hasDeedBehind(scan: SentenceScan, at: number): boolean {
  let i = at + 1
  while (FOR.test(scan.word(i)) && i < at + 6) i++
  return [i, i + 1, i + 2].some((one) => scan.over('deed', one) !== undefined || scan.over('harm', one) !== undefined)
}

const NAMED_GROUP =
  /^(?:the )?(?:self-styled |so-called )?(?!any|same|new|other|an?\b|no\b|.*(?:ist|ed|ing|guerr?illa|rebel|subversive|unknown|far)\b)\S+(?: \S+){0,3} (?:group|commando|command|squad|corps)$/i

// "The Zapa Inca group claimed", "blamed the air force": an organisation by its words.
function unlistedOf({ scan }: Frame, { first, last }: Frame['responsibility'][number]): readonly Doer[] {
  const words = scan.text(first, last).replace(/\s+/g, ' ')
  const org = unknownOrg(bare(words)) ?? (NAMED_GROUP.test(words) ? wordsOnly(words) : null)
  return org ? [{ words, org, isPeople: false }] : []
}

/** Those who claim or are blamed for the deed of a frame. */
export function responsibleOf(frame: Frame): readonly Doer[] {
  return frame.responsibility.flatMap((mark) => {
    if (mark.stance === 'denies') return []
    if (!mark.party) return unlistedOf(frame, mark)
    const kind = frame.scan.ctx.lexicon.parties.get(mark.party)?.kind
    if (!kind || !/^(armed-group|umbrella|military|police|government)$/.test(kind)) return []
    const words = frame.scan.text(mark.first, mark.last)
    const party = frame.scan.of('party').find((one) => one.first >= mark.first && one.last <= mark.last)
    return [{ words, org: party ? orgOf(frame.scan, party) : wordsOnly(words), isPeople: false }]
  })
}
