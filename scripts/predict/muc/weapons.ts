/** Which weapons to name: signs for and against. */
import type { Happening } from './merge.ts'
import { type Sign, sumOf } from './signs.ts'

interface Case {
  readonly one: Happening
  readonly words: string
  readonly all: readonly string[]
  /** Named in a sentence near by, not in one that tells of the happening. */
  readonly isNear: boolean
  readonly toldAt: number
  readonly scope: number
}

const BOMB = /bomb|explosive|dynamite|tnt|charge|device|molotov/i
const GUN = /gun\b|guns\b|rifle|pistol|revolver|carbine|weapon|ak-|m-16|uzi|caliber/i
const HEAVY = /helicopter|gunship|plane|aircraft|artillery|mortar|rocket|tank|bazooka|missile|cannon/i

const SIGNS: readonly Sign<Case>[] = [
  { points: 11, holds: ({ words }) => BOMB.test(words) },
  { points: -2, holds: ({ words }) => GUN.test(words) },
  { points: -3, holds: ({ words }) => HEAVY.test(words) },
  { points: 5, holds: ({ words }) => /dynamite/i.test(words) },
  { points: -7, holds: ({ one, words }) => one.kind === 'BOMBING' && GUN.test(words) },
  { points: 2, holds: ({ words }) => /\s/.test(words) },
  { points: 4, holds: ({ all }) => all.length > 1 },
  { points: -3, holds: ({ all }) => all.length > 3 },
  { points: -9, holds: ({ isNear }) => isNear },
  { points: -3, holds: ({ toldAt }) => toldAt > 0 },
  { points: -5, holds: ({ toldAt }) => toldAt > 2 },
  { points: -2, holds: ({ one }) => one.parts.some((part) => part.isClash) },
  { points: -2, holds: ({ one }) => one.parts.some((part) => part.things.length > 0) },
  { points: 4, holds: ({ one }) => one.parts.some((part) => part.humans.some((human) => human.side !== 'civil')) },
  { points: 5, holds: ({ scope }) => scope >= 0 },
  { points: 6, holds: ({ scope }) => scope >= 8 },
  { points: 10, holds: ({ scope }) => scope >= 16 },
]

const LEAST = 5

/** The words of the weapons of a happening to name; `near` are those told of near by. */
export function weaponWordsOf(one: Happening, near: readonly string[], scope: number): readonly string[] {
  const own = one.parts.flatMap((part) => part.weapons)
  const all = [...own, ...near]
  return all.filter((words, i) => {
    const toldAt = one.parts.findIndex((part) => part.weapons.includes(words))
    return sumOf(SIGNS, { one, words, all, isNear: i >= own.length, toldAt, scope }) >= LEAST
  })
}
