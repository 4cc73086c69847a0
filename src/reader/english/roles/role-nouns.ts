/** The roles beside a noun of deed: "the US strike on the base", "an attack of the rebels on Goma", "rockets landed on the camp". */

import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { PeopleGroup } from '../refine/people-groups.ts'
import { ADVERB, DETERMINER, IS_WAS_ARE_WERE, ON_AGAINST, THAT_WHICH } from '../words/words.ts'
import { byPhrase } from './by-phrase.ts'
import { doerBefore } from './doer-groups.ts'
import { type Group, groupAfter, groupBefore, isActor, partyBefore } from './role-groups.ts'
import { type RoleMark, roleMark } from './role-mark.ts'
import { aimAfter, nameAfter, siteAfter, withFullName } from './role-names.ts'
import { senderOf } from './role-verbs.ts'
import { auxiliaryStart } from './subject-end.ts'

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
  deed: Mention<'deed'> | Mention<'harm'>,
  groups: readonly PeopleGroup[],
): readonly RoleMark[] {
  const marks: RoleMark[] = []
  const front = partyBefore(scan, deed.first) ?? ownerBefore(scan, deed) ?? lightSubject(scan, deed)
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
  if (isClash) marks.push(...sidesOf(scan, at))
  const sender = carriedOutBy(scan, at)
  if (sender) marks.push(roleMark(scan, 'by', sender, 'deed-of-doer'))
  const struck = underAttack(scan, deed)
  if (struck) marks.push(roleMark(scan, 'against', withFullName(scan, struck), 'deed-passive-subject'))
  const agent = byPhrase(scan, deed.last)
  if (agent) marks.push(roleMark(scan, 'by', agent, 'deed-by-phrase'))
  // "An attack by mounted men on the village".
  if (agent && agent.last !== at && scan.is(agent.last, ON_AGAINST) && !isClash) {
    const object = aimAfter(scan, agent.last + 1)
    if (object && !scan.startAt('date', agent.last + 1)) marks.push(roleMark(scan, 'against', object, 'deed-on-object'))
  }
  for (let i = deed.last; i < Math.min(deed.last + 14, scan.sentence.last); i++) {
    if (scan.word(i) !== 'against' || i === at) continue
    const object = aimAfter(scan, i + 1)
    if (object) marks.push(roleMark(scan, 'against', object, 'deed-on-object'))
    break
  }
  return marks
}

// "Russia's shelling of Kherson", "Israel's attack on Rafah": a state that owns a deed done to another did it; "Iraq's worst attack" is only where it was.
function ownerBefore(scan: SentenceScan, { first, last }: Mention<'deed'> | Mention<'harm'>): Group | null {
  const isDone = scan.is(last, OBJECT_PREPOSITION) || (scan.word(last) === 'of' && scan.is(last - 1, OF_OBJECT))
  if (!isDone) return null
  let at = first
  while (at > first - 3 && scan.is(at - 1, BEFORE_OWNED)) at--
  if (scan.word(at - 1) !== "'s") return null
  const party = scan.endAt('party', at - 1)
  return party ? { first: party.first, last: at - 1, party: party.data.party } : null
}

/** Words between whose deed it is and the deed. */
const BEFORE_OWNED = wordClass(
  /^(deadly|overnight|latest|massive|heavy|aerial|ground|air|drone|missile|artillery|rocket)$/,
)

const COME_CAME_COMES = wordClass(/^(come|came|comes|coming|was|were)$/)

// "The hospital has come under a drone attack": who comes under it is struck.
function underAttack(scan: SentenceScan, deed: Mention<'deed'> | Mention<'harm'>): Group | null {
  let at = scan.word(deed.first) === 'under' ? deed.first : deed.first - 1
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

// "An air strike that Somali forces carried out".
function carriedOutBy(scan: SentenceScan, at: number): Group | null {
  if (!scan.is(at, THAT_WHICH)) return null
  const doer = groupAfter(scan, at + 1)
  if (!doer || doer.first > at + 3 || !isActor(scan, doer)) return null
  return scan.nextWord(LIGHT, doer.last, doer.last + 3) >= 0 ? doer : null
}

/** How many words may stand between a clash and "between". */
const APART = 8

// "Clashes in Omdurman between the army and the militia": each did it to the other.
function sidesOf(scan: SentenceScan, from: number): readonly RoleMark[] {
  const between = scan.nextWord(BETWEEN, from, from + APART)
  const one = between < 0 ? null : groupAfter(scan, between + 1)
  if (!one) return []
  const other = scan.word(one.last) === 'and' ? groupAfter(scan, one.last + 1) : null
  const sides = other ? [one, other] : [one]
  return sides.flatMap((side) => [
    roleMark(scan, 'by', side, 'clash-with'),
    roleMark(scan, 'against', side, 'clash-with'),
  ])
}

const BETWEEN = wordClass(/^between$/)

// "Russian troops delivered a missile strike on the school": the verb says nothing, its object is the deed.
function lightSubject(scan: SentenceScan, deed: Mention<'deed'> | Mention<'harm'>): Group | null {
  for (let i = deed.first - 1, steps = 0; i > scan.sentence.first && steps < 7; i--, steps++) {
    if (scan.isMark(i) && scan.word(i) !== '-' && scan.word(i) !== '"') return null
    if (!scan.is(i, LIGHT)) continue
    return doerBefore(scan, auxiliaryStart(scan, i))
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

const WRECKS = wordClass(
  /^(wrecked|wrecks|destroyed|destroys|damaged|damages|demolished|demolishes|gutted|razed|shattered|ruined|sank|sinks)$/,
)

/** "A Russian missile wrecked a school", "the bridge was destroyed by a rocket": what a weapon broke, and whose it was. */
function wreckedBy(scan: SentenceScan, weapon: Mention<'weapon'>): readonly RoleMark[] | null {
  if (weapon.data.type === null) return null
  const sender = senderOf(scan, weapon.last)
  const by = sender ? [roleMark(scan, 'by', sender, 'weapon-sender')] : []
  let verb = weapon.last
  while (scan.is(verb, ADVERB)) verb++
  if (scan.is(verb, WRECKS)) {
    const object = aimAfter(scan, verb + 1)
    return object && !isActor(scan, object) ? [...by, roleMark(scan, 'against', object, 'weapon-landed')] : null
  }
  let at = sender?.first ?? weapon.first
  while (scan.is(at - 1, DETERMINER) || scan.over('number', at - 1)) at--
  if (scan.word(at - 1) !== 'by' || !scan.is(at - 2, WRECKS)) return null
  const object = groupBefore(scan, auxiliaryStart(scan, at - 2))
  return object ? [...by, roleMark(scan, 'against', withFullName(scan, object), 'weapon-landed')] : null
}

const DOWN_OVER = wordClass(/^(down|over)$/)

const FIRE = wordClass(/^(fire|attack|assault|shelling|bombardment|gunfire|barrage)$/)

/** "The crowd came under fire from Israeli tanks": whom the fire came from. */
export function fireFrom(scan: SentenceScan): readonly RoleMark[] {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(UNDER, first, last); i >= 0; i = scan.nextWord(UNDER, i + 1, last)) {
    const fire = scan.nextWord(FIRE, i + 1, i + 4)
    if (fire < 0 || scan.word(fire + 1) !== 'from' || !scan.is(i - 1, COME_CAME_COMES)) continue
    const doer = groupAfter(scan, fire + 2)
    if (!doer || !isActor(scan, doer)) continue
    const struck = groupBefore(scan, auxiliaryStart(scan, i - 1))
    const by = roleMark(scan, 'by', doer, 'deed-of-doer')
    return struck ? [by, roleMark(scan, 'against', withFullName(scan, struck), 'deed-passive-subject')] : [by]
  }
  return []
}

const UNDER = wordClass(/^under$/)

/** "Rockets landed on Camp Taji", "a shell fell in the Green Zone": what a weapon came down on. */
export function landingRoles(scan: SentenceScan): readonly RoleMark[] {
  const marks: RoleMark[] = []
  for (const weapon of scan.of('weapon')) {
    const of = weaponOf(scan, weapon)
    if (of) marks.push(roleMark(scan, 'by', of, 'weapon-of'))
    const wrecked = wreckedBy(scan, weapon)
    if (wrecked) marks.push(...wrecked)
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

// "The drone, say officials, was Russian": whose it was.
function weaponOf(scan: SentenceScan, { last, data }: Mention<'weapon'>): Group | null {
  if (data.type === null) return null
  const aside = scan.word(last) === ',' ? scan.nextWord(COMMA, last + 1, last + LONGEST_ASIDE) : last - 1
  if (aside < 0 || !scan.is(aside + 1, IS_WAS_ARE_WERE)) return null
  const people = scan.startAt('nationality', aside + 2)
  const end = people?.last ?? 0
  const isAll = end >= scan.sentence.last || scan.isMark(end) || scan.word(end) === 'and'
  return people && isAll ? { first: people.first, last: people.last, party: null } : null
}

const COMMA = wordClass(/^,$/)
const LONGEST_ASIDE = 8

const OF_HOUSE = wordClass(/^(roofs?|ceilings?|walls?|windows?|doors?)$/)
const CAME_COME_COMING = wordClass(/^(came|come|coming|rained|raining)$/)

// "Drones came down on three districts", "rockets came over the border".
function isComingDown(scan: SentenceScan, i: number): boolean {
  // "A missile came through the roof".
  if (scan.is(i, CAME_COME_COMING) && scan.word(i + 1) === 'through' && scan.is(i + 3, OF_HOUSE)) return true
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
  const day = date ? date.last : from
  // "launched from Lebanon at a base".
  const origin = scan.word(day) === 'from' ? scan.startAt('place', day + 1) : undefined
  const at = origin ? origin.last : day
  if (scan.is(at, ONTO)) return at + 1
  const thrown = scan.startAt('weapon', at)
  return thrown && scan.is(thrown.last, ONTO) ? thrown.last + 1 : at
}
