/** The people of a happening: the mentions of one person or group joined, as a reader joins them. */
import type { HarmAttribute } from '../../../src/model/index.ts'
import type { Human } from './humans.ts'
import type { Happening } from './merge.ts'
import { isSameHuman } from './same-human.ts'
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
  /** Only ever told as some of others. */
  isPart: boolean
  /** The sentence that tells of them first. */
  readonly toldAt: number
}

/** More dead than any single attack leaves: the count of a war. */
export const MOST = 500

const NOBODY = /^(one|organization|military|force|time|case|percent|group|country|nation|regime)$/
const GENERAL =
  /^(people|person|victim|individual|human|the|dead|wounded|injured|other|one|two|three|four|five|six|seven|eight|nine|ten|men|man|citizen|life|bodie|body|corpse|resident)s?$/

/** The people something was done to, in the order told. Fighters count only where nobody else does. */
export function peopleOf(one: Happening): readonly People[] {
  const all: People[] = []
  for (const [at, part] of one.parts.entries()) {
    const here = new Map<People, number>()
    for (const human of part.humans) {
      const known = all.find((people) =>
        isSameHuman(people, human, { isHere: here.has(people), isListed: here.get(people) === human.list }),
      )
      const people = known ?? start(human, at)
      if (known) add(known, human)
      else all.push(people)
      if (!here.has(people)) here.set(people, human.list)
    }
  }
  markMembers(all)
  const civil = all.filter((people) => !people.isFighter && !NOBODY.test(people.head))
  return civil.length > 0 ? civil : all
}

// "Two leaders were killed", then "Rosa Diaz and Luis Campos were shot dead": those named are the two.
function markMembers(all: readonly People[]): void {
  for (const group of all) {
    if (!group.isCounted || !group.isPlural || group.min !== group.max) continue
    const members = all.filter((people) => isMember(people, group))
    if (members.length <= group.min) for (const people of members) people.isPart = true
  }
}

function isMember(people: People, group: People): boolean {
  if (people.isPlural || people.names.size === 0 || people.toldAt <= group.toldAt) return false
  if (![...people.effects].some((effect) => group.effects.has(effect))) return false
  return [...people.heads].every((head) => people.names.has(head) || head === group.head)
}

/** Whether a group says no more than that it is people: its figure is a total, its words name nobody. */
export function isGeneral(people: People): boolean {
  return people.names.size === 0 && GENERAL.test(people.head)
}

/** How many were killed or injured: the sum of the people told apart, or a larger figure for people in general. */
export function countOf(
  all: readonly People[],
  effect: 'killed' | 'injured',
): { min: number; max: number | null } | null {
  const hit = all.filter((people) => people.effects.has(effect) && people.min <= MOST)
  const whole = hit.filter((people) => !people.isPart)
  const told = whole.length > 0 ? whole : hit
  if (told.length === 0) return null
  // "the Salvadoran people" beside those named or counted adds nobody.
  const known = told.filter((people) => people.isCounted || !people.isPlural)
  const hurt = known.length > 0 ? known : told
  const apart = hurt.filter((people) => !isGeneral(people) || people.isOther || people.head === 'other')
  const sum = { min: 0, max: 0 as number | null }
  for (const { min, max } of apart) {
    sum.min += min
    sum.max = sum.max === null || max === null ? null : sum.max + max
  }
  const total = hurt.filter((people) => isGeneral(people) && !people.isOther).sort((a, b) => b.min - a.min)[0]
  return !total || sum.min >= total.min ? sum : { min: total.min, max: total.max }
}

function start(human: Human, toldAt: number): People {
  const { head, min, max, isCounted, isPlural } = human
  const isFighter = human.side === 'irregular' || human.side === 'army'
  const own = { head, min, max, isCounted, isPlural, isFighter, side: human.side, isDefinite: human.isDefinite }
  return {
    ...own,
    isOther: human.isOther,
    isPart: human.isPart,
    toldAt,
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
