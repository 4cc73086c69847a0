/** How well an incident is supported: a suggestion in Airwars' vocabulary, for a person to accept or change. */
import { type AnyClaim, type ClaimId, type Grade, isClaimOf, type PartyId } from '../model/index.ts'
import { findPartyDisagreement } from './disagree-parties.ts'
import { joinNames, nameSpeaker } from './name-speaker.ts'
import type { ClaimOrigin, PartyKinship, ReportedClaim } from './types.ts'

/** A suggested grade, why, and the claims it rests on. */
export interface SuggestedGrade {
  readonly grade: Grade
  readonly words: string
  readonly claims: readonly ClaimId[]
}

/** Suggests a grade. Copies of one report are one origin, so they never raise it. */
export function suggestGrade(
  claims: readonly ReportedClaim[],
  origins: readonly ClaimOrigin[],
  kinship?: PartyKinship,
): SuggestedGrade {
  const standing = claims.filter(({ claim }) => isStanding(claim))
  const happening = standing.filter(({ claim }) => !isClaimOf(claim, 'type') || claim.value.outcome !== 'threatened')
  if (happening.length === 0) return suggest('discounted', 'everybody who speaks of it denies or retracts it', claims)
  const types = claims.filter(({ claim }) => isClaimOf(claim, 'type'))
  if (types.length > 0 && !types.some(({ claim }) => isStanding(claim)))
    return suggest('discounted', 'everybody who says whether it happened denies it', types)
  const admitted = happening.filter(({ claim }) => isAdmission(claim, kinship))
  const rivals = findPartyDisagreement('by', standing, kinship)
  const admitting = new Set(admitted.map(({ claim }) => partyOf(claim)))
  if (admitting.size > 1 && rivals) return suggest('contested', 'rival parties claim it', admitted)
  if (admitted.length > 0) {
    const names = new Set(admitted.map(nameSpeaker))
    const verb = names.size > 1 ? 'accept' : 'accepts'
    return suggest('confirmed', `${joinNames([...names])} ${verb} responsibility`, admitted)
  }
  if (rivals) {
    const ids = new Set(rivals.sides.flatMap((side) => side.claims))
    return suggest(
      'contested',
      rivals.words,
      standing.filter(({ claim }) => ids.has(claim.id)),
    )
  }
  const credible = happening.filter(({ claim }) => claim.attribution.speaker.kind !== 'armed-group')
  const count = countOrigins(credible, origins)
  if (count >= 2) return suggest('fair', `${count} credible origins report it`, credible)
  return suggest('weak', credible.length > 0 ? 'one origin reports it' : 'only armed groups speak of it', happening)
}

function suggest(grade: Grade, words: string, claims: readonly ReportedClaim[]): SuggestedGrade {
  return { grade, words, claims: [...new Set(claims.map(({ claim }) => claim.id))] }
}

function isStanding({ attribution: { stance } }: AnyClaim): boolean {
  return stance !== 'denies' && stance !== 'retracts'
}

/** A party says of itself that it did it. */
function isAdmission(claim: AnyClaim, kinship: PartyKinship | undefined): boolean {
  const { speaker, stance } = claim.attribution
  const doer = partyOf(claim)
  if (doer === null || speaker.party === null || stance === 'accuses' || stance === 'suspects') return false
  if (speaker.party === doer) return true
  const relation = kinship?.relate(speaker.party, doer) ?? null
  return relation !== null && relation !== 'sibling'
}

function partyOf(claim: AnyClaim): PartyId | null {
  return isClaimOf(claim, 'by') ? claim.value.party : null
}

function countOrigins(claims: readonly ReportedClaim[], origins: readonly ClaimOrigin[]): number {
  const originOf = new Map(origins.flatMap(({ id, claims: ids }) => ids.map((claim) => [claim, id] as const)))
  return new Set(claims.map(({ claim, report }) => originOf.get(claim.id) ?? report)).size
}
