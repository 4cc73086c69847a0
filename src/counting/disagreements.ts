/** What the claims of one incident do not agree on, in plain words. */
import { type AnyClaim, type Attribute, HARM_ATTRIBUTES } from '../model/index.ts'
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
  const denials = firstDenials(claims)
  const told = claims.filter(({ claim }) => !isEcho(claim, denials))
  const standing = told.filter(({ claim }) => claim.attribution.stance !== 'retracts')
  const found = [
    ...HARM_ATTRIBUTES.map((harm) => findCountDisagreement(harm, told, context.origins ?? [])),
    findPartyDisagreement('by', standing, context.kinship),
    findPartyDisagreement('against', standing, context.kinship),
    findOutcomeDisagreement(standing),
    findDateDisagreement(standing),
    findPlaceDisagreement(standing),
  ]
  return found.filter((one) => one !== null)
}

/** What a sentence that denies is taken to deny: who did it, else that it happened, else the rest. */
const DENIED_FIRST: readonly Attribute[] = ['by', 'type', 'killed', 'injured', 'missing', 'abducted', 'against']

/** For each sentence of a speaker that denies, the one attribute it denies. */
function firstDenials(claims: readonly ReportedClaim[]): ReadonlyMap<string, Attribute> {
  const first = new Map<string, Attribute>()
  const rank = (attribute: Attribute) => {
    const at = DENIED_FIRST.indexOf(attribute)
    return at < 0 ? DENIED_FIRST.length : at
  }
  for (const { claim } of claims) {
    if (claim.attribution.stance !== 'denies') continue
    const known = first.get(denialKey(claim))
    if (known === undefined || rank(claim.attribute) < rank(known)) first.set(denialKey(claim), claim.attribute)
  }
  return first
}

/** "Iran denied any part in the attack that killed three" denies the part, not the three. */
function isEcho(claim: AnyClaim, denials: ReadonlyMap<string, Attribute>): boolean {
  return claim.attribution.stance === 'denies' && denials.get(denialKey(claim)) !== claim.attribute
}

function denialKey({ account, evidence, attribution }: AnyClaim): string {
  return `${account} ${evidence.sentence.from} ${attribution.speaker.words ?? ''}`
}
