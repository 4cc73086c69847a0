/** The people of a happening: the mentions of one person or group joined, as a reader joins them. */
import type { HarmAttribute } from '../../../src/model/index.ts'
import type { Human } from './humans.ts'
import type { Happening } from './merge.ts'
import { isSameHuman } from './same-human.ts'
import type { SentenceEvent } from './sentence-event.ts'
import type { Side } from './sides.ts'

/** One person or group of people with all its wordings. */
export interface People {
  readonly wordings: string[]
  readonly names: Set<string>
  readonly effects: Set<HarmAttribute>
  /** Every noun they are called by. */
  readonly heads: Set<string>
  head: string
  min: number
  max: number | null
  isCounted: boolean
  isPlural: boolean
  isFighter: boolean
  readonly side: Side
  /** They are told of as known, or some one said before. */
  readonly isDefinite: boolean
  /** "Seven others", "another ten people": they add to those told of. */
  readonly isOther: boolean
  /** Told of by a sentence that adds to those told of: "also", "as well". */
  isAdded: boolean
  /** Only ever told as some of others. */
  isPart: boolean
  /** Each of them is named besides. */
  isNamedOut: boolean
  /** One of a counted group whose people are all named. */
  isOfGroup: boolean
  /** The sentence that tells of them first, and which of its lists. */
  readonly toldAt: number
  readonly list: number
}

const NOBODY = /^(one|organization|military|force|time|case|percent|group|country|nation|regime)$/
const GENERAL =
  /^(people|person|victim|individual|human|the|dead|wounded|injured|other|one|two|three|four|five|six|seven|eight|nine|ten|men|man|citizen|life|bodie|body|corpse|resident)s?$/

const BODY =
  /^(government|organization|party|council|company|corporation|federation|union|ministry|movement|coalition|department|directorate|committee|commission|system|network|assembly|church|state|republic|city|town|university|institute|newspaper|radio|embassy|office|bank|democracy|society|property|house|vehicle|building|measure|attack|action|crime|bulletin|report|investigation|process|area|time|place)s?$/

// "The peace committee was shot down": no people, unless they are counted.
function isBody({ names, head, isCounted }: People): boolean {
  return names.size === 0 && !isCounted && BODY.test(head)
}

/** The people something was done to, in the order told. Fighters count only where nobody else does. */
export function peopleOf(one: Happening): readonly People[] {
  const all: People[] = []
  for (const [at, part] of one.parts.entries()) {
    const here = new Map<People, number>()
    const isAdded = isAdding(part)
    for (const human of part.humans) {
      const known = knownOf(all, human, here)
      const people = known ?? start(human, at, isAdded)
      if (known) add(known, human)
      else all.push(people)
      if (!here.has(people)) here.set(people, human.list)
    }
    for (const people of here.keys()) if (people.toldAt === at) people.isAdded ||= isBesideKnown(people, here, all)
  }
  markMembers(all)
  const civil = all.filter((people) => !people.isFighter && !NOBODY.test(people.head) && !isBody(people))
  if (civil.length === 0) return all
  const isHit = (people: People) => one.kind === 'BOMBING' && civil.some((beside) => isHitBeside(people, beside))
  return all.filter((people) => civil.includes(people) || isHit(people))
}

// "A bomb killed two policemen and wounded four soldiers": soldiers who shared what civilians met.
function isHitBeside(people: People, civil: People): boolean {
  if (people.side !== 'army' || !people.isCounted || civil.effects.size === 0 || people.effects.size === 0) return false
  return people.toldAt === civil.toldAt
}

const ADDED = /^(also|other|others|another|too)$/

function isAdding({ frame: { scan } }: SentenceEvent): boolean {
  const { first, last } = scan.sentence
  for (let i = first; i < last; i++) {
    if (ADDED.test(scan.word(i)) || (scan.word(i) === 'as' && scan.word(i + 1) === 'well')) return true
  }
  return false
}

// "Campos was killed along with two guards": all who were told of before, and who else met the same fate with them.
function isBesideKnown(people: People, here: ReadonlyMap<People, number>, all: readonly People[]): boolean {
  const list = here.get(people)
  const known = all.filter(({ toldAt, effects }) => toldAt < people.toldAt && isShared(effects, people.effects))
  return known.length > 0 && known.every((other) => here.get(other) === list)
}

function isShared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return [...a].some((one) => b.has(one))
}

// A namesake before anybody of the same office.
function knownOf(all: readonly People[], human: Human, here: ReadonlyMap<People, number>): People | undefined {
  const alike = all.filter((people) =>
    isSameHuman(people, human, { isHere: here.has(people), isListed: here.get(people) === human.list }),
  )
  return alike.find(({ names }) => human.names.some((name) => names.has(name))) ?? alike[0]
}

// "Two leaders were killed", then "Rosa Diaz and Luis Campos were shot dead": those named are the two.
function markMembers(all: readonly People[]): void {
  for (const group of all) {
    if (!group.isCounted || !group.isPlural || group.min !== group.max) continue
    const members = all.filter((people) => isMember(people, group))
    // "Five were hurt", then "Luis Campos, Rosa Diaz, Eva Paz and two others": the others are of the five.
    const others = all.find((people) => isRest(people, members, group))
    if (others) {
      others.isPart = true
      for (const people of members) people.isPart = true
      continue
    }
    if (members.length <= group.min) for (const people of members) people.isPart = true
    if (members.length === group.min) nameOut(group, members)
    // "three reporters, Rosa Diaz, Luis Campos and Juan Ruiz": in one sentence only all of them.
    const listed = all.slice(all.indexOf(group) + 1).filter((people) => isListed(people, group))
    if (listed.length !== group.min) continue
    for (const people of listed) people.isPart = true
    nameOut(group, listed)
  }
}

function nameOut(group: People, members: readonly People[]): void {
  group.isNamedOut = true
  for (const people of members) people.isOfGroup = true
}

function isMember(people: People, group: People): boolean {
  if (people.isPlural || people.names.size === 0 || people.toldAt <= group.toldAt) return false
  if (!isShared(people.effects, group.effects)) return false
  return [...people.heads].every((head) => people.names.has(head) || head === group.head)
}

function isRest(people: People, members: readonly People[], group: People): boolean {
  const { isOther, isCounted, min, max, toldAt } = people
  if (people === group || !isOther || !isCounted || min !== max || !isShared(people.effects, group.effects))
    return false
  const beside = members.filter((member) => member.toldAt === toldAt)
  return beside.length > 0 && beside.length + min === group.min
}

function isListed(people: People, group: People): boolean {
  if (people.isPlural || people.names.size === 0 || people.toldAt !== group.toldAt) return false
  return isShared(people.effects, group.effects)
}

/** Whether a group says no more than that it is people: its figure is a total, its words name nobody. */
export function isGeneral(people: People): boolean {
  return people.names.size === 0 && GENERAL.test(people.head)
}

function start(human: Human, toldAt: number, isAdded: boolean): People {
  const { head, min, max, isCounted, isPlural } = human
  const isFighter = human.side === 'irregular' || human.side === 'army'
  const own = { head, min, max, isCounted, isPlural, isFighter, side: human.side, isDefinite: human.isDefinite }
  return {
    ...own,
    isOther: human.isOther,
    isPart: human.isPart,
    isNamedOut: false,
    isOfGroup: false,
    toldAt,
    list: human.list,
    isAdded,
    wordings: [human.words, ...human.otherWords],
    heads: new Set([human.head, ...human.otherHeads]),
    names: new Set(human.names),
    effects: effectsOf(human),
  }
}

function effectsOf(human: Human): Set<HarmAttribute> {
  return new Set([...(human.effect ? [human.effect] : []), ...(human.isDead ? (['killed'] as const) : [])])
}

function add(people: People, human: Human): void {
  people.wordings.push(human.words, ...human.otherWords)
  for (const head of [human.head, ...human.otherHeads]) people.heads.add(head)
  people.isPart &&= human.isPart
  for (const name of human.names) people.names.add(name)
  for (const effect of effectsOf(human)) people.effects.add(effect)
  if (human.isCounted && !people.isCounted) {
    people.min = human.min
    people.max = human.max
    people.isCounted = true
  }
}
