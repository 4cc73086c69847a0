/** The wounds that the dead died of: "All three suffered gunshot wounds" counts nobody injured where three were killed. */
import { type AnyClaim, isClaimOf } from '../../../model/index.ts'
import type { Victims } from '../victims/track-victims.ts'

const WOUNDS = /\bwounds?$/i

/** The claims without figures of wounded that are the figure of the killed over again, read from nothing but their wounds. */
export function dropWoundsOfDead(claims: readonly AnyClaim[]): readonly AnyClaim[] {
  if (!claims.some(isBareWounds)) return claims
  const killed = new Set(
    claims.flatMap((claim) => (isClaimOf(claim, 'killed') && claim.partOf === null ? [claim.value.min] : [])),
  )
  return claims.filter((claim) => !(isBareWounds(claim) && isClaimOf(claim, 'injured') && killed.has(claim.value.min)))
}

// A noun beside the figure ("two guards suffered wounds") tells of others than the dead.
function isBareWounds(claim: AnyClaim): boolean {
  if (!isClaimOf(claim, 'injured') || (claim.rule !== 'harm-noun' && claim.rule !== 'harm-received')) return false
  return claim.value.of === null && WOUNDS.test(claim.evidence.quote) && (claim.value.min ?? 0) > 0
}

/** "A toddler injured in the shooting has died": one who is told of as hurt and later as dead is not counted as injured. */
export function dropHurtWhoDied(claims: readonly AnyClaim[], { wounds }: Victims): readonly AnyClaim[] {
  const spans = wounds
    .filter(({ victim }) => victim.fate === 'dead')
    .map(({ spot: { scan, first, last } }) => scan.span(first, last))
  if (spans.length === 0) return claims
  return claims.filter(
    (claim) =>
      !isClaimOf(claim, 'injured') ||
      claim.value.max !== 1 ||
      !spans.some(({ from, to }) => from < claim.evidence.to && claim.evidence.from < to),
  )
}
