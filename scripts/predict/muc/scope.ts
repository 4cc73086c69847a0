/** Which happenings are in the scope of the answer keys. */
import type { Happening } from './merge.ts'

/** Terrorism: somebody or something was attacked, and not armies and guerrillas fighting each other. */
export function isInScope(one: Happening): boolean {
  const humans = one.parts.flatMap((part) => part.humans)
  const things = one.parts.flatMap((part) => part.things)
  return humans.length + things.length > 0
}
