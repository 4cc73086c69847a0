/** The roles beside a noun of deed: "the US strike on the base", "an attack of the rebels on Goma", "rockets landed on the camp". */

import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { PeopleGroup } from '../refine/people-groups.ts'
import { ADVERB } from '../words/words.ts'
import { byPhrase } from './by-phrase.ts'
import { auxiliaryStart, type Group, groupAfter, groupBefore, isActor, partyBefore } from './role-groups.ts'
import { type RoleMark, roleMark } from './role-mark.ts'
import { aimAfter, nameAfter, siteAfter, withFullName } from './role-names.ts'
import { senderOf } from './role-verbs.ts'

const CLASH = wordClass(
  /^(clash|clashes|fighting|battle|battles|gunfight|gunfights|firefight|shootout|encounter|encounters|gunbattle|skirmish|skirmishes|exchange)$/,
)
const OBJECT_PREPOSITION = wordClass(new Set(['on', 'against', 'at', 'targeting', 'into', 'upon']))
/** Nouns whose "of" names what was harmed, not who did it. */
const OF_OBJECT = wordClass(
  /^(bombing|bombings|shelling|killing|killings|assassination|assassinations|abduction|abductions|kidnapping|kidnappings|murder|murders|massacre|massacres|targeting|bombardment|execution|executions|beheading|siege|storming|burning|looting|destruction|slaughter)$/,
)
const LIGHT = wordClass(
  /^(carried|carry|carries|conducted|conducts|conduct|delivered|delivers|staged|stages|mounted|mounts|committed|perpetrated|executed|unleashed|launched|launches|launch|made)$/,
)

/** Who did the deed of this noun and to whom. */
export function rolesOfNoun(
  scan: SentenceScan,
  deed: Mention<'deed'>,
  groups: readonly PeopleGroup[],
): readonly RoleMark[] {
  const marks: RoleMark[] = []
  const front = partyBefore(scan, deed.first) ?? lightSubject(scan, deed)
  if (front) marks.push(roleMark(scan, 'by', front, 'party-before-deed'))
  let at = deed.last
  while (scan.is(at, ADVERB) || isReporting(scan.word(at))) at++
  const isClash = scan.is(deed.last - 1, CLASH)
  if (scan.word(at) === 'of' || (scan.word(at) === 'among' && scan.is(deed.last - 1, OF_OBJECT))) {
    const of = groupAfter(scan, at + 1)
    const isDoer = of !== null && !scan.is(deed.last - 1, OF_OBJECT) && isActor(scan, of)
    const object = isDoer ? of : (nameAfter(scan, at + 1) ?? of)
    if (object) {
      marks.push(
        roleMark(
          scan,
          isDoer ? 'by' : 'against',
          withFullName(scan, object),
          isDoer ? 'deed-of-doer' : 'deed-on-object',
        ),
      )
      if (isDoer) at = object.last
    }
  }
  if (scan.is(at, OBJECT_PREPOSITION) && !isClash) {
    const object = aimAfter(scan, at + 1)
    if (object) marks.push(roleMark(scan, 'against', object, 'deed-on-object'))
  }
  if (isClash && scan.word(at) === 'with') marks.push(...clashRoles(scan, at + 1, groups))
  const struck = underAttack(scan, deed)
  if (struck) marks.push(roleMark(scan, 'against', withFullName(scan, struck), 'deed-passive-subject'))
  const agent = byPhrase(scan, deed.last)
  if (agent) marks.push(roleMark(scan, 'by', agent, 'deed-by-phrase'))
  for (let i = deed.last; i < Math.min(deed.last + 14, scan.sentence.last); i++) {
    if (scan.word(i) !== 'against' || i === at) continue
    const object = aimAfter(scan, i + 1)
    if (object) marks.push(roleMark(scan, 'against', object, 'deed-on-object'))
    break
  }
  return marks
}

const COME_CAME_COMES = wordClass(/^(come|came|comes|coming|was|were)$/)

// "The hospital has come under a drone attack": who comes under it is struck.
function underAttack(scan: SentenceScan, deed: Mention<'deed'>): Group | null {
  let at = deed.first - 1
  while (at > deed.first - 4 && scan.word(at) !== 'under') at--
  if (scan.word(at) !== 'under' || !scan.is(at - 1, COME_CAME_COMES)) return null
  return groupBefore(scan, auxiliaryStart(scan, at - 1))
}

// "Rebels killed in an encounter with security forces": those in "with" did it to those who were killed.
function clashRoles(scan: SentenceScan, at: number, groups: readonly PeopleGroup[]): readonly RoleMark[] {
  const other = groupAfter(scan, at)
  const fallen = groups.find(
    (group) => group.hasNoun && group.last <= at && (group.status === 'combatant' || group.party),
  )
  if (!other || !fallen || !isActor(scan, other)) return []
  const victims = { first: fallen.nounFirst, last: fallen.nounLast, party: fallen.party }
  return [roleMark(scan, 'by', other, 'clash-with'), roleMark(scan, 'against', victims, 'clash-with')]
}

// "Russian troops delivered a missile strike on the school": the verb says nothing, its object is the deed.
function lightSubject(scan: SentenceScan, deed: Mention<'deed'>): Group | null {
  for (let i = deed.first - 1, steps = 0; i > scan.sentence.first && steps < 7; i--, steps++) {
    if (scan.isMark(i) && scan.word(i) !== '-' && scan.word(i) !== '"') return null
    if (!scan.is(i, LIGHT)) continue
    const subject = groupBefore(scan, auxiliaryStart(scan, i))
    return subject && isActor(scan, subject) ? subject : null
  }
  return null
}

function isReporting(word: string): boolean {
  return word === 'carried' || word === 'launched' || word === 'conducted' || word === 'out'
}

const LANDS = wordClass(
  /^(landed|lands|dropped|fired|fell|falls|crashed|exploded|explodes|detonated|rained|slammed|smashed|ploughed|plowed|struck|strikes|hit|hits|directed|aimed|launched)$/,
)
const ONTO = wordClass(/^(on|in|at|into|inside|onto|near|outside|upon)$/)

const DOWN_OVER = wordClass(/^(down|over)$/)

/** "Rockets landed on Camp Taji", "a shell fell in the Green Zone": what a weapon came down on. */
export function landingRoles(scan: SentenceScan): readonly RoleMark[] {
  const marks: RoleMark[] = []
  for (const weapon of scan.of('weapon')) {
    for (let i = weapon.last; i < Math.min(weapon.last + 9, scan.sentence.last - 2); i++) {
      if (scan.word(i) === ';' || scan.word(i) === ':') break
      if (!scan.is(i, LANDS) && !isComingDown(scan, i)) continue
      const sender = senderOf(scan, weapon.last)
      if (sender) marks.push(roleMark(scan, 'by', sender, 'weapon-sender'))
      const at = ontoAfter(scan, scan.is(i + 1, DOWN_OVER) ? i + 2 : i + 1)
      const object = landedOn(scan, siteAfter(scan, at) ?? groupAfter(scan, at)) ?? groundAfter(scan, at)
      if (object) marks.push(roleMark(scan, 'against', withFullName(scan, object), 'weapon-landed'))
      break
    }
  }
  return marks
}

const CAME_COME_COMING = wordClass(/^(came|come|coming|rained|raining)$/)

// "Drones came down on three districts", "rockets came over the border".
function isComingDown(scan: SentenceScan, i: number): boolean {
  if (!scan.is(i, CAME_COME_COMING)) return false
  return scan.word(i + 1) === 'over' || (scan.word(i + 1) === 'down' && scan.is(i + 2, ONTO))
}

const GROUND = wordClass(
  /^(districts?|quarters?|villages?|towns?|neighbou?rhoods?|suburbs?|cent(re|er)|outskirts|streets?|houses?|homes?)$/,
)

const ON_UPON_ONTO = wordClass(/^(on|upon|onto)$/)

// "Missiles fell on the centre of Kharkiv", "on three districts": ground rather than a thing.
function groundAfter(scan: SentenceScan, at: number): Group | null {
  if (!scan.is(at - 1, ON_UPON_ONTO)) return null
  for (let i = at; i < at + 6 && !scan.isMark(i); i++) {
    const place = scan.startAt('place', i)
    if (place) return { first: place.first, last: place.last, party: null }
    if (scan.is(i, GROUND) && scan.word(i + 1) !== 'of') return { first: at, last: i + 1, party: null }
  }
  return null
}

// "near the US embassy", "into Baghdad's Green Zone": whose it is does not make it a doer.
function landedOn(scan: SentenceScan, object: Group | null): Group | null {
  if (!object) return null
  if (scan.endAt('target', object.last)) {
    const isTown = scan.startAt('party', object.first)?.data.isAmbiguous === true
    return isTown ? { ...object, party: null } : object
  }
  return isActor(scan, object) ? null : object
}

// "rained bombs on a crowd": what was thrown stands between.
function ontoAfter(scan: SentenceScan, from: number): number {
  // "was fired on Sunday into": the day stands between.
  const date = scan.startAt('date', from) ?? (scan.word(from) === 'on' ? scan.startAt('date', from + 1) : undefined)
  const at = date ? date.last : from
  if (scan.is(at, ONTO)) return at + 1
  const thrown = scan.startAt('weapon', at)
  return thrown && scan.is(thrown.last, ONTO) ? thrown.last + 1 : at
}
