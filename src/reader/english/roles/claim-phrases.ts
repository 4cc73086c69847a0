/** Finds who did it by the words of those who say that it was theirs: "ISIS claimed that one as well", "it was their men", "put its name to the bomb", "claims it". */
import type { RuleId, Stance } from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { ResolvedMark } from '../speakers/attribute.ts'
import { ADVERB, BE, DETERMINER, HAVE, MODAL, NEGATION, POSSESSIVE, PREPOSITION } from '../words/words.ts'
import type { ResponsibilityMark } from './claims-of-responsibility.ts'
import { bandBefore, namedBand } from './named-band.ts'
import { type Group, groupBefore, isActor } from './role-groups.ts'
import { capitalName } from './role-names.ts'
import { auxiliaryStart, subjectEnd } from './subject-end.ts'

const TRIGGER = wordClass(
  /^(claim|claims|claimed|claiming|adopted|adopts|assumed|assumes|avowed|admitted|admits|boasted|boasts|crowed|bragged|gloated|name|own|his|hers|theirs|men|members|fighters|planned|ordered|masterminded|organised|organized)$/,
)
const ACT = wordClass(
  /^(acts?|actions?|operations?|killings?|massacre|atrocity|carnage|slaughter|assaults?|bombs?|deaths?)$/,
)
const LONGEST = 6

/** The marks that such phrases give; `marks` tells who speaks in the sentence. */
export function claimPhrases(scan: SentenceScan, marks: readonly ResolvedMark[]): readonly ResponsibilityMark[] {
  const { first, last } = scan.sentence
  const found: ResponsibilityMark[] = []
  for (let i = scan.nextWord(TRIGGER, first, last); i >= 0; i = scan.nextWord(TRIGGER, i + 1, last)) {
    const mark = readPhrase(scan, i, marks)
    if (mark) found.push(mark)
  }
  return found
}

const ITS_THEIR_HIS = wordClass(/^(its|their|his)$/)
const HE_SHE_THEY = wordClass(/^(he|she|they|it)$/)

function readPhrase(scan: SentenceScan, i: number, marks: readonly ResolvedMark[]): ResponsibilityMark | null {
  const word = scan.word(i)
  if (word.startsWith('claim')) return (word === 'claimed' ? claimedBy(scan, i) : null) ?? claims(scan, i)
  if (/^(adopt|assum|avow)/.test(word)) return isDeedObject(scan, i + 1) ? subjectMark(scan, i) : null
  if (/^admit/.test(word)) return isDeedObject(scan, i + 1) ? ofItself(scan, subjectMark(scan, i)) : null
  if (/^(boast|crow|brag|gloat)/.test(word)) return hasDeed(scan, i) ? ofItself(scan, subjectMark(scan, i)) : null
  if (word === 'name') {
    const isPut = scan.is(i - 1, ITS_THEIR_HIS) && scan.word(i - 2) === 'put' && scan.word(i + 1) === 'to'
    return isPut ? subjectMark(scan, i - 2) : null
  }
  const speaker = marks.findLast((mark) => mark.cue.last <= i)
  if (!speaker) return null
  // "It did not dispute that the strike was its own."
  if (speaker.stance === 'denies')
    return isDenied(scan, speaker.cue.first - 1, speaker.cue.first) && isTheirs(scan, i) ? spoken(speaker) : null
  if (isDenied(scan, speaker.cue.first, i + 2)) return null
  if (/^(own|his|hers|theirs)$/.test(word)) return isTheirs(scan, i) ? spoken(speaker) : null
  if (/^(men|members|fighters)$/.test(word)) return isTheirMen(scan, i) ? spoken(speaker) : null
  return scan.is(auxiliaryStart(scan, i) - 1, HE_SHE_THEY) && isDeedObject(scan, i + 1) ? spoken(speaker) : null
}

// "ISIS claimed that one as well", "Al Qaeda claims it", "the brigades claim it on a website".
function claims(scan: SentenceScan, i: number): ResponsibilityMark | null {
  const at = i + 1
  const isParty = scan.word(at) === 'to' && scan.word(at + 1) === 'have' && isAttack(scan, at + 2)
  return isParty || isDeedObject(scan, at) ? subjectMark(scan, i) : null
}

const SEIZED_CAPTURED_DOWNED = wordClass(/^(seized|captured|downed|targeted|carried|sunk)$/)

function isAttack(scan: SentenceScan, at: number): boolean {
  return scan.startAt('deed', at) !== undefined || scan.is(at, SEIZED_CAPTURED_DOWNED)
}

const MOST_MANY_SOME = wordClass(/^(most|many|some|several|all|attacks|body|bodies|lives)$/)

// "was claimed as of Sunday by the Front of the Delta (FDD)": between the verb and "by" a day may stand.
function claimedBy(scan: SentenceScan, i: number): ResponsibilityMark | null {
  const isLead = i === scan.sentence.first || scan.is(auxiliaryStart(scan, i), BE) || scan.over('deed', i - 1)
  if (!isLead || isDenied(scan, i - 5, i)) return null
  let by = i + 1
  while (by < i + LONGEST && scan.word(by) !== 'by' && !scan.isMark(by)) by++
  if (scan.word(by) !== 'by') return null
  for (let k = Math.max(scan.sentence.first, i - 8); k < i; k++) if (scan.is(k, MOST_MANY_SOME)) return null
  let at = by + 1
  while (scan.is(at, DETERMINER)) at++
  const party = scan.startAt('party', at)
  if (party) return toMark({ first: party.first, last: party.last, party: party.data.party }, 'claims')
  const other = namedBand(scan, at) ?? capitalName(scan, at, 1)
  return other && toMark(other, 'claims')
}

const THAT_WHO_WHICH = wordClass(/^(that|who|which)$/)
const TOO_ONLINE_WITHIN = wordClass(/^(too|online|within|hours|days|later|instead)$/)

const IT_THIS_THAT = wordClass(/^(it|this|that|both|them|these)$/)

/** Whether the object that opens at token `at` is a deed: "it", "that one", "the attack", "both bombings". */
export function isDeedObject(scan: SentenceScan, at: number): boolean {
  if (scan.is(at, IT_THIS_THAT)) {
    const next = scan.word(at + 1) === 'one' ? at + 2 : at + 1
    const isEnd = next >= scan.sentence.last || scan.isMark(next) || scan.is(next, ADVERB)
    if (isEnd || (scan.is(next, PREPOSITION) && !scan.is(next, THAT_WHO_WHICH))) return true
    if (scan.is(next, TOO_ONLINE_WITHIN)) return true
  }
  if (!scan.is(at, DETERMINER)) return false
  for (let i = at + 1; i < at + 4; i++) {
    if (scan.isMark(i) || scan.is(i, BE) || scan.is(i, HAVE) || scan.is(i, MODAL)) return false
    const deed = scan.startAt('deed', i)
    const isNoun = scan.of('deed').some(({ data, first }) => first === i && data.form === 'noun')
    if (isNoun || (!deed && scan.is(i, ACT))) return true
  }
  return false
}

const AND_BUT = wordClass(/^(and|but)$/)

// "that the bombings were his", "that the strike was its own".
function isTheirs(scan: SentenceScan, i: number): boolean {
  const be = scan.word(i) === 'own' ? i - 2 : i - 1
  if (scan.word(i) === 'own' && !scan.is(i - 1, POSSESSIVE)) return false
  const isEnd = i + 1 >= scan.sentence.last || scan.isMark(i + 1) || scan.is(i + 1, AND_BUT)
  return isEnd && scan.is(be, BE) && scan.of('deed').some(({ data, last }) => data.form === 'noun' && last <= be)
}

const ITS_THEIR_HIS_OUR = wordClass(/^(its|their|his|our)$/)
const IT_THEY_THESE = wordClass(/^(it|they|these|those|attackers|gunmen|bombers|assailants)$/)

// "it was their men who had done it", "that they were its members".
function isTheirMen(scan: SentenceScan, i: number): boolean {
  const own = scan.word(i - 1) === 'own' ? i - 2 : i - 1
  return scan.is(own, ITS_THEIR_HIS_OUR) && scan.is(own - 1, BE) && scan.is(own - 2, IT_THEY_THESE)
}

function hasDeed(scan: SentenceScan, from: number): boolean {
  const deeds = scan.of('deed')
  return deeds.some(({ data, first }) => data.form === 'noun' && first > from && first < from + 16)
}

const ONLINE_THERE_DID = wordClass(/^(online|there|did|swiftly|on|website|has)$/)

/** Who stands as the subject in front of the verb at token `verb`: a party, a band, or a name that no lexicon knows. */
export function claimerBefore(scan: SentenceScan, verb: number): Group | null {
  let end = auxiliaryStart(scan, verb)
  while (scan.is(end - 1, ONLINE_THERE_DID) && end > verb - 4) end--
  const group = groupBefore(scan, end)
  if (group && isActor(scan, group)) return group
  const at = subjectEnd(scan, end)
  const band = bandBefore(scan, at)
  if (band) return band
  let first = at
  while (first > scan.sentence.first && first > at - 5 && isNamePart(scan, first - 1)) first--
  return first < at && !scan.is(first, NEGATION) ? { first, last: at, party: null } : null
}

function isNamePart(scan: SentenceScan, i: number): boolean {
  return (
    scan.isCapital(i) && !scan.isMark(i) && !scan.startsAny(i) && !scan.is(i, DETERMINER) && !scan.is(i, PREPOSITION)
  )
}

function subjectMark(scan: SentenceScan, verb: number): ResponsibilityMark | null {
  const group = claimerBefore(scan, verb)
  return group && !isDenied(scan, group.first - 2, verb) ? toMark(group, 'claims') : null
}

// A government that admits an attack does not say that it did it.
function ofItself(scan: SentenceScan, mark: ResponsibilityMark | null): ResponsibilityMark | null {
  if (!mark?.party) return mark
  const kind = scan.ctx.lexicon.parties.get(mark.party)?.kind
  return kind === 'armed-group' || kind === 'umbrella' ? mark : null
}

const NOBODY_NO_NONE = wordClass(/^(nobody|no|none|never|not|nor)$/)

function isDenied(scan: SentenceScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (scan.is(i, NOBODY_NO_NONE) || scan.is(i, NEGATION)) return true
  return false
}

function toMark(group: Group, stance: Stance): ResponsibilityMark {
  return { ...group, stance, isSelf: true, mark: null, rule: 'claim-phrase' as RuleId }
}

function spoken(mark: ResolvedMark): ResponsibilityMark {
  const { party } = mark.speaker
  return {
    party,
    first: mark.group.first,
    last: mark.group.last,
    stance: 'claims',
    isSelf: true,
    mark,
    rule: 'claim-phrase' as RuleId,
  }
}
