/** Claims of victims named in full: one a name, fate and speaker in an account. They name people and count nobody. */
import type { AccountId, AnyClaim, Report } from '../../../model/index.ts'
import { attribute, type ResolvedMark } from '../speakers/attribute.ts'
import type { NamedVictim } from '../victims/named-victims.ts'
import { makeClaim } from './make-claim.ts'
import type { Beside } from './victims-by-group.ts'

/** A sentence that names victims, and the attributions that stand in it. */
export interface NamedBeside extends Beside {
  readonly marks: readonly ResolvedMark[]
  readonly fates: readonly NamedVictim[]
}

/** The claims of the victims that these sentences name, in the order of the text; `counted` are the figures of the account. */
export function nameClaims(
  report: Report,
  account: AccountId,
  { named, counted }: { readonly named: readonly NamedBeside[]; readonly counted: readonly AnyClaim[] },
): readonly AnyClaim[] {
  if (named.length === 0) return []
  const isHarmed = counted.some((claim) => claim.attribute === 'injured')
  // "The victims were named as": of a shooting in which nobody is told to have died, those who were hit.
  const areAlive = isHarmed && !counted.some((claim) => claim.attribute === 'killed')
  const seen = new Set<string>()
  return named.flatMap(({ scan, marks, fates }) =>
    fates.flatMap(({ first, last, fate: told, age, rule }) => {
      const fate = areAlive && rule === 'named-as-victim' ? 'injured' : told
      const words = scan.text(first, last)
      const attribution = attribute(scan, marks, { first, last })
      const key = `${words} ${fate} ${attribution.speaker.words ?? ''} ${attribution.stance}`
      if (seen.has(key)) return []
      seen.add(key)
      const value = { kind: 'victim', words, fate, age } as const
      const parts = { attribute: 'victim', value, scan, first, last, rule, basis: 'stated', attribution } as const
      return [makeClaim(report, account, parts)]
    }),
  )
}
