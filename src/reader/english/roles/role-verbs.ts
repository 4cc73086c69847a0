/** The roles beside a verb of deed or harm: its subject, its object, "by", and the sender of the weapon that is its subject. */

import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { namedBefore } from '../refine/named-people.ts'
import type { PeopleGroup } from '../refine/people-groups.ts'
import { ADVERB, BE, DETERMINER, HAVE, MODAL, NEGATION, PREPOSITION } from '../words/words.ts'
import { byPhrase } from './by-phrase.ts'
import { doerBefore, isAnybody, isHarmless, peopleBefore } from './doer-groups.ts'
import { strikesMine } from './mine-strike.ts'
import { backedBefore, isObjectBefore } from './not-the-doer.ts'
import { type Group, groupBefore, isForce } from './role-groups.ts'
import { type RoleMark, roleMark } from './role-mark.ts'
import { aimAfter, nameAfter, nameBefore, withFullName } from './role-names.ts'
import { sharedDoer, subjectOfClause } from './shared-doer.ts'
import { isCarrier } from './struck-sites.ts'
import { auxiliaryStart, subjectEnd } from './subject-end.ts'

type Verb = Mention<'deed'> | Mention<'harm'>

/** Verbs whose object is left out only in the passive: "rebels shot dead in". */
const NEEDS_OBJECT = wordClass(
  /^(shot|killed|wounded|injured|abducted|kidnapped|ambushed|beheaded|assassinated|murdered|executed|slain|gunned|seized|captured|detained|bombed|targeted|hurt|maimed)$/,
)
const INTRANSITIVE = wordClass(
  /^(die|dies|died|dying|perish\w*|succumb\w*|suffer\w*|sustain\w*|receiv\w*|lost|lose|loses|losing)$/,
)

/** Who did the deed of this verb and to whom. */
export function rolesOfVerb(scan: SentenceScan, verb: Verb, groups: readonly PeopleGroup[]): readonly RoleMark[] {
  if (isNoun(scan, verb) || scan.is(verb.first, INTRANSITIVE)) return []
  if (isPassive(scan, verb)) return passiveRoles(scan, verb)
  if (isAnswer(scan, verb)) return []
  if (strikesMine(scan, verb.first)) return mineRoles(scan, verb)
  return activeRoles(scan, verb, groups)
}

function passiveRoles(scan: SentenceScan, verb: Verb): readonly RoleMark[] {
  const agent = byPhrase(scan, verb.last)
  const end = auxiliaryStart(scan, verb.first)
  const isTold = verb.kind === 'deed' || agent !== null
  const person = namedInAside(scan, end) ?? (isTold ? null : namedOfHead(scan, verb, end))
  const subject =
    person ?? (isTold ? (groupBefore(scan, end) ?? namedBefore(scan, end) ?? nameBefore(scan, end)) : null)
  const marks: RoleMark[] = []
  if (subject && !isAnybody(scan.word(subject.last - 1)))
    marks.push(roleMark(scan, 'against', withFullName(scan, subject), 'deed-passive-subject'))
  if (agent) marks.push(roleMark(scan, 'by', agent, 'deed-by-phrase'))
  return marks
}

// "The chief of the defence forces, Igor Orlov, was killed": the name between the commas.
function namedInAside(scan: SentenceScan, end: number): Group | null {
  if (scan.word(end - 1) !== ',') return null
  const person = nameBefore(scan, end - 1)
  const isAlone = person !== null && scan.word(person.first - 1) === ','
  return isAlone ? { first: person.first, last: person.last, party: null } : null
}

/** How far from the head somebody killed by name is whom the report is about. */
const HEAD = 2

// "The opposition leader Yaya Dillo was killed when security forces came".
function namedOfHead(scan: SentenceScan, verb: Verb, end: number): Group | null {
  if (scan.sentence.index >= HEAD || verb.kind !== 'harm' || verb.data.harm !== 'killed') return null
  const person = namedBefore(scan, end) ?? nameBefore(scan, end)
  return person ? { first: person.first, last: person.last, party: null } : null
}

// "Their patrol hit a mine": who ran into it is struck.
function mineRoles(scan: SentenceScan, verb: Verb): readonly RoleMark[] {
  const struck = groupBefore(scan, auxiliaryStart(scan, verb.first))
  return struck ? [roleMark(scan, 'against', withFullName(scan, struck), 'deed-passive-subject')] : []
}

// "When police shot back": who answers has not attacked.
function isAnswer(scan: SentenceScan, verb: Verb): boolean {
  return scan.word(verb.last) === 'back' && verb.kind === 'deed'
}

function activeRoles(scan: SentenceScan, verb: Verb, groups: readonly PeopleGroup[]): readonly RoleMark[] {
  const marks: RoleMark[] = []
  // "Snipers killed him": who answers an attack kills the attacker.
  if (verb.kind === 'harm' && scan.is(verb.last, HIM) && scan.is(auxiliaryStart(scan, verb.first) - 1, GUARDS))
    return []
  const isTransitive = hasObjectBehind(scan, verb.last, groups)
  const end = auxiliaryStart(scan, verb.first)
  const isPerfect = verb.data.form === 'participle' && scan.word(verb.first - 1) === 'had'
  const { form } = verb.data
  const isFull = form === 'past' || form === 'third' || form === 'base' || isPerfect
  if (!isTransitive && (verb.kind === 'harm' || scan.is(verb.first, NEEDS_OBJECT))) {
    const fallen = verb.kind === 'deed' && verb.data.form === 'past' ? groupBefore(scan, end) : null
    return fallen ? [roleMark(scan, 'against', withFullName(scan, fallen), 'deed-passive-subject')] : []
  }
  const near = (isFull ? ownDoer(scan, verb, end, isTransitive) : null) ?? beginner(scan, verb)
  const shared = near === null && (isTransitive || scan.is(verb.last - 1, SHOTS)) ? sharedDoer(scan, verb) : null
  const subject = near ?? (shared && backedBefore(scan, shared) < 0 ? shared : null)
  const isDone = near !== null
  if (subject) marks.push(roleMark(scan, 'by', subject, 'deed-active-subject'))
  const sender = isFull && !subject ? senderOf(scan, end) : null
  if (sender) marks.push(roleMark(scan, 'by', sender, 'weapon-sender'))
  const object = objectOf(scan, verb)
  const isTold =
    verb.kind === 'deed' || nameAfter(scan, verb.last) !== null || isDone || sender !== null || object?.party !== null
  if (object && isTold) marks.push(roleMark(scan, 'against', object, 'deed-active-object'))
  return marks
}

const BEGAN = wordClass(/^(began|begun|started|proceeded|continued)$/)

// "Insurgents rode into the village and began to shoot": who begins a deed does it.
function beginner(scan: SentenceScan, { first, data }: Verb): Group | null {
  const isBegun = data.form === 'base' ? scan.word(first - 1) === 'to' && scan.is(first - 2, BEGAN) : false
  const at = isBegun ? first - 2 : data.form === 'gerund' && scan.is(first - 1, BEGAN) ? first - 1 : -1
  if (at < 0) return null
  return doerBefore(scan, auxiliaryStart(scan, at)) ?? (scan.word(at - 1) === 'and' ? subjectOfClause(scan, at) : null)
}

/** What crowds do to things. */
const STORM = wordClass(
  /^(storm(ed|ing)?|attack(ed|ing)?|overr[au]n|ransack(ed|ing)?|torch(ed|ing)?|burn(ed|t|ing)?|lynch(ed|ing)?|loot(ed|ing)?|set|raid(ed|ing)?|beat|stoned|killed)$/,
)
const CROWD = wordClass(/^(crowds?|mobs?|rioters|vigilantes|villagers|settlers|looters)$/)

/** "Opened fire": the verb has its object in itself. */
const SHOTS = wordClass(/^(fire|shots)$/)

// Neither whom the verb before befell, nor who only backs the doer.
function ownDoer(scan: SentenceScan, verb: Verb, end: number, isTransitive: boolean): Group | null {
  const doer = doerOf(scan, verb, end, isTransitive)
  if (!doer || isObjectBefore(scan, doer, verb.first)) return null
  const backed = backedBefore(scan, doer)
  return backed < 0 ? doer : doerOf(scan, verb, backed, isTransitive)
}

// People of any kind did it when the verb is one of attack and somebody or something stands behind it.
function doerOf(scan: SentenceScan, verb: Verb, end: number, isTransitive: boolean): Group | null {
  const doer = doerBefore(scan, end)
  if (!doer && verb.kind === 'deed' && scan.is(verb.first, STORM) && scan.is(subjectEnd(scan, end) - 1, CROWD))
    return { first: subjectEnd(scan, end) - 1, last: subjectEnd(scan, end), party: null }
  if (doer || !isTransitive || verb.kind !== 'deed' || verb.data.isWeak) return doer
  return peopleBefore(scan, end) ?? namedBefore(scan, subjectEnd(scan, end)) ?? peopleOf(scan, end)
}

/** How far back the head of a subject with its phrases may stand. */
const LONGEST_SUBJECT = 10

// "Inmates of the Litoral prison in Guayaquil shot its director".
function peopleOf(scan: SentenceScan, end: number): Group | null {
  for (let i = end - 1; i > end - LONGEST_SUBJECT && i >= scan.sentence.first; i--) {
    const verb = scan.over('deed', i) ?? scan.over('harm', i)
    if (scan.isMark(i) || scan.over('cue', i) || verb?.data.form === 'past') return null
    const agent = scan.word(i) === 'of' ? scan.endAt('agent', i) : undefined
    if (agent?.data.isPlural && !isAnybody(scan.word(i - 1)) && !isHarmless(scan.word(i - 1)))
      return { first: agent.first, last: agent.last, party: null }
  }
  return null
}

const GUARDS = wordClass(
  /^(police|policem[ae]n|officers?|snipers?|guards?|bodyguards|troops|forces|soldiers|agents?|marksmen|commandos)$/,
)
const HIM = wordClass(/^(him|her)$/)
const INTO_ON_AT = wordClass(/^(into|on|at|upon)$/)

function objectOf(scan: SentenceScan, verb: Verb): Group | null {
  const person = nameAfter(scan, verb.last)
  if (person) return person
  const at = scan.is(verb.last, PREPOSITION) && scan.is(verb.last, INTO_ON_AT) ? verb.last + 1 : verb.last
  if (isAnybody(scan.word(at))) return null
  const group = aimAfter(scan, at) ?? areaAfter(scan, at)
  if (group && at > verb.last && isCarrier(scan, verb.last - 1, group)) return null
  return group && isAnybody(scan.word(group.last - 1)) ? null : group
}

const AREA = wordClass(/^(areas?|parts|outskirts|neighbou?rhoods?|districts?|quarters?|suburbs?|zones?)$/)
const OF_IN = wordClass(/^(of|in|around)$/)

// "Shelled populated areas of Kibirizi".
function areaAfter(scan: SentenceScan, from: number): Group | null {
  let at = from
  while (at < from + 4 && !scan.is(at, AREA)) {
    if (scan.isMark(at) || scan.is(at, PREPOSITION)) return null
    at++
  }
  if (!scan.is(at, AREA)) return null
  const place = scan.is(at + 1, OF_IN) ? scan.startAt('place', at + 2) : undefined
  return place ? { first: scan.is(from, DETERMINER) ? from + 1 : from, last: place.last, party: null } : null
}

const GOVERNMENT_REGIME_JUNTA = wordClass(/^(government|regime|junta)$/)

/** Whose weapon ends at token `end`: "a Houthi missile struck the ship", "RSF artillery hit the camp". */
export function senderOf(scan: SentenceScan, end: number): Group | null {
  const weapon = scan.endAt('weapon', end)
  if (!weapon) return null
  let at = weapon.first
  while (
    /^(ballistic|cruise|suicide|armed|explosive|military|guided|surface-to-surface|anti-ship|fighter)$/.test(
      scan.word(at - 1),
    )
  )
    at--
  if (scan.word(at - 1) === "'s") at--
  if (isForce(scan, at) || scan.is(at - 1, GOVERNMENT_REGIME_JUNTA))
    return { first: at - 1, last: weapon.last, party: null }
  const party = scan.endAt('party', at) ?? scan.endAt('party', weapon.first)
  if (party && !party.data.isAmbiguous) return { first: party.first, last: weapon.last, party: party.data.party }
  const nationality = scan.endAt('nationality', at) ?? scan.endAt('nationality', weapon.first)
  return nationality ? { first: nationality.first, last: weapon.last, party: null } : null
}

const ARE_IS_MON = wordClass(/^(are|is|mon|tue|wed|thu|fri|sat|sun)$/)

// A verb with nothing behind it but a setting or the end of the clause has no object.
function hasObjectBehind(scan: SentenceScan, from: number, groups: readonly PeopleGroup[]): boolean {
  let at = from
  while (scan.is(at, ADVERB) || scan.word(at) === '"' || scan.word(at) === 'and') at++
  if (groups.some((group) => group.first === at)) return true
  if (at >= scan.sentence.last || scan.isMark(at) || scan.is(at, PREPOSITION) || scan.startAt('date', at)) return false
  return !scan.is(at, BE) && !scan.is(at, MODAL) && !scan.is(at, ARE_IS_MON)
}

// "the extremist attack", "US strikes": a word that is also a noun is a verb only between a subject and an object of its own.
function isNoun(scan: SentenceScan, verb: Verb): boolean {
  const { form } = verb.data
  if (form !== 'base' && form !== 'third') return false
  const isBoth = scan
    .of(verb.kind)
    .some((one) => one.data.form === 'noun' && one.first < verb.last && verb.first < one.last)
  if (!isBoth) return false
  const before = scan.word(verb.first - 1)
  if (
    before === 'to' ||
    scan.is(verb.first - 1, MODAL) ||
    scan.is(verb.first - 1, HAVE) ||
    /^(did|do|does|they|who|he|she|it|we)$/.test(before)
  )
    return false
  const next = verb.last
  const opensObject =
    scan.is(next, DETERMINER) ||
    (['target', 'party', 'agent', 'place', 'nationality', 'number'] as const).some((kind) => scan.startAt(kind, next))
  if (!opensObject) return true
  const agent = scan.endAt('agent', verb.first)
  const party = scan.endAt('party', verb.first)
  if (form === 'third') return agent?.data.isPlural === true || (agent === undefined && party === undefined)
  const isPlural =
    agent?.data.isPlural === true ||
    /^(jets|warplanes|forces|drones|rockets|missiles|helicopters|troops|police)$/.test(before)
  return !isPlural
}

function isPassive(scan: SentenceScan, verb: Verb): boolean {
  if (scan.word(verb.last + 1) === 'by' && scan.word(verb.last) !== 'and') return true
  for (let i = verb.first - 1, steps = 0; i >= scan.sentence.first && steps < 4; i--, steps++) {
    const word = scan.word(i)
    if (scan.is(i, BE)) return true
    if (!scan.is(i, ADVERB) && !scan.is(i, NEGATION) && word !== 'and') return scan.word(verb.last) === 'by'
  }
  return scan.word(verb.last) === 'by'
}
