import { type NounGroup, nounGroupAfter, nounGroupBefore } from '../../../src/reader/english/refine/noun-groups.ts'
import { isSpared } from '../../../src/reader/english/refine/spared.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { aimedAt, isAimed, isWeaponGroup, siteOf } from './aims.ts'
import { byPhrase, isDoing, isIntransitive, isPassive, leadGroup, subjectEnd } from './around-verb.ts'
import { withAsides } from './asides.ts'
import { damageOf, hasBomb, isNaming, isPut, isUnhurt, isVictim } from './damage.ts'
import { captiveDeeds, hostageDeeds, withoutHostage } from './hostages.ts'
import { listBefore, toldToBe } from './lists.ts'
import { isNotDone } from './not-done.ts'
import {
  aroundNoun,
  beforeEscape,
  companions,
  countedParticiple,
  objectsAfter,
  ofAside,
  toldBehind,
} from './objects-of-deed.ts'
import type { Deed, Trigger } from './trigger.ts'
import { isShotInBody, woundsOf } from './wounds.ts'

/** The deeds of a sentence in order. A stop phrase over a word ("heart attack") takes it away. */
export function deedsOf(scan: SentenceScan): readonly Deed[] {
  return triggersOf(scan).map((trigger) => readDeed(scan, trigger))
}

function triggersOf(scan: SentenceScan): readonly Trigger[] {
  const all: Trigger[] = []
  const stops = scan.of('stop')
  for (const { first, last, data } of scan.of('deed')) {
    if (stops.some((stop) => stop.first < last && first < stop.last) || isOfThreat(scan, last)) continue
    const same = scan.of('harm').find((harm) => harm.first === first && harm.last === last)
    const named = same && same.data.harm !== 'casualties' ? same.data.harm : null
    const done = named ?? (isKilling(scan, first, last) ? 'killed' : null)
    const harm = isNotDone(scan, first) ? null : done
    const isBombPut = data.isWeak && isPut(scan.word(first)) && hasBomb(scan, first)
    const type = isBombPut ? 'bombing' : data.type
    all.push({ first, last, form: data.form, type, harm, isWeak: data.isWeak && !isBombPut })
  }
  for (const { first, last, data } of scan.of('harm')) {
    if (data.harm === 'casualties' || data.harm === 'missing' || isTollOfWounded(scan, first)) continue
    if (all.some((one) => one.first < last && first < one.last) || isOfThreat(scan, last)) continue
    if (stops.some((stop) => stop.first < last && first < stop.last)) continue
    const isSpared = isNotDone(scan, first)
    const harm = isSpared ? null : data.harm
    all.push({ first, last, form: data.form, type: isSpared ? 'attack' : null, harm, isWeak: isSpared })
  }
  for (const [i, one] of all.entries())
    if (one.harm === null && isShotInBody(scan, one)) all[i] = { ...one, harm: 'injured' }
  const wounds = woundsOf(scan, all)
  for (const { first } of wounds)
    for (const one of all.filter((other) => other.first === first)) all.splice(all.indexOf(one), 1)
  all.push(...wounds, ...hostageDeeds(scan), ...captiveDeeds(scan), ...damageOf(scan, all))
  return all.sort((a, b) => a.first - b.first)
}

// "A toll of one person wounded": nobody died.
function isTollOfWounded(scan: SentenceScan, first: number): boolean {
  if (scan.word(first) !== 'toll' || scan.word(first + 1) !== 'of') return false
  const next = scan.of('harm').find((harm) => harm.first > first && harm.first < first + TOLL)
  return next?.data.harm === 'injured'
}

/** Tokens behind "toll" within which it says of what. */
const TOLL = 7

// "death threats": the threat is the deed.
function isOfThreat(scan: SentenceScan, last: number): boolean {
  return /^threats?$/.test(scan.word(last))
}

// "the assassination of", "a massacre": nouns of deed that leave nobody alive, unless only attempted.
function isKilling(scan: SentenceScan, first: number, last: number): boolean {
  if (!/^(assassinations?|massacres?|executions?|slayings?)$/.test(scan.word(last - 1))) return false
  return (
    !/^attempt/.test(scan.word(last)) &&
    !/^attempted$/.test(scan.word(first - 1)) &&
    !/^attempted$/.test(scan.word(first))
  )
}

function readDeed(scan: SentenceScan, trigger: Trigger): Deed {
  const deed = groupsOf(scan, trigger)
  const told = deed.objects
    .filter((group) => !isWeaponGroup(scan, group))
    .map((group) => withoutOrigin(scan, group))
    .map((group) => (trigger.type === 'abduction' ? withoutHostage(scan, group) : group))
    .map((group) => (trigger.harm === null ? group : (personIn(scan, group) ?? group)))
  const named = withAsides(scan, told)
  const objects = named.length === 0 && isAimed(scan, trigger.first) ? aimedAt(scan, trigger.last) : named
  if (trigger.type !== 'bombing' || objects.some((group) => group.kind === 'thing')) return { ...deed, objects }
  return { ...deed, objects: [...objects, ...siteOf(scan, trigger.last)] }
}

// "Luis Campos (Spaniards), and": what stands in brackets is of the whole list.
function withoutOrigin(scan: SentenceScan, group: NounGroup): NounGroup {
  const nation = scan.word(group.last - 1) === ')' ? scan.endAt('nationality', group.last - 1) : undefined
  if (!nation || scan.word(nation.first - 1) !== '(' || nation.first - 1 <= group.first) return group
  return nounGroupBefore(scan, nation.first - 1) ?? group
}

// "the funeral of Luis Campos, who was killed": a thing was not.
function personIn(scan: SentenceScan, group: NounGroup): NounGroup | null {
  if (group.kind !== 'other' && group.kind !== 'thing') return null
  for (let i = group.last - 1; i > group.first; i--) {
    const inner = scan.word(i) === 'of' ? nounGroupAfter(scan, i + 1) : null
    if (inner) return inner.hasName && inner.last <= group.last ? inner : null
  }
  return null
}

function groupsOf(scan: SentenceScan, trigger: Trigger): Deed {
  const listed =
    trigger.harm === null && !isVictim(scan.word(trigger.first)) && !isNaming(scan, trigger.first)
      ? []
      : toldToBe(scan, trigger.first, trigger.last)
  if (listed.length > 0) return { trigger, objects: listed, actors: byPhrase(scan, trigger.last) }
  const told = trigger.harm === null ? [] : toldBehind(scan, trigger)
  if (told.length > 0) return { trigger, objects: told, actors: byPhrase(scan, trigger.last), isListed: true }
  const isNominal = trigger.form === 'noun' || (trigger.form === 'gerund' && scan.word(trigger.last) === 'of')
  if (isNominal) return { trigger, ...aroundNoun(scan, trigger) }
  if (trigger.form === 'adjective') return { trigger, objects: [], actors: [] }
  if (isUnhurt(scan.word(trigger.first)))
    return { trigger, objects: listBefore(scan, subjectEnd(scan, beforeEscape(scan, trigger.first))), actors: [] }
  const agent = byPhrase(scan, trigger.last)
  if (isPassive(scan, trigger.first)) {
    const subjects = listBefore(scan, subjectEnd(scan, trigger.first)).filter((group) => !isSpared(scan, group))
    const objects = [...subjects, ...companions(scan, trigger.last)]
    return { trigger, objects, actors: agent }
  }
  const counted = countedParticiple(scan, trigger)
  if (counted) return { trigger, objects: [counted], actors: [] }
  const objects = objectsAfter(scan, trigger)
  if (!isDoing(scan, trigger.first) && (trigger.form === 'gerund' || trigger.form === 'base'))
    return { trigger, objects, actors: agent }
  const aside = objects.length === 0 && agent.length === 0 ? ofAside(scan, trigger) : []
  if (aside.length > 0) return { trigger, objects: aside, actors: [] }
  const subject = leadGroup(scan, nounGroupBefore(scan, subjectEnd(scan, trigger.first)))
  const isReduced = objects.length === 0 && (agent.length > 0 || isIntransitive(scan, trigger))
  if (isReduced && subject)
    return { trigger, objects: listBefore(scan, subjectEnd(scan, trigger.first)), actors: agent }
  return { trigger, objects, actors: subject ? [subject, ...agent] : agent }
}
