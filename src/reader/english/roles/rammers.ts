/** Finds vehicles driven at people: "a man drove a car into a crowd", "a driver rammed his lorry into a bus stop". */
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { DETERMINER, PREPOSITION } from '../words/words.ts'
import { doerBefore, peopleBefore } from './doer-groups.ts'
import type { Group } from './role-groups.ts'
import { type RoleMark, roleMark } from './role-mark.ts'
import { subjectOfClause } from './shared-doer.ts'
import { auxiliaryStart } from './subject-end.ts'

/** The rule of both marks. */
export const RAMMED = 'vehicle-rammed'

/** A vehicle used as a weapon: its tokens, who drove it, whom it struck. */
export interface Ramming {
  readonly first: number
  readonly last: number
  readonly doer: Group | null
  readonly struck: Group
}

const DROVE = wordClass(
  /^(drove|driven|drive|drives|driving|rammed|ramming|rams|ram|ploughed|ploughing|ploughs|plowed|plowing|plows|steered|smashed|slammed|accelerated)$/,
)
const RAM = wordClass(/^(rammed|ramming|rams|ram)$/)
const VEHICLE = wordClass(
  /^(cars?|trucks?|lorry|lorries|vans?|pick-?ups?|suvs?|vehicles?|bus|buses|minibus|minivan|tractor|bulldozer|taxi|jeep|sedan|saloon|motorcycle|motorbike)$/,
)
const INTO = wordClass(/^(into|at|through|towards?|over)$/)
const PEOPLE = wordClass(
  /^(crowd|crowds|people|pedestrians?|passers-by|passersby|markets?|shoppers|revellers|revelers|worshippers|parade|procession|marchers|protesters|demonstrators|protest|demonstration|march|rally|soldiers|troops|police|policemen|officers|cyclists|stop|festival|fans|mourners|children|pupils|students|schoolchildren|civilians|bystanders|families|mosque|synagogue|church|checkpoint|gathering|queue|tourists|commuters|spectators|promenade|revelry|picnic)$/,
)
const DELIBERATE = wordClass(/^(deliberately|intentionally|purposely)$/)
/** What makes it a crash. */
const ASTRAY = wordClass(
  /^(accident|accidental|accidentally|brakes?|drunk|drunken|intoxicated|asleep|skidded|swerved|overturned|control|negligence|unintentional|unintentionally|tyre|tire|speeding|bomb|bomber|explosives|suicide|elderly)$/,
)
const LONGEST = 7

/** The vehicle driven at people in this sentence; null where nobody is said to have meant it. */
export function findRamming(scan: SentenceScan): Ramming | null {
  if (!scan.hasWord(VEHICLE) || !scan.hasWord(PEOPLE) || scan.hasWord(ASTRAY)) return null
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(DROVE, first + 1, last); i >= 0; i = scan.nextWord(DROVE, i + 1, last)) {
    const driven = vehicleAfter(scan, i + 1)
    const struck = peopleAfter(scan, driven ? driven.last : i + 1)
    if (!struck) continue
    if (driven) return { ...driven, doer: driverOf(scan, i), struck }
    const own = vehicleBefore(scan, auxiliaryStart(scan, i))
    if (own && (scan.is(i, RAM) || scan.hasWord(DELIBERATE))) return { ...own, doer: null, struck }
  }
  return null
}

/** The vehicle as the weapon it was. */
export function rammingWeapon(scan: SentenceScan, { first, last }: Ramming): Mention<'weapon'> {
  const data = { kind: 'weapon' as const, weapon: 'vehicle', type: 'armed-attack' as const }
  return { kind: 'weapon', first, last, ...scan.span(first, last), rule: RAMMED as Mention['rule'], data }
}

/** Who drove a vehicle at whom. */
export function rammers(scan: SentenceScan): readonly RoleMark[] {
  const ramming = findRamming(scan)
  if (!ramming) return []
  const against = roleMark(scan, 'against', ramming.struck, RAMMED)
  return ramming.doer ? [roleMark(scan, 'by', ramming.doer, RAMMED), against] : [against]
}

function driverOf(scan: SentenceScan, verb: number): Group | null {
  const end = auxiliaryStart(scan, verb)
  return doerBefore(scan, end) ?? peopleBefore(scan, end) ?? driverBefore(scan, end) ?? subjectOfClause(scan, verb)
}

const DRIVER = wordClass(/^(driver|motorist|man|woman|attacker|assailant|suspect|settler|teenager|youth)$/)

function driverBefore(scan: SentenceScan, end: number): Group | null {
  return scan.is(end - 1, DRIVER) ? { first: end - 1, last: end, party: null } : null
}

function vehicleAfter(scan: SentenceScan, from: number): { first: number; last: number } | null {
  if (!scan.is(from, DETERMINER)) return null
  for (let i = from + 1; i < from + 5; i++) {
    if (scan.is(i, VEHICLE)) return { first: i, last: i + 1 }
    if (scan.isMark(i) || scan.is(i, PREPOSITION)) return null
  }
  return null
}

function vehicleBefore(scan: SentenceScan, end: number): { first: number; last: number } | null {
  return scan.is(end - 1, VEHICLE) ? { first: end - 1, last: end } : null
}

// "into a crowded Christmas market", "at high speed into people".
function peopleAfter(scan: SentenceScan, from: number): Group | null {
  for (let i = from; i < from + LONGEST; i++) {
    if (scan.isMark(i)) return null
    if (!scan.is(i, INTO)) continue
    let first = i + 1
    while (scan.is(first, DETERMINER)) first++
    for (let k = first; k < first + LONGEST && !scan.isMark(k); k++) {
      if (scan.is(k, PEOPLE)) return { first, last: endOf(scan, k + 1), party: null }
      if (scan.is(k, PREPOSITION) && !scan.is(k, INTO) && scan.word(k) !== 'of') return null
    }
  }
  return null
}

// "a crowd of worshippers".
function endOf(scan: SentenceScan, last: number): number {
  const agent = scan.word(last) === 'of' ? scan.startAt('agent', last + 1) : undefined
  return agent?.last ?? last
}
