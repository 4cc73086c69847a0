/** Types: the same family of happening, a near one, or a far one. */
import type { AccountProfile } from '../profile-account.ts'
import { compareFamilies, typeFamilyOf } from '../type-family.ts'
import { doubts, type FeatureVerdict, matches, SILENT } from './feature.ts'

/** Compares the types of two accounts. The same type alone is never evidence, so a match is weak. */
export function matchTypes(a: AccountProfile, b: AccountProfile): FeatureVerdict {
  if (a.types.length === 0 || b.types.length === 0) return SILENT
  let isNear = false
  for (const typeA of a.types) {
    for (const typeB of b.types) {
      const relation = compareFamilies(typeFamilyOf(typeA), typeFamilyOf(typeB))
      if (relation === 'same') return matches('same-kind', `both of the kind ${typeA}`, 0.1)
      if (relation === 'near') isNear = true
    }
  }
  if (isNear) return matches('near-kind', `${a.types[0]} and ${b.types[0]} can be one`, 0.05)
  return doubts('kinds-differ', `${a.types[0]} is not ${b.types[0]}`, -0.1)
}
