/** The kind of happening that a force tells of when it tells whom it killed: "the army said it had killed five". */
import type { HarmLink } from '../harm/harm-link.ts'
import type { ResponsibilityMark } from '../roles/claims-of-responsibility.ts'
import type { PickedType } from './pick-type.ts'

/** An attack, inferred, where the first harm is a killing that the speaker says is its own; else null. */
export function ownKilling(
  harms: readonly HarmLink[],
  responsibility: readonly ResponsibilityMark[],
): PickedType | null {
  const [harm] = harms
  const isOwn = responsibility.some(({ rule, stance }) => rule === 'tells-own-deed' && stance !== 'denies')
  if (!isOwn || harm?.attribute !== 'killed' || harm.mention.data.form !== 'past') return null
  return { type: 'attack', mention: harm.mention, rule: 'type-of-harm', basis: 'inferred' }
}
