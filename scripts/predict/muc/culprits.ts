/** Which people to name as those who did it: signs for and against. */
import type { Doer } from './doers.ts'
import type { Happening } from './merge.ts'
import { type Sign, sumOf } from './signs.ts'

interface Case {
  readonly one: Happening
  readonly doer: Doer
  readonly words: string
  readonly all: readonly Doer[]
  readonly toldAt: number
  readonly scope: number
}

const FORCE =
  /^(the |an? |\w+ )?(\w+ )?(army|armed forces|air force|police|government|regime|navy|military|security forces|forces|state|high command|national guard|organizations?|groups?|movement|mafias?|cartels?|front|squads?)$/i
const IRREGULAR =
  /\b(guerr?illas?|rebels?|terrorists?|subversives?|extremists?|commandos?|insurgents?|kidnappers?|gunmen|gunman|assassins|murderers|killers|traffickers?)\b/i
const SOLDIER =
  /\b(soldiers?|troops|officers?|members? of the|military|policem[ae]n|agents|colonel|lieutenant|guards?|units?|patrol|battalion)\b/i
const UNKNOWN =
  /\b(unidentified|unknown|individuals?|men|man|persons?|strangers?|subjects?|youths?|people|assailants?|attackers?|criminals?|hooded|armed)\b/i

const SIGNS: readonly Sign<Case>[] = [
  { points: -10, holds: ({ words }) => FORCE.test(words) },
  { points: 7, holds: ({ words }) => IRREGULAR.test(words) },
  { points: 2, holds: ({ words }) => SOLDIER.test(words) },
  { points: 6, holds: ({ words }) => UNKNOWN.test(words) },
  { points: 5, holds: ({ words }) => /\b(unidentified|unknown|armed|hooded)\b/i.test(words) },
  {
    points: -5,
    holds: ({ words }) => /^(\d+|one|two|three|four|five|six|seven|eight|nine|ten) (people|persons?)/i.test(words),
  },
  {
    points: -2,
    holds: ({ words }) => /^(\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|some) /i.test(words),
  },
  { points: -6, holds: ({ words }) => /^the /i.test(words) },
  { points: -6, holds: ({ words }) => words.split(/\s+/).length === 1 },
  { points: -4, holds: ({ words }) => words.split(/\s+/).length > 4 },
  { points: -5, holds: ({ doer }) => doer.org !== null },
  { points: 11, holds: ({ doer }) => doer.org?.party != null },
  { points: 6, holds: ({ doer, all }) => all.filter(({ words }) => words === doer.words).length > 1 },
  { points: -5, holds: ({ all }) => all.length > 1 },
  { points: -2, holds: ({ all }) => all.length > 3 },
  { points: -2, holds: ({ toldAt }) => toldAt > 0 },
  { points: -6, holds: ({ toldAt }) => toldAt > 2 },
  { points: -2, holds: ({ one }) => one.kind === 'BOMBING' },
  { points: 8, holds: ({ one }) => one.kind === 'KIDNAPPING' },
  { points: 2, holds: ({ one }) => one.parts.some((part) => part.humans.some((human) => human.side === 'irregular')) },
  { points: -8, holds: ({ all, words }) => IRREGULAR.test(words) && all.some((other) => UNKNOWN.test(other.words)) },
  { points: 6, holds: ({ scope }) => scope >= 0 },
  { points: 2, holds: ({ scope }) => scope >= 8 },
  { points: 5, holds: ({ scope }) => scope >= 16 },
]

const LEAST = -3

/** The words for those who did it, in the order told; `near` are those who stand near by when its own sentences name nobody. */
export function culpritsOf(one: Happening, near: Doer | null, scope: number): readonly string[] {
  const own = one.parts.flatMap((part) => part.doers.filter((doer) => doer.isPeople))
  const all = own.length === 0 && near ? [near] : own
  return all
    .filter((doer) => {
      const toldAt = one.parts.findIndex((part) => part.doers.includes(doer))
      const words = doer.words.replace(/\s+/g, ' ')
      return sumOf(SIGNS, { one, doer, words, all, toldAt, scope }) >= LEAST
    })
    .map((doer) => doer.words)
}
