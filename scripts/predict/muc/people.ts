/** The people of a happening: the mentions of one person or group joined, as a reader joins them. */
import type { HarmAttribute } from '../../../src/model/index.ts'
import type { Human } from './humans.ts'
import type { Happening } from './merge.ts'

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
  /** Only ever told as some of others. */
  isPart: boolean
}

/** More dead than any single attack leaves: the count of a war. */
export const MOST = 500

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
  const hit = all.filter((people) => people.effects.has(effect) && people.min <= MOST)
  const whole = hit.filter((people) => !people.isPart)
  const told = whole.length > 0 ? whole : hit
  if (told.length === 0) return null
  // "the Salvadoran people" beside those named or counted adds nobody.
  const known = told.filter((people) => people.isCounted || !people.isPlural)
  const hurt = known.length > 0 ? known : told
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
  return {
    ...own,
    isPart: human.isPart,
    wordings: [human.words],
    names: new Set(human.names),
    effects: effectsOf(human),
  }
}

function effectsOf(human: Human): Set<HarmAttribute> {
  return new Set(human.effect ? [human.effect] : [])
}

function add(people: People, human: Human): void {
  people.wordings.push(human.words)
  people.isPart &&= human.isPart
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
  if (people.head !== '' && people.head === human.head) return true
  return human.isPlural ? sharesWord(people, human) : isDescribed(people, human)
}

const OFFICE =
  /^(leader|candidate|commander|minister|president|official|diplomat|politician|senator|deputy|governor|mayor|judge|magistrate|member|chief|director|rector|priest|bishop|archbishop|ambassador|consul|lawyer|attorney|journalist|reporter|businessman|industrialist|banker|rancher|officer|colonel|general|major|captain|lieutenant|professor|teacher|student|unionist|activist|adviser|advisor|congressman|councilman|representative|spokesman|victim|man|person|secretary-general|head|figure|guerrilla|militant)$/

// "Carlos Ruiz", then "the candidate" or "a great leader": a name and an office that stand alone are one person.
function isDescribed(people: People, human: Human): boolean {
  if (people.names.size > 0 === human.names.length > 0) return false
  const [unnamed, words] = people.names.size > 0 ? [human.head, human.words] : [people.head, people.wordings[0] ?? '']
  return OFFICE.test(unnamed) && !/^(one|1)\b/i.test(words)
}

// "six Jesuit priests", then "the Jesuits": a telling word in common, and figures that do not differ.
function sharesWord(people: People, human: Human): boolean {
  const own = new Set(people.wordings.flatMap(stemsOf))
  return stemsOf(human.words).some((stem) => own.has(stem))
}

const COMMON =
  /^(people|perso|membe|civil|other|salva|colom|peruv|guate|hondu|nicar|chile|argen|ecuad|boliv|venez|panam|natio|gover|polit|leade|young|unkno|sever|vario|heavi|armed|local|forei|ameri)$/

function stemsOf(words: string): readonly string[] {
  const stems = words.toLowerCase().match(/[a-z]{5,}/g) ?? []
  return stems.map((word) => word.slice(0, 5)).filter((stem) => !COMMON.test(stem))
}
