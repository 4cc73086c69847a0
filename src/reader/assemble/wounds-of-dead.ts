/** The wounds that the dead died of: "All three suffered gunshot wounds" counts nobody injured where three were killed. */
import { type AnyClaim, isClaimOf } from '../../model/index.ts'

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
