/** The people of a happening: the mentions of one person or group joined, as a reader joins them. */
import type { HarmAttribute } from '../../../src/model/index.ts'
import type { Happening } from './merge.ts'
import type { Human } from './sentence-event.ts'

/** One person or group of people with all its wordings. */
export interface People {
  readonly wordings: string[]
  readonly names: Set<string>
  readonly effects: Set<HarmAttribute>
  head: string
  min: number
  max: number | null
  isCounted: boolean
  isPlural: boolean
  isFighter: boolean
}

const NOBODY = /^(one|organization|military|force|time|case|percent|group|country|nation|regime)$/
const GENERAL =
  /^(people|person|victim|individual|human|dead|wounded|injured|other|men|man|citizen|life|bodie|body|corpse|resident)s?$/

/** The people something was done to, in the order told. Fighters count only where nobody else does. */
export function peopleOf(one: Happening): readonly People[] {
  const all: People[] = []
  for (const part of one.parts) {
    for (const human of part.humans) {
      const known = all.find((people) => isSame(people, human))
      if (known) add(known, human)
      else all.push(start(human))
    }
  }
  const civil = all.filter((people) => !people.isFighter && !NOBODY.test(people.head))
  return civil.length > 0 ? civil : all
}

/** Whom to name as victims: people without a name to whom nothing is said to have happened stand back behind those hurt. */
export function victimsOf(all: readonly People[]): readonly People[] {
  const hurt = all.filter((people) => people.effects.size > 0 || people.names.size > 0)
  return hurt.length > 0 ? hurt : all
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
  const hurt = all.filter((people) => people.effects.has(effect))
  if (hurt.length === 0) return null
  const apart = hurt.filter((people) => !isGeneral(people) || people.head === 'other')
  const sum = { min: 0, max: 0 as number | null }
  for (const { min, max } of apart) {
    sum.min += min
    sum.max = sum.max === null || max === null ? null : sum.max + max
  }
  const total = hurt.filter(isGeneral).sort((a, b) => b.min - a.min)[0]
  return !total || sum.min >= total.min ? sum : { min: total.min, max: total.max }
}

function start(human: Human): People {
  const { head, min, max, isCounted, isPlural } = human
  const own = { head, min, max, isCounted, isPlural, isFighter: human.side === 'irregular' || human.side === 'army' }
  return { ...own, wordings: [human.words], names: new Set(human.names), effects: effectsOf(human) }
}

function effectsOf(human: Human): Set<HarmAttribute> {
  return new Set(human.effect ? [human.effect] : [])
}

function add(people: People, human: Human): void {
  people.wordings.push(human.words)
  for (const name of human.names) people.names.add(name)
  for (const effect of effectsOf(human)) people.effects.add(effect)
  if (human.isCounted && !people.isCounted) {
    people.min = human.min
    people.max = human.max
    people.isCounted = true
  }
}

function isSame(people: People, human: Human): boolean {
  if (people.names.size > 0 && human.names.length > 0) return human.names.some((name) => people.names.has(name))
  if (people.isPlural !== human.isPlural) return false
  if (people.isCounted && human.isCounted && people.min !== human.min) return false
  if (human.isOther) return false
  return people.head !== '' && people.head === human.head
}
