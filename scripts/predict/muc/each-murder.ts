/** Several murders told by one sentence, each by a noun of its own: "the murder of a mayor and the killing of two judges". */
import type { Human } from './humans.ts'
import { isNamesake } from './same-human.ts'

/** Something a deed was done to: of whom, and by which noun of killing or kidnapping it is told. */
export interface Struck {
  readonly human: Human | null
  readonly noun?: number
}

/** What each noun of killing or kidnapping tells of, apart; all in one where there are no two such nouns with people of their own. */
export function eachMurder<T extends Struck>(pieces: readonly T[]): readonly (readonly T[])[] {
  const nouns = [...new Set(pieces.flatMap(({ noun }) => noun ?? []))]
  const groups = nouns.map((noun) => pieces.filter((piece) => piece.noun === noun))
  if (groups.length < 2 || !groups.every(isTelling)) return [pieces]
  if (groups.some((group, i) => groups.slice(i + 1).some((other) => isShared(group, other)))) return [pieces]
  const rest = pieces.filter(({ noun }) => noun === undefined)
  return groups.map((group, i) => (i === 0 ? [...rest, ...group] : group))
}

// "The murder of Luis Campos", "of two judges": somebody in particular, not "the murder of peasants".
function isTelling(group: readonly Struck[]): boolean {
  return group.some(({ human }) => human !== null && (human.isName || human.isCounted || !human.isPlural))
}

function isShared(group: readonly Struck[], other: readonly Struck[]): boolean {
  return group.some(({ human: a }) => other.some(({ human: b }) => a && b && isSame(a, b)))
}

function isSame(a: Human, b: Human): boolean {
  if (a.names.length > 0 && b.names.length > 0) return isNamesake(a.names, b.names)
  return a.head === b.head || (a.names.length > 0 !== b.names.length > 0 && b.isDefinite)
}
