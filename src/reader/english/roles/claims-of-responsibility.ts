/** Finds who claims, denies or is blamed for a deed: "X claimed responsibility", "X denied any role", "police blamed X". */
import type { PartyId, RuleId, Stance } from '../../../model/index.ts'
import type { Mention } from '../../mention.ts'
import { pushAll } from '../../push-all.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { ResolvedMark } from '../speakers/attribute.ts'
import { BE, THAT_WHICH } from '../words/words.ts'
import { accusePhrases } from './accuse-phrases.ts'
import { blamePhrases } from './blame-phrases.ts'
import { withBacker } from './by-phrase.ts'
import { claimPhrases } from './claim-phrases.ts'
import { namedBand } from './named-band.ts'
import { stanceOfOwn, tellsOwnDeed } from './own-deeds.ts'
import { type Group, groupAfter, groupBefore, isActor } from './role-groups.ts'
import { capitalName } from './role-names.ts'
import { auxiliaryStart } from './subject-end.ts'

/** A party said to have done it, and how it is said. `isSelf`: the party speaks of itself. */
export interface ResponsibilityMark {
  readonly party: PartyId | null
  readonly first: number
  readonly last: number
  readonly stance: Stance
  readonly isSelf: boolean
  readonly mark: ResolvedMark | null
  readonly rule: RuleId
}

const BLAME = wordClass(
  /^(blame|blamed|blames|blaming|accuse|accused|accuses|accusing|suspect|suspected|suspects|attributed|attribute|attributes)$/,
)
const RESPONSIBLE = /^(responsibility|responsible|credit)$/
const ACCUSATION =
  /^(accusation|accusations|allegation|allegations|charge|charges|claim|claims|involvement|responsibility|report|reports)$/
const ROLE_WORD =
  /^(responsibility|involvement|role|carrying|responsible|attack|attacks|strike|strikes|bombing|killing|raid|hand|conducting|striking|targeting|accusation|accusations|charge|allegation|allegations|claim|behind)$/

/** The marks of responsibility of one sentence. */
export function findResponsibility(scan: SentenceScan, marks: readonly ResolvedMark[]): readonly ResponsibilityMark[] {
  const found: ResponsibilityMark[] = []
  for (const mark of marks) {
    const word = scan.word(mark.cue.first)
    if (mark.stance === 'denies' && isNotDenied(scan, mark)) continue
    if (
      mark.stance === 'denies' &&
      (hasWithin(scan, mark.cue.first, 10, word.startsWith('reject') ? ACCUSATION : ROLE_WORD) ||
        deniesDeed(scan, mark))
    )
      found.push(selfMark(mark, 'denies', 'denies-role'))
    else if (
      mark.stance === 'claims' &&
      (hasWithin(scan, mark.cue.first, 6, RESPONSIBLE) || claimsDeed(scan, mark) || isDeedClaimed(scan, mark))
    )
      found.push(selfMark(mark, 'claims', 'claims-responsibility'))
    else if (word.startsWith('own') && mark.cue.last - mark.cue.first > 1 && !scan.startAt('number', mark.cue.last))
      found.push(selfMark(mark, 'claims', 'claims-responsibility'))
    else if (tellsOwnDeed(scan, mark)) found.push(selfMark(mark, stanceOfOwn(scan, mark), 'tells-own-deed'))
    else if (scan.is(mark.cue.first, BLAME) && !isNounOfBlame(scan, mark.cue.first)) {
      const party = blamedAfter(scan, mark.cue.last)
      if (party && !isOfOmission(scan, party.last))
        found.push(otherMark(party, word.startsWith('suspect') ? 'suspects' : 'accuses', 'blames-party', mark))
    }
  }
  pushAll(found, claimedBy(scan))
  pushAll(found, accusedOf(scan, marks))
  pushAll(found, saidToBe(scan))
  pushAll(found, heldResponsible(scan, marks))
  pushAll(found, blamePhrases(scan, marks.length > 0))
  pushAll(found, claimPhrases(scan, marks))
  pushAll(found, accusePhrases(scan))
  if (found.length === 0) return found
  return found.filter((one) => one.party !== null || !/^(he|she|it|they|who)$/i.test(scan.text(one.first, one.last)))
}

// "The coalition did not dispute that the strike was its own": no denial.
function isNotDenied(scan: SentenceScan, { cue }: ResolvedMark): boolean {
  return scan.word(cue.first - 1) === 'not' || scan.word(cue.first - 1).endsWith("n't")
}

const THE_BOTH_THIS = wordClass(/^(the|both|this|that|each|two|several)$/)

// "The group claimed the attack": the deed itself is what is claimed.
function claimsDeed(scan: SentenceScan, mark: ResolvedMark): boolean {
  const at = mark.cue.last
  const deed = scan.of('deed').find((one) => one.data.form === 'noun' && one.first >= at && one.first <= at + 3)
  return deed !== undefined && scan.is(at, THE_BOTH_THIS) && mark.speaker.party !== null
}

// "the attacks that the Islamic State has claimed": the deed stands before.
function isDeedClaimed(scan: SentenceScan, { speaker, group }: ResolvedMark): boolean {
  const at = scan.is(group.first - 1, THAT_WHICH) ? group.first - 1 : group.first
  return speaker.party !== null && at < group.first && scan.of('deed').some((one) => one.last === at)
}

// "The army denies having targeted civilians", "denied bombing the market".
function deniesDeed(scan: SentenceScan, { cue, speaker }: ResolvedMark): boolean {
  const at = scan.word(cue.last) === 'having' ? cue.last + 1 : cue.last
  const deed = scan.startAt('deed', at) ?? scan.startAt('harm', at)
  const isHaving = scan.word(at - 1) === 'having'
  return speaker.party !== null && deed !== undefined && (isHaving || deed.data.form === 'gerund')
}

const THOUGHT = wordClass(/^(said|believed|thought|suspected|presumed|alleged|reported)$/)
const BE_OF = wordClass(/^(be|belong)$/)
/** How far "said to belong to the local chapter of" may reach. */
const BAND_REACH = 12
const HELD = wordClass(/^(held|holds|hold|holding)$/)

const MEMBERS_PART_FIGHTERS = wordClass(/^(members|part|fighters|supporters|followers)$/)
const FROM = wordClass(/^(from|with)$/)

/** "The assailants, said to be jihadists, came at dawn": who the doers are thought to be. */
function saidToBe(scan: SentenceScan): readonly ResponsibilityMark[] {
  const found: ResponsibilityMark[] = []
  const end = scan.sentence.last - 3
  for (let i = scan.nextWord(THOUGHT, scan.sentence.first + 2, end); i >= 0; i = scan.nextWord(THOUGHT, i + 1, end)) {
    if (scan.word(i + 1) !== 'to' || !scan.is(i + 2, BE_OF)) continue
    const at = scan.word(i - 1) === ',' ? i - 1 : auxiliaryStart(scan, i)
    const doers = scan.endAt('agent', at)
    if (!doers || !isArmed(scan, doers)) continue
    if (scan.word(i + 2) !== 'be') {
      const band = scan.of('party').find(({ first }) => first > i + 3 && first <= i + BAND_REACH)
      const named = band ? blamed(band) : namedBand(scan, i + 4)
      if (named) found.push(otherMark(named, 'suspects', 'said-to-be'))
      continue
    }
    const of = scan.is(i + 3, FROM) ? i + 4 : i + 3
    const from = scan.is(of, MEMBERS_PART_FIGHTERS) ? of + 2 : of
    const group = groupAfter(scan, from)
    const named = group && isActor(scan, group) ? group : namedBand(scan, from)
    if (named) found.push(otherMark(named, 'suspects', 'said-to-be'))
  }
  return found
}

const OF_SUSPECTS = wordClass(/^(no|any|the|of|many|several|other|all|possible|main|prime|chief|as|were|are)$/)

// "There are no suspects, according to police": who may have done it, not what somebody thinks.
function isNounOfBlame(scan: SentenceScan, at: number): boolean {
  if (scan.word(at) !== 'suspects' || scan.isCapital(at + 1)) return false
  return scan.is(at - 1, OF_SUSPECTS) || scan.over('number', at - 1) !== undefined
}

const MEN = wordClass(/^(men|youths|individuals|assailants)$/)

function isArmed(scan: SentenceScan, { data, last }: Mention<'agent'>): boolean {
  return data.status === 'attacker' || data.status === 'combatant' || scan.is(last - 1, MEN)
}

/** "Washington held groups close to Iran responsible": whom somebody holds responsible. */
function heldResponsible(scan: SentenceScan, marks: readonly ResolvedMark[]): readonly ResponsibilityMark[] {
  const end = scan.sentence.last - 2
  for (let i = scan.nextWord(HELD, scan.sentence.first + 1, end); i >= 0; i = scan.nextWord(HELD, i + 1, end)) {
    if (!hasWithin(scan, i + 2, 8, RESPONSIBLE)) continue
    if (marks.some((mark) => mark.cue.first <= i && i < mark.cue.last)) continue
    const group = groupAfter(scan, i + 1)
    if (group && isActor(scan, group)) return [otherMark(withBacker(scan, group), 'accuses', 'blames-party')]
  }
  return []
}

const ACCUSED = wordClass(/^(accused|blamed|suspected|alleged|believed|thought|said|reported)$/)

const HAVE_BE = wordClass(/^(have|be)$/)

const SUSPECTED_BLAMED_ACCUSED = wordClass(/^(suspected|blamed|accused)$/)
const ACCUSED_BLAMED_ALLEGED = wordClass(/^(accused|blamed|alleged)$/)

/** "The paramilitary is accused of the killing", "M23 was blamed for": the accused stand in front, the accuser is not named. */
function accusedOf(scan: SentenceScan, marks: readonly ResolvedMark[]): readonly ResponsibilityMark[] {
  const found: ResponsibilityMark[] = []
  const end = scan.sentence.last - 1
  for (let i = scan.nextWord(ACCUSED, scan.sentence.first + 2, end); i >= 0; i = scan.nextWord(ACCUSED, i + 1, end)) {
    if (!scan.is(auxiliaryStart(scan, i), BE) || marks.some((mark) => mark.cue.first === i)) continue
    const next = scan.word(i + 1)
    const isBehind =
      next === 'to' &&
      scan.is(i + 2, HAVE_BE) &&
      hasWithin(scan, i + 2, 4, /^(behind|carried|responsible|perpetrated)$/)
    const isAlone = scan.is(i, SUSPECTED_BLAMED_ACCUSED) && /^([,.;]|)$/.test(next)
    if (next !== 'of' && next !== 'for' && !isBehind && !isAlone) continue
    const subject = groupBefore(scan, auxiliaryStart(scan, i))
    if (!subject || !isActor(scan, subject) || (isAlone && subject.party === null)) continue
    const stance = scan.is(i, ACCUSED_BLAMED_ALLEGED) ? 'accuses' : 'suspects'
    found.push(otherMark(subject, stance, 'accused-of'))
  }
  return found
}

function otherMark(
  { party, first, last }: Group,
  stance: Stance,
  rule: string,
  mark: ResolvedMark | null = null,
): ResponsibilityMark {
  return { party, first, last, stance, isSelf: false, mark, rule: rule as RuleId }
}

function selfMark(mark: ResolvedMark, stance: Stance, rule: string): ResponsibilityMark {
  return {
    party: mark.speaker.party,
    first: mark.group.first,
    last: mark.group.last,
    stance,
    isSelf: true,
    mark,
    rule: rule as RuleId,
  }
}

/** "The attack was claimed by the Islamic Resistance in Iraq." */
function claimedBy(scan: SentenceScan): readonly ResponsibilityMark[] {
  return scan
    .of('party')
    .filter(
      (party) =>
        scan.word(party.first - 1) === 'by' ||
        (scan.word(party.first - 1) === 'the' && scan.word(party.first - 2) === 'by'),
    )
    .filter((party) => {
      const by = scan.word(party.first - 1) === 'by' ? party.first - 1 : party.first - 2
      return scan.word(by - 1) === 'claimed' && !hasQuantity(scan, by)
    })
    .map((party) => ({
      party: party.data.party,
      first: party.first,
      last: party.last,
      stance: 'claims' as const,
      isSelf: true,
      mark: null,
      rule: 'claimed-by' as RuleId,
    }))
}

const MOST_MANY_SOME = wordClass(/^(most|many|some|several|all|attacks)$/)

// "Most were claimed by": attacks in general, not this one.
function hasQuantity(scan: SentenceScan, by: number): boolean {
  for (let i = by - 1; i >= Math.max(scan.sentence.first, by - 10); i--) if (scan.is(i, MOST_MANY_SOME)) return true
  return false
}

function blamed(party: Mention<'party'>): { party: PartyId; first: number; last: number } {
  return { party: party.data.party, first: party.first, last: party.last }
}

const OMITTED = wordClass(
  /^(failing|not|ignoring|harbou?ring|violating|supporting|sheltering|backing|funding|arming|financing|lying|hiding|allowing|obstructing|spreading|blocking|interfering|doing|neglecting|breaching|undermining|inciting|turning|exploiting|covering)$/,
)

// "accused the neighbour of failing to rein in militants": what somebody left undone is not the deed.
function isOfOmission(scan: SentenceScan, last: number): boolean {
  return /^(of|for)$/.test(scan.word(last)) && scan.is(last + 1, OMITTED)
}

const ON_TO = wordClass(/^(on|to)$/)

// "blamed Russia", "attributed the attack to the RSF", "blame Iran-backed armed groups".
function blamedAfter(scan: SentenceScan, at: number): Group | null {
  const party = scan.of('party').find((one) => one.first >= at && one.first <= at + 8)
  if (party) return blamed(party)
  if (/^(attribut|ascrib)/.test(scan.word(at - 1))) return behindTo(scan, at)
  const to = scan.is(at + 2, ON_TO) ? at + 3 : scan.is(at + 1, ON_TO) ? at + 2 : at
  const group = groupAfter(scan, to)
  const named = namedBehind(scan, to)
  if (named) return named
  if (group && isActor(scan, group)) return group
  return namedBand(scan, to) ?? capitalName(scan, to, 2)
}

const KIND = wordClass(/^(gang|group|militia|cartel|faction|band|clan|outfit|cell|network)$/)

// "blamed a local gang, Los Rusos": its name stands behind its kind.
function namedBehind(scan: SentenceScan, from: number): Group | null {
  const kind = scan.nextWord(KIND, from, from + 5)
  return kind >= 0 && scan.word(kind + 1) === ',' ? capitalName(scan, kind + 2, 1) : null
}

// "attributed the attack on the hospital on Monday to the RSF": "to" may stand far off.
function behindTo(scan: SentenceScan, at: number): Group | null {
  for (let i = at; i < Math.min(at + 25, scan.sentence.last); i++) {
    if (scan.word(i) !== 'to') continue
    const group = groupAfter(scan, i + 1)
    if (group && isActor(scan, group)) return group
  }
  return null
}

function hasWithin(scan: SentenceScan, at: number, words: number, pattern: RegExp): boolean {
  for (let i = at; i < Math.min(at + words, scan.sentence.last); i++) if (pattern.test(scan.word(i))) return true
  return false
}
