/** Finds people who were carried off where no word says "abducted": "five pupils were seized by armed men", "the raiders took two drivers with them". */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { groupWithoutNumber, type PeopleGroup } from '../refine/people-groups.ts'
import { byPhrase } from '../roles/by-phrase.ts'
import { doerBefore, peopleBefore } from '../roles/doer-groups.ts'
import type { Group } from '../roles/role-groups.ts'
import { subjectOfClause } from '../roles/shared-doer.ts'
import { auxiliaryStart } from '../roles/subject-end.ts'
import { ADVERB, BE, DETERMINER, HAVE } from '../words/words.ts'

/** People carried off: the verb, whom it befell, and who did it where that is told. */
export interface Taking {
  readonly verb: number
  readonly people: PeopleGroup
  readonly doer: Group | null
}

/** Verbs that are force by themselves when an armed band is beside them. */
const SEIZE = wordClass(/^(seized?|seizes|seizing|grabbed|grabbing|nabbed)$/)
const TAKE = wordClass(
  /^(took|taken|take|takes|taking|dragged|dragging|marched|marching|herded|herding|led|leading|carried|forced|forcing|bundled|drove|driven|whisked|hauled)$/,
)
/** Any verb of taking: a sentence with one may tell of people carried off. */
export const TAKES = wordClass(
  /^(seized?|seizes|seizing|grabbed|grabbing|nabbed|took|taken|take|takes|taking|dragged|dragging|marched|marching|herded|herding|led|leading|carried|forced|forcing|bundled|drove|driven|whisked|hauled)$/,
)
/** What the law and rescuers do with people. */
const LAWFUL = wordClass(
  /^(hospitals?|clinics?|custody|questioning|interrogation|arrest(s|ed)?|handcuff(s|ed)?|ambulances?|shelters?|safety|court|jail|prison|treatment|treated|evacuated|rescued|rescuers|buses|bodies|body|remains|suspects?|wounded|injured|medics|paramedics)$/,
)
const MEN = wordClass(/^(men|youths|raiders|pirates|kidnappers|abductors|captors|bandits|herders|intruders)$/)
const WITH_INTO = wordClass(/^(with|into|to|at|towards?|from)$/)
const GOAL = wordClass(
  /^(them|him|bush|bushes|forest|forests|woods|jungle|mountains|hills|desert|gunpoint|knifepoint|unknown|undisclosed|unidentified|hideouts?|captivity|creeks?|swamp)$/,
)
const AWAY = wordClass(/^(away|captive|hostage|prisoner|blindfolded)$/)
const OF_HOSTAGES = wordClass(
  /^(negotiators?|takers?|crisis|situation|drama|deal|talks|release|negotiations?|exchange|swap|families)$/,
)
const REACH = 9

/** The people whom an armed band carried off in this sentence. */
export function takenPeople(scan: SentenceScan, groups: readonly PeopleGroup[]): Taking | null {
  if (!(scan.hasWord(TAKES) || scan.hasWord(OFF)) || scan.hasWord(LAWFUL)) return null
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(TAKES, first + 1, last); i >= 0; i = scan.nextWord(TAKES, i + 1, last)) {
    const found = takenAfter(scan, groups, i) ?? takenBefore(scan, groups, i)
    if (found) return found
  }
  for (let i = scan.nextWord(OFF, first + 2, last); i >= 0; i = scan.nextWord(OFF, i + 1, last)) {
    const found = scan.is(i - 1, MADE) && scan.word(i + 1) === 'with' ? madeOff(scan, groups, i) : null
    if (found) return found
  }
  return null
}

const OFF = wordClass(/^off$/)
const MADE = wordClass(/^(made|ran|went|rode|drove|sailed|sped|walked)$/)

// "Nine men tied up the crew and made off with the captain".
function madeOff(scan: SentenceScan, groups: readonly PeopleGroup[], off: number): Taking | null {
  const at = off + 2
  const counted = groups.find(({ first }) => first === at)
  const people = counted ?? groupWithoutNumber(scan, at, scan.sentence.last)
  const doer = doerBefore(scan, auxiliaryStart(scan, off - 1)) ?? subjectOfClause(scan, off - 1)
  return people?.hasNoun && doer && isBand(scan, doer) ? { verb: off - 1, people, doer } : null
}

// "The raiders seized a teacher", "they took my two sons with them", "marched the children into the bush".
function takenAfter(scan: SentenceScan, groups: readonly PeopleGroup[], verb: number): Taking | null {
  let at = verb + 1
  while (scan.is(at, ADVERB) || scan.word(at) === 'away' || scan.word(at) === 'off') at++
  const isAway = at > verb + 1 && (scan.word(at - 1) === 'away' || scan.word(at - 1) === 'off')
  const counted = groups.find(({ first }) => first === at || (first === at + 1 && scan.is(at, DETERMINER)))
  const people = withoutHostage(scan, counted ?? groupWithoutNumber(scan, at, scan.sentence.last))
  if (!people?.hasNoun || people.status === 'attacker') return null
  const end = auxiliaryStart(scan, verb)
  const near = doerBefore(scan, end) ?? peopleBefore(scan, end) ?? subjectOfClause(scan, verb)
  const doer = near && isBand(scan, near) ? near : null
  const isTold = isAway || leadsAway(scan, people.last)
  const isThey = scan.word(end - 1) === 'they'
  if (doer ? scan.is(verb, SEIZE) || isTold : isThey && isTold) return { verb, people, doer }
  return null
}

// "Took 14 passengers hostage": what they became is no part of who they were.
function withoutHostage(scan: SentenceScan, people: PeopleGroup | null): PeopleGroup | null {
  if (!people || !scan.is(people.last - 1, AWAY) || people.last - 1 <= people.nounFirst) return people
  return { ...people, last: people.last - 1, nounLast: people.last - 1 }
}

// "Five pupils were seized by armed men", "two drivers were taken away".
function takenBefore(scan: SentenceScan, groups: readonly PeopleGroup[], verb: number): Taking | null {
  if (!scan.is(verb, SEIZE) && !scan.is(verb, TAKE)) return null
  const end = auxiliaryStart(scan, verb)
  const isPassive = end < verb && scan.is(verb - 1, BE)
  const by = byPhrase(scan, verb + 1)
  const doer = by && isBand(scan, by) ? by : null
  if (by && !doer) return null
  const isTold = isPassive && leadsAway(scan, verb + 1)
  const isForce = scan.is(verb, SEIZE) && isPassive
  if (!(doer && (isPassive || scan.is(verb, SEIZE))) && !isTold && !isForce) return null
  const people = peopleTo(scan, groups, end)
  // "More than 200 schoolgirls were seized in Jangebe": of fighters seized nobody knows by whom, the army may have them.
  return people && (doer || isTold || people.status === 'civilian') ? { verb, people, doer } : null
}

/** How far in front of the verb the people may stand: "two drivers of an aid group were". */
const APART = 6

function peopleTo(scan: SentenceScan, groups: readonly PeopleGroup[], end: number): PeopleGroup | null {
  const counted = groups.findLast(({ last, hasNoun }) => hasNoun && last <= end && last > end - APART)
  if (counted) {
    for (let i = counted.last; i < end; i++) if (scan.isMark(i) || scan.is(i, HAVE)) return null
    return counted
  }
  const agent = scan.endAt('agent', end)
  if (!agent || agent.data.status === 'attacker') return null
  return groupWithoutNumber(scan, scan.is(agent.first - 1, DETERMINER) ? agent.first - 1 : agent.first, end)
}

// "away", "with them", "into the bush", "at gunpoint", "to an unknown destination".
function leadsAway(scan: SentenceScan, from: number): boolean {
  for (let i = from; i < from + REACH && i < scan.sentence.last; i++) {
    // "To a hostage negotiator": a word before its noun.
    if (scan.is(i, AWAY) && !scan.is(i + 1, OF_HOSTAGES)) return true
    if (scan.is(i, GOAL)) return [1, 2, 3].some((back) => i - back >= from && scan.is(i - back, WITH_INTO))
    if (scan.isMark(i)) return false
  }
  return false
}

// An armed group, attackers, or men of whom nothing more is known; the police and the army make arrests.
function isBand(scan: SentenceScan, { first, last, party }: Group): boolean {
  if (party) return /^(armed-group|umbrella)$/.test(scan.ctx.lexicon.parties.get(party)?.kind ?? '')
  if (scan.is(last - 1, MEN)) return true
  return scan
    .of('agent')
    .some(
      ({ data, first: at, last: end }) =>
        at >= first &&
        end <= last &&
        (data.status === 'attacker' || (data.status === 'combatant' && data.speaker === 'armed-group')),
    )
}
