/** Who says what the dead were: a word for them ("militants") that comes from the attacker alone is kept, and is no proof. */
import type { AnyClaim, ClaimId, PartyId } from '../model/index.ts'
import type { PartyKinship } from './types.ts'

/**
 * The figures that call people combatants or civilians on the word of the attacker alone: of a speaker who belongs to a party that the incident's
 * claims name as the doer, while nobody else says the same of the same harm. Airwars keeps such a label apart in the same way.
 */
export function findAttackersWord(
  claims: readonly AnyClaim[],
  kinship: PartyKinship | undefined,
): ReadonlySet<ClaimId> {
  const attackers = claims.flatMap(({ attribute, value, attribution }) =>
    attribute === 'by' && value.kind === 'party' && value.party !== null && attribution.stance !== 'denies'
      ? [value.party]
      : [],
  )
  const labelled = claims.flatMap((claim) => {
    const { attribute, value, attribution } = claim
    if (value.kind !== 'count' || attribution.stance === 'denies') return []
    if (value.status !== 'combatant' && value.status !== 'civilian') return []
    const isAttackers = isOneOf(attribution.speaker.party, attackers, kinship)
    return [{ id: claim.id, what: `${attribute} ${value.status}`, isAttackers }]
  })
  const backed = new Set(labelled.flatMap(({ what, isAttackers }) => (isAttackers ? [] : [what])))
  return new Set(labelled.flatMap(({ id, what, isAttackers }) => (isAttackers && !backed.has(what) ? [id] : [])))
}

function isOneOf(party: PartyId | null, attackers: readonly PartyId[], kinship: PartyKinship | undefined): boolean {
  if (party === null) return false
  return attackers.some((one) => {
    const relation = one === party ? 'same' : kinship?.relate(one, party)
    return relation !== null && relation !== undefined && relation !== 'sibling'
  })
}
