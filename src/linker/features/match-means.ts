/** Means and target: the weapon used and the words for what was hit. */
import { countShared } from '../fold-words.ts'
import type { AccountProfile } from '../profile-account.ts'
import { type FeatureVerdict, matches, SILENT } from './feature.ts'

/** Whether both name a weapon of one class. */
export function matchWeapons(a: AccountProfile, b: AccountProfile): FeatureVerdict {
  for (const weapon of a.weapons)
    if (b.weapons.has(weapon)) return matches('same-weapon', `both name a ${weapon}`, 0.05)
  return SILENT
}

/** Whether the words for the target overlap ("a drone launch site", "the launch site"). */
export function matchTargets(a: AccountProfile, b: AccountProfile): FeatureVerdict {
  const shared = countShared(a.targets, b.targets)
  if (shared === 0) return SILENT
  const words = [...a.targets].filter((word) => b.targets.has(word)).join(', ')
  return matches('same-target', `both hit: ${words}`, shared > 1 ? 0.1 : 0.05)
}
