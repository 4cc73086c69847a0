/** Reads what hospitals count: "Hospitals have treated 129 people", "the clinic took in 48 casualties", "has another 36 in hospital". */

import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { PeopleGroup } from '../refine/people-groups.ts'
import { INDEFINITE, LOSE_LOST } from '../words/words.ts'

const HOSPITAL = wordClass(/^(hospitals?|clinics?|infirmary|infirmaries|surgeons|paramedics|medics|doctors)$/)
const TREATS = wordClass(/^(treated|treating|treats|admitted|received|receiving)$/)
const TAKES = wordClass(/^(took|taken|taking)$/)
const IN = wordClass(/^in$/)
const HAS = wordClass(/^(has|have|had|with|keeps|kept|holds)$/)
const NOT_HURT = wordClass(
  /^(years?|calls?|units?|ambulances?|vehicles?|beds?|bags?|doctors?|nurses?|staff|bodies|corpses|dead|patients|tonnes?|tons|litres?|hours?|days?|percent|%)$/,
)

/** The group that a hospital says it treated or took in; null when nobody was. `groups` are those without a harm of their own. */
export function hospitalCount(scan: SentenceScan, groups: readonly PeopleGroup[]): PeopleGroup | null {
  if (!scan.hasWord(HOSPITAL) && !scan.hasWord(CARED) && !scan.hasWord(OF_CARE) && !scan.hasWord(CONDITION)) return null
  const at = scan.nextWord(HOSPITAL, scan.sentence.first, scan.sentence.last)
  for (const group of groups) {
    if (!group.number || group.number.rule === 'article-as-one' || group.max === 0 || (group.min ?? 0) < 2) continue
    if (scan.is(group.last - 1, NOT_HURT) || scan.is(group.last, NOT_HURT)) continue
    if ((at >= 0 && isTreated(scan, group, at)) || isStillIn(scan, group) || isCaredFor(scan, group)) return group
    if (isBetweenLifeAndDeath(scan, group.last)) return group
  }
  return null
}

const ANOTHER_FURTHER_SOME = wordClass(/^(another|further|some|about|in|all)$/)

// "had taken in 48", "treated 129 people": the hospital stands in front.
function isTreated(scan: SentenceScan, { first }: PeopleGroup, hospital: number): boolean {
  if (hospital > first) return false
  let at = first - 1
  while (scan.is(at, ANOTHER_FURTHER_SOME) && !scan.is(at - 1, TAKES)) at--
  return scan.is(at, TREATS) || (scan.is(at, IN) && scan.is(at - 1, TAKES))
}

const NEEDED = wordClass(/^(needed|required|received|got)$/)
const TREATMENT = wordClass(/^(treatment|care|attention|help)$/)
const OF_CARE = wordClass(/^(hospital|medical|emergency)$/)
const CARED = wordClass(/^(treated|hospitali[sz]ed)$/)

const ARE_WERE_REMAIN = wordClass(/^(are|were|remain)$/)
const AT_ON_IN = wordClass(/^(at|on|in)$/)
const HURT_BY = wordClass(/^(smoke|burns?|gas|wounds|injuries|fractures|shrapnel|bullet|gunshot)$/)

// "more than 90 are being treated", "350 were treated at the scene".
function isCaredFor(scan: SentenceScan, { last }: PeopleGroup): boolean {
  if (scan.is(last, NEEDED) && scan.is(last + 1, OF_CARE) && scan.is(last + 2, TREATMENT)) return true
  const verb = behindAside(scan, last)
  if (!scan.is(verb, ARE_WERE_REMAIN)) return false
  const at = scan.word(verb + 1) === 'still' ? verb + 2 : verb + 1
  if (scan.is(at, TAKEN)) return isHurtToHospital(scan, at + 1)
  return scan.word(at) === 'being'
    ? scan.is(at + 1, CARED)
    : scan.is(at, CARED) && (scan.is(at + 1, AT_ON_IN) || (scan.word(at + 1) === 'for' && scan.is(at + 2, HURT_BY)))
}

const AMONG = wordClass(/^(among|including|most|many|some|one|two|three|four|five|all)$/)
const ASIDE = 12

// "Eight others, among them a baby, were taken": where the subject goes on.
function behindAside(scan: SentenceScan, last: number): number {
  if (scan.word(last) !== ',' || !scan.is(last + 1, AMONG)) return last
  for (let i = last + 2; i < Math.min(last + ASIDE, scan.sentence.last); i++) if (scan.word(i) === ',') return i + 1
  return last
}

const TAKEN = wordClass(/^(taken|rushed|brought|evacuated|transferred|airlifted|flown)$/)

const WOUNDS = wordClass(/^(wounds|injuries|burns|shrapnel)$/)

const WITH_FOR = wordClass(/^(with|for)$/)

// "12 people were taken to nearby hospitals with burns".
function isHurtToHospital(scan: SentenceScan, at: number): boolean {
  if (scan.word(at) !== 'to') return false
  const hospital = scan.nextWord(HOSPITAL, at + 1, Math.min(at + 6, scan.sentence.last))
  if (hospital < 0 || !scan.is(hospital + 1, WITH_FOR)) return false
  return scan.nextWord(WOUNDS, hospital + 2, Math.min(hospital + 7, scan.sentence.last)) >= 0
}

const CONDITION = wordClass(/^(condition|lives|intensive)$/)
const GRAVE = wordClass(/^(critical|serious|grave|stable|life-threatening)$/)

// "Two people remain in critical condition", "five are fighting for their lives".
function isBetweenLifeAndDeath(scan: SentenceScan, last: number): boolean {
  if (!scan.is(last, ARE_WERE_REMAIN_REMAINED)) return false
  const at = scan.is(last + 1, STILL_LISTED) ? last + 2 : last + 1
  if (scan.word(at) === 'fighting') return scan.word(at + 1) === 'for' && scan.word(at + 3) === 'lives'
  if (scan.word(at) !== 'in') return false
  const state = scan.is(at + 1, INDEFINITE) ? at + 2 : at + 1
  return (scan.is(state, GRAVE) && scan.is(state + 1, CONDITION)) || scan.word(state) === 'intensive'
}

const STILL_LISTED = wordClass(/^(still|listed|said)$/)

const CARRIED = wordClass(/^(carried|carry|carrying|dragged|dragging|marched|marching|led|leading|drove|took)$/)

/** "The gunmen carried off 20 young women": people are abducted, a prize is won. */
export function carriedOff(scan: SentenceScan, groups: readonly PeopleGroup[]): PeopleGroup | null {
  if (!scan.hasWord(CARRIED)) return null
  const isOff = (at: number) => /^(off|away)$/.test(scan.word(at)) && scan.is(at - 1, CARRIED) && !scan.hasWord(CARE)
  return (
    groups.find(
      (group) => group.number !== null && ((group.hasNoun && isOff(group.first - 1)) || isLedAway(scan, group)),
    ) ?? null
  )
}

const AWAY = wordClass(/^(away|captive|hostage|prisoner)$/)
const INTO = wordClass(/^(into|to)$/)
const BUSH = wordClass(/^(bush|forest|forests|hills|mountains|jungle|desert)$/)
const CARE = wordClass(/^(ambulances?|hospitals?|medics|rescuers|helicopters?|wounded|bodies|injured|casualties|dead)$/)

// "Killed seven neighbours and led 21 away", "took 12 girls into the bush": driven off alive; never by an ambulance.
function isLedAway(scan: SentenceScan, { first, last, number }: PeopleGroup): boolean {
  if (number?.rule === 'article-as-one' || !scan.is(first - 1, CARRIED) || scan.hasWord(CARE)) return false
  if (scan.is(last, AWAY)) return true
  if (scan.word(last) === 'with' && scan.word(last + 1) === 'them') return true
  return scan.is(last, INTO) && (scan.is(last + 1, BUSH) || scan.is(last + 2, BUSH))
}

/** "The army lost 23 soldiers there", "a farmer lost two daughters": whom somebody lost is dead. */
export function lostPeople(scan: SentenceScan, groups: readonly PeopleGroup[]): PeopleGroup | null {
  if (!scan.hasWord(LOSE_LOST)) return null
  return (
    groups.find(
      ({ number, hasNoun, first }) =>
        number !== null && number.rule !== 'article-as-one' && hasNoun && scan.is(first - 1, LOSE_LOST),
    ) ?? null
  )
}

const ARE_WERE_REMAIN_REMAINED = wordClass(/^(are|were|remain|remained)$/)
const ANOTHER_A_STILL = wordClass(/^(another|a|still)$/)

// "which has another 36 in hospital", "more than seventy are still in hospital".
function isStillIn(scan: SentenceScan, { first, last }: PeopleGroup): boolean {
  const be = scan.is(last, ARE_WERE_REMAIN_REMAINED) ? last + 1 : -1
  const inside = scan.word(be) === 'still' ? be + 1 : be
  if (be > 0 && scan.word(inside) === 'in' && scan.is(inside + 1, HOSPITAL)) return true
  const at = scan.is(first - 1, ANOTHER_A_STILL) ? first - 2 : first - 1
  const behind = scan.word(last) === 'still' ? last + 1 : last
  return scan.is(at, HAS) && scan.word(behind) === 'in' && scan.is(behind + 1, HOSPITAL)
}
