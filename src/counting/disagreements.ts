/** What the claims of one incident do not agree on, in plain words. */
import { HARM_ATTRIBUTES } from '../model/index.ts'
import { findCountDisagreement } from './disagree-counts.ts'
import { findDateDisagreement, findOutcomeDisagreement, findPlaceDisagreement } from './disagree-facts.ts'
import { findPartyDisagreement } from './disagree-parties.ts'
import type { ClaimOrigin, Disagreement, PartyKinship, ReportedClaim } from './types.ts'

/** What helps to tell a disagreement from two ways of saying one thing; both may be left out. */
export interface DisagreementContext {
  readonly origins?: readonly ClaimOrigin[]
  readonly kinship?: PartyKinship
}

/**
 * Finds the disagreements, figures first. Figures that can both hold (5 and "at least 5") are none; nor are a toll and its
 * later update by one speaker, nor parties that are kin. Weapons and damage are not compared: outlets name different parts.
 */
export function findDisagreements(
  claims: readonly ReportedClaim[],
  context: DisagreementContext = {},
): readonly Disagreement[] {
  const standing = claims.filter(({ claim }) => claim.attribution.stance !== 'retracts')
  const found = [
    ...HARM_ATTRIBUTES.map((harm) => findCountDisagreement(harm, claims, context.origins ?? [])),
    findPartyDisagreement('by', standing, context.kinship),
    findPartyDisagreement('against', standing, context.kinship),
    findOutcomeDisagreement(standing),
    findDateDisagreement(standing),
    findPlaceDisagreement(standing),
  ]
  return found.filter((one) => one !== null)
}
