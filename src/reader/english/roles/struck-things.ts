/** Finds the things that an attack struck by where its sentence sets them: "killed 27 at a mosque", "tore apart three restaurants", "the airport attack", "Westgate mall, Nairobi." */

import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { Frame } from '../frames/frame.ts'
import { ADVERB, BE, DETERMINER, HAVE, LOSE_LOST, MODAL, PREPOSITION } from '../words/words.ts'
import { type Group, groupBefore, isActor } from './role-groups.ts'
import { withFullName } from './role-names.ts'
import { auxiliaryStart } from './subject-end.ts'

const LEAD = wordClass(/^(at|inside|outside|aboard|into|through|on|in|against|upon)$/)
const STRIKES = wordClass(
  /^(tore|tears|tearing|apart|ripp?(ed|s|ing)|flatten(s|ed|ing)|levell?(s|ed|ing)|gutted|wrecked|razed|hold|holds|held|occup(y|ied|ies|ying)|seiz(e|es|ed|ing)|storm(s|ed|ing)?|raid(s|ed|ing)?|overr[au]n|burst|broke|break|breaks|drove|drives?|driving|driven|ramm?(s|ed|ing)?|plou?gh(s|ed)|plow(s|ed)|crash(es|ed)|slamm?(s|ed)|smash(es|ed)|rock(s|ed)|sh[ao]ok|shakes|shattered|destroy(s|ed|ing)|devastated|burn(s|ed|t)|torch(es|ed)|hit|hits|struck|strikes?|bomb(s|ed)|shell(s|ed)|target(s|ed|ing)|besieg(es|ed)|ambush(es|ed)|attack(s|ed|ing)?|blew|blows?|blown|spray(s|ed)|riddled|fire(s|d)?|opened|planted|detonat(es|ed)|explod(es|ed)|off|raking|raked|entered|enter|enters|encircl(es|ed|ing)|invad(es|ed|ing)|land(s|ed)|fell|fall(s|ing)|dropp(ed|ing)|thrown|threw|throws?|lobb(ed|ing)|descend(s|ed)|waste|sack(s|ed)|surpris(es|ed|ing)|crept|creeps)$/,
)
/** Vehicles in which a bomb comes rather than what it is meant for. */
const CARRIER =
  /^(cars?|trucks?|lorry|lorries|vans?|vehicles?|motorcycles?|motorbikes?|bicycles?|bikes?|rickshaws?|helicopters?|planes?|aircraft|boats?|pick-?ups?)$/
const SETTLEMENT = wordClass(
  /^(village|town|city|hamlet|settlement|district|neighbou?rhood|capital|road|street|highway|area|region|position|positions|villages|towns|cities|house|houses|home|homes|square|site|scene)$/,
)
const CARE = wordClass(/^(hospitals?|clinics?|infirmary|morgue)$/)
const LONGEST = 6

/** The things of one sentence that its deed struck. */
export function struckThings({ scan, marks, isSetting }: Frame): readonly Group[] {
  const isSpoken = (at: number) => marks.some(({ group }) => group.first <= at && at <= group.last)
  const found = scan.of('target').flatMap((target) => {
    const word = scan.word(target.last - 1)
    if (isSpoken(target.first) || (CARRIER.test(word) && !isRidden(scan, target))) return []
    if (runsInto(scan, target) || isWrecked(scan, target))
      return [withFullName(scan, { first: target.first, last: target.last, party: null })]
    if (isEntered(scan, target)) return [withFullName(scan, { first: target.first, last: target.last, party: null })]
    const isOne =
      isCompound(scan, target) || (!scan.is(target.last - 1, SETTLEMENT) && isPlaced(scan, target, isSpoken))
    return isOne ? [withFullName(scan, { first: target.first, last: target.last, party: null })] : []
  })
  const headed = found.length === 0 && isSetting ? headThing(scan) : null
  return headed ? [headed] : found
}

const ENTERED = wordClass(
  /^(rode|ridden|swept|stormed|burst|walked|drove|driven|marched|poured|came|come|entered|invaded|descended|streamed|swarmed|crept)$/,
)

// "Insurgents had ridden into his village and begun to shoot": where attackers came they struck.
function isEntered(scan: SentenceScan, { first, last }: Mention<'target'>): boolean {
  if (!scan.is(last - 1, SETTLEMENT)) return false
  let at = first
  while (scan.is(at - 1, DETERMINER)) at--
  const verb = scan.is(at - 1, INTO_ON) ? at - 2 : at - 1
  if (!scan.is(verb, ENTERED)) return false
  return scan
    .of('agent')
    .some(({ data, last: end }) => end <= verb && (data.status === 'attacker' || data.speaker === 'armed-group'))
}

const INTO_ON = wordClass(/^(into|on|upon|through)$/)

const CARRYING_TRANSPORTING_FERRYING = wordClass(/^(carrying|transporting|ferrying|taking|full|packed|they|in)$/)
const THEIR_WHOSE_HIS = wordClass(/^(their|whose|his|her)$/)

// "tore apart the lorry carrying policemen", "a bomb awaited their truck": those inside were meant.
function isRidden(scan: SentenceScan, { first, last }: Mention<'target'>): boolean {
  return (
    scan.is(last, CARRYING_TRANSPORTING_FERRYING) || scan.is(first - 1, THEIR_WHOSE_HIS) || runsInto(scan, { last })
  )
}

const WRECKED = wordClass(
  /^(destroyed|damaged|hit|struck|gutted|levell?ed|flattened|razed|wrecked|rammed|demolished|burned|burnt|torched|blown|targeted|shelled|bombed|raided|stormed|attacked)$/,
)
const WAS = wordClass(/^(was|were|been|being)$/)

// "A bridge in Hodeidah was destroyed on Sunday in an air raid": where it stands may come between.
function isWrecked(scan: SentenceScan, { last }: Mention<'target'>): boolean {
  if (scan.is(last - 1, BESIDE)) return false
  let at = last
  const place = scan.startAt('place', scan.word(at + 1) === 'the' ? at + 2 : at + 1)
  if (place && scan.is(at, LEAD_OF)) at = place.last
  while (scan.is(at, HAVE) || scan.is(at, ADVERB)) at++
  return scan.is(at, WAS) && scan.is(scan.is(at + 1, ADVERB) ? at + 2 : at + 1, WRECKED)
}

const LEAD_OF = wordClass(/^(in|at|near|of|outside)$/)
/** What burns or breaks beside what was meant. */
const BESIDE = wordClass(/^(houses?|homes?|huts?|vehicles?|cars?|shops?|buildings?|motorcycles?|windows?|roofs?)$/)

const RAN_RUNS_DROVE = wordClass(/^(ran|runs|drove|drives|rolled|went|passed|strayed)$/)
const OVER_INTO_ONTO = wordClass(/^(over|into|onto)$/)
const HIT_HITS_STRUCK = wordClass(/^(hit|hits|struck|strikes|triggered|detonated)$/)
const AN_THE = wordClass(/^(an?|the)$/)
const AMBUSH_MINE_LANDMINE = wordClass(/^(ambush|mine|landmine|bomb|explosive|ied|device|trap)$/)

// "their lorry ran over a bomb", "the convoy drove into an ambush", "the van struck a landmine".
function runsInto(scan: SentenceScan, { last }: Pick<Mention<'target'>, 'last'>): boolean {
  for (let i = last; i < Math.min(last + 7, scan.sentence.last - 1); i++) {
    if (scan.isMark(i)) return false
    const isOver = scan.is(i, RAN_RUNS_DROVE) && scan.is(i + 1, OVER_INTO_ONTO)
    const isHit = scan.is(i, HIT_HITS_STRUCK) && scan.is(i + 1, AN_THE)
    if (!isOver && !isHit) continue
    for (let k = i + 2; k < Math.min(i + 7, scan.sentence.last); k++) if (scan.is(k, AMBUSH_MINE_LANDMINE)) return true
    return false
  }
  return false
}

const SUICIDE_TERROR_GUN = wordClass(/^(suicide|terror|gun|bomb|drone|rocket|arson)$/)

// "Kabul airport attack", "the embassy bombing": what a noun of attack is about stands right before it.
function isCompound(scan: SentenceScan, { last }: Mention<'target'>): boolean {
  const at = scan.is(last, SUICIDE_TERROR_GUN) ? last + 1 : last
  return scan.of('deed').some(({ first, data }) => first === at && data.form === 'noun' && !data.isWeak)
}

function isPlaced(scan: SentenceScan, target: Mention<'target'>, isSpoken: (at: number) => boolean): boolean {
  for (let i = target.first - 1; i >= Math.max(scan.sentence.first, target.first - LONGEST); i--) {
    if (scan.is(i, STRIKES) && !scan.over('target', i)) return !scan.is(i - 1, DETERMINER)
    if (scan.is(i, LEAD)) return !isSpoken(i) && isDeedBefore(scan, i, target)
    if (scan.is(i, PREPOSITION) || scan.is(i, BE) || (scan.isMark(i) && !/^['"\u201c-]$/.test(scan.word(i))))
      return false
    if (scan.over('harm', i) || scan.word(i) === 'of') return false
  }
  return false
}

const DIED_SUCCUMBED_TREATED = wordClass(/^(died|succumbed|treated)$/)
const DIE_DIED_SUCCUMBED = wordClass(/^(die|died|succumbed)$/)

/** Whether what ends in front of the preposition at token `i` tells of the deed: who was harmed, how many, with what, when. */
function isDeedBefore(scan: SentenceScan, i: number, target: Mention<'target'>): boolean {
  const isCare = scan.is(target.last - 1, CARE)
  const harm = scan.endAt('harm', i)
  if (harm) return !isCare && !scan.is(harm.last - 1, DIED_SUCCUMBED_TREATED)
  if (isCare && scan.of('harm').some(({ first, last }) => scan.is(last - 1, DIE_DIED_SUCCUMBED) && first < i))
    return false
  if (scan.is(i - 1, STRIKES) || scan.word(i - 1) === 'hostage') return true
  const agent = scan.endAt('agent', i)
  if (agent) return agent.data.status === 'attacker' || hasVerbBefore(scan, agent.first)
  return (
    (['deed', 'weapon', 'number'] as const).some((kind) => scan.endAt(kind, i) !== undefined) || hasDayBefore(scan, i)
  )
}

function hasDayBefore(scan: SentenceScan, i: number): boolean {
  const date = scan.endAt('date', i)
  if (!date) return false
  const at = scan.word(date.first - 1) === 'on' ? date.first - 1 : date.first
  return (['harm', 'deed', 'agent'] as const).some((kind) => scan.endAt(kind, at) !== undefined)
}

const TOOK_TAKE_TAKES = wordClass(/^(took|take|takes|taken|seize[sd]?)$/)

// "killed 27 people at", "took some 800 hostages at": the people are those the deed befell.
function hasVerbBefore(scan: SentenceScan, first: number): boolean {
  for (let k = first - 1; k > first - 5; k--) {
    if (scan.over('harm', k) || scan.over('deed', k) || scan.is(k, TOOK_TAKE_TAKES)) return true
    if (scan.isMark(k)) return false
  }
  return false
}

// "Westgate mall, Nairobi.", "Garissa University College.": an entry that only names what was attacked.
function headThing(scan: SentenceScan): Group | null {
  const { first, last } = scan.sentence
  for (let i = first; i < last; i++) if (scan.is(i, BE) || scan.is(i, HAVE) || scan.is(i, MODAL)) return null
  const isVerb = (['deed', 'harm', 'cue'] as const).some((kind) =>
    scan.of(kind).some(({ data }) => data.form === 'past' || data.form === 'third'),
  )
  const date = scan.of('date')[0]
  if (isVerb || !date || last - first > 16) return null
  const target = scan.of('target').find((one) => one.first >= date.last)
  return target && !scan.is(target.last - 1, SETTLEMENT)
    ? withFullName(scan, { first: target.first, last: target.last, party: null })
    : null
}

const ON_OF_AGAINST = wordClass(/^(on|of|against)$/)

/** The town or region right behind a deed: "stormed Zurmi", "the shelling of Kherson", "the attack against Palma". */
export function struckTowns({ scan }: Frame): readonly Group[] {
  return scan.of('deed').flatMap(({ last, data }) => {
    if (data.isWeak && data.form === 'noun') return []
    const on = scan.is(last, ON_OF_AGAINST) ? last + 1 : data.form === 'noun' ? againstNear(scan, last) : last
    if (on < 0) return []
    const at = scan.is(on, DETERMINER) ? on + 1 : on
    const place = scan.startAt('place', at)
    return place ? [{ first: place.first, last: place.last, party: null }] : []
  })
}

const FIRED = wordClass(
  /^(fired?|fires|firing|launched|launches|launching|lobbed|hurled|shot|rained|sent|aimed|directed)$/,
)
const AT_INTO = wordClass(/^(at|into|on|onto|towards?|over)$/)
const UNDER = wordClass(/^under$/)
const COMES = wordClass(/^(came|comes?|coming|was|were|is|been)$/)

/** The town that was fired at, or came under fire: "fired a barrage of rockets at Haifa", "Haifa came under a barrage of rockets". */
export function townsUnderFire({ scan }: Frame): readonly Group[] {
  const found: Group[] = []
  const { first, last } = scan.sentence
  for (const weapon of scan.of('weapon')) {
    const at = scan.is(weapon.last + 1, DETERMINER) ? weapon.last + 2 : weapon.last + 1
    const place = scan.is(weapon.last, AT_INTO) ? scan.startAt('place', at) : undefined
    const verb = place ? scan.nextWord(FIRED, Math.max(first, weapon.first - FIRING), weapon.first) : -1
    if (place && verb >= 0) found.push({ first: place.first, last: place.last, party: null })
  }
  for (let i = scan.nextWord(UNDER, first, last); i >= 0; i = scan.nextWord(UNDER, i + 1, last)) {
    if (!scan.is(i - 1, COMES) || !isFireAfter(scan, i + 1)) continue
    const place = scan.endAt('place', auxiliaryStart(scan, i - 1))
    if (place && !scan.is(place.first - 1, PREPOSITION))
      found.push({ first: place.first, last: place.last, party: null })
  }
  return found
}

/** How many words may stand between firing and what is fired. */
const FIRING = 8

function isFireAfter(scan: SentenceScan, from: number): boolean {
  for (let i = from; i < from + 6; i++)
    if (scan.startAt('deed', i) || scan.startAt('weapon', i) || scan.word(i) === 'fire') return true
  return false
}

function againstNear(scan: SentenceScan, from: number): number {
  for (let i = from; i < from + 5; i++) if (scan.word(i) === 'against') return i + 1
  return -1
}

const THAT_WHICH_WHOM = wordClass(/^(that|which|whom)$/)

/** The force that lost its people: "98 soldiers that the Chadian army has lost", "the army lost 23 men". */
export function losers({ scan }: Frame): readonly Group[] {
  const { first, last } = scan.sentence
  const found: Group[] = []
  for (let i = first + 1; i < last; i++) {
    if (!scan.is(i, LOSE_LOST)) continue
    const group = groupBefore(scan, auxiliaryStart(scan, i))
    if (!group || !isActor(scan, group)) continue
    const number = scan.startAt('number', i + 1)
    const isPeople = number !== undefined && scan.startAt('agent', number.last) !== undefined
    const isBehind = scan.is(group.first - 1, THAT_WHICH_WHOM) || scan.is(group.first - 2, THAT_WHICH_WHOM)
    if (isPeople || (isBehind && scan.of('agent').some(({ last: end }) => end <= group.first))) found.push(group)
  }
  return found
}
