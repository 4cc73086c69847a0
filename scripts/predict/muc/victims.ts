/** Whom to name as victims of a happening: signs for and against. */
import type { Happening } from './merge.ts'
import { isGeneral, type People } from './people.ts'
import { type Sign, sumOf } from './signs.ts'

interface Case {
  readonly one: Happening
  readonly people: People
  readonly all: readonly People[]
  /** The points of the happening's scope. */
  readonly scope: number
}

const GROUP =
  /(government|organization|party|council|company|corporation|federation|union|ministry|movement|department|directorate|committee|command|staff|system|network|forces|front|court|assembly|church|country|state|nation|republic|city|town|university|institute|newspaper|radio|embassy|office|bank|division|corps|democracy|society|property|house|vehicle|building|measure|attack|action|crime)s?$/i

/** More people than an attack leaves: the count of a war. */
const MANY = 60

const SIGNS: readonly Sign<Case>[] = [
  { points: 7, holds: ({ people }) => people.effects.size > 0 },
  { points: 2, holds: ({ people }) => people.effects.has('abducted') },
  { points: -1, holds: ({ people }) => people.effects.has('injured') },
  { points: 2, holds: ({ people }) => people.names.size > 0 },
  { points: 6, holds: ({ people }) => people.names.size > 1 },
  { points: 7, holds: ({ people }) => people.isCounted },
  { points: -4, holds: ({ people }) => people.isFighter },
  { points: -2, holds: ({ people }) => people.side === 'police' },
  { points: 4, holds: ({ people }) => people.isDefinite },
  { points: -6, holds: ({ people }) => isGeneral(people) },
  { points: 6, holds: ({ people }) => people.wordings.length > 1 },
  { points: 4, holds: ({ people }) => people.wordings.length > 3 },
  { points: -3, holds: ({ people }) => people.min > MANY },
  { points: -6, holds: ({ people }) => people.toldAt > 0 && !people.isOfGroup },
  {
    points: -4,
    holds: ({ all, people }) => !people.isOfGroup && all.some((other) => other !== people && other.names.size > 0),
  },
  { points: 1, holds: ({ one }) => one.kind === 'BOMBING' },
  { points: -9, holds: ({ one, people }) => one.kind === 'BOMBING' && people.effects.size === 0 },
  { points: -8, holds: ({ people }) => GROUP.test(people.head) },
  { points: -6, holds: ({ people }) => (people.wordings[0] ?? '').split(/\s+/).length === 1 },
  { points: 5, holds: ({ scope }) => scope >= 0 },
  { points: 4, holds: ({ scope }) => scope >= 8 },
  { points: 4, holds: ({ scope }) => scope >= 16 },
  { points: -5, holds: ({ all, people }) => isNamedIn(people, all) },
  { points: -6, holds: ({ one }) => one.parts.length >= 7 },
  { points: 5, holds: ({ people }) => people.isAdded },
  { points: -4, holds: ({ people }) => VAGUE.test(people.wordings[0] ?? '') },
]

const VAGUE =
  /^(many|some|several|other|thousands|hundreds|countless|dozens|innocent|all|most|numerous|our|those|these)\b/i

// "Two nuns were killed", and some who met the same are known by name.
function isNamedIn(group: People, all: readonly People[]): boolean {
  if (!group.isPlural || group.names.size > 0) return false
  return all.some((other) => other.names.size > 0 && [...other.effects].some((effect) => group.effects.has(effect)))
}

const LEAST = 9

/** The people of a happening whom to name: a happening that nothing else tells of keeps the likeliest. */
export function victimsOf(one: Happening, all: readonly People[], scope: number): readonly People[] {
  const weighed = all.map((people) => ({ people, points: sumOf(SIGNS, { one, people, all, scope }) }))
  const named = weighed.filter(({ points }) => points >= LEAST)
  const isKnown = named.length > 0 || one.parts.some((part) => part.things.length > 0)
  if (isKnown) return named.map(({ people }) => people)
  return [...weighed]
    .sort((a, b) => b.points - a.points)
    .slice(0, 1)
    .map(({ people }) => people)
}
