/** Which weapons to name: signs for and against. */
import type { Arms } from './arms.ts'
import type { Happening } from './merge.ts'
import { type Sign, sumOf } from './signs.ts'

interface Case {
  readonly one: Happening
  readonly arms: Arms
  /** All that the kind of weapon is called, as one text. */
  readonly words: string
  readonly kinds: number
  readonly scope: number
}

const BOMB = /BOMB|EXPLOSIVE|DYNAMITE|TNT|CHARGE|DEVICE|MOLOTOV/
const GUN = /GUN\b|GUNS\b|RIFLE|PISTOL|REVOLVER|CARBINE|WEAPON|AK-|M-16|UZI|CALIBER/
const AIR = /HELICOPTER|PLANE|AIRCRAFT|GUNSHIP|JET/
const HEAVY = /HELICOPTER|GUNSHIP|PLANE|AIRCRAFT|ARTILLERY|MORTAR|ROCKET|TANK|BAZOOKA|MISSILE|CANNON/

const SIGNS: readonly Sign<Case>[] = [
  { points: 17, holds: ({ one, words }) => one.kind === 'BOMBING' && BOMB.test(words) },
  { points: -7, holds: ({ one, words }) => one.kind === 'BOMBING' && GUN.test(words) },
  { points: 13, holds: ({ one, words }) => one.kind === 'ATTACK' && GUN.test(words) },
  { points: -12, holds: ({ one }) => one.kind === 'KIDNAPPING' || one.kind === 'ROBBERY' },
  { points: 7, holds: ({ words }) => HEAVY.test(words) },
  { points: -10, holds: ({ words }) => AIR.test(words) },
  { points: 10, holds: ({ words }) => /MORTAR/.test(words) },
  { points: 10, holds: ({ words }) => /GRENADE/.test(words) },
  { points: 8, holds: ({ arms }) => arms.words.length > 1 },
  { points: -8, holds: ({ kinds }) => kinds > 3 },
  { points: -19, holds: ({ arms }) => arms.isOfOther },
  { points: -4, holds: ({ arms }) => arms.toldAt > 2 },
  { points: -5, holds: ({ arms }) => arms.isCarried },
  { points: -8, holds: ({ arms }) => arms.isSeized },
  { points: -4, holds: ({ one }) => one.parts.some((part) => part.isClash) },
  { points: -3, holds: ({ one }) => one.parts.every((part) => part.humans.length === 0) },
  { points: 5, holds: ({ scope }) => scope >= 8 },
  { points: 5, holds: ({ scope }) => scope >= 16 },
  { points: -3, holds: ({ one, words }) => one.kind === 'ATTACK' && BOMB.test(words) },
  { points: -7, holds: ({ one, words }) => /^(ARSON|KIDNAPPING|ROBBERY)$/.test(one.kind) && BOMB.test(words) },
  { points: 4, holds: ({ arms }) => arms.toldAt === 0 },
  { points: 8, holds: ({ arms }) => arms.isUsed },
]

const LEAST = 14

/** The weapons of a happening to name, each with all that it is called. */
export function weaponsOf(
  one: Happening,
  all: readonly Arms[],
  scope: number,
): readonly { readonly alts: readonly string[] }[] {
  return all
    .filter((arms) => sumOf(SIGNS, { one, arms, words: arms.words.join(' '), kinds: all.length, scope }) >= LEAST)
    .map(({ words }) => ({ alts: [...new Set(words)] }))
}
