/** How far reviewers agree beyond chance: Cohen's kappa, field by field. */
import { ATTRIBUTES, type Attribute, type ClaimId } from '../../model/index.ts'
import { type ClaimDecision, voteOf } from './settle-claim.ts'

/** A claim that several people decided about. */
export interface JudgedClaim {
  readonly claim: ClaimId
  readonly attribute: Attribute
  readonly decisions: readonly ClaimDecision[]
}

/** Agreement on one field. `kappa` null: nothing to compare, or everybody always said the same. */
export interface FieldAgreement {
  readonly field: Attribute | 'all'
  /** Pairs of decisions by two people on one claim. */
  readonly pairs: number
  /** The share of pairs that say the same, 0 to 1; null without pairs. */
  readonly agreed: number | null
  readonly kappa: number | null
  /** The claims that people differ on. */
  readonly differ: readonly ClaimId[]
}

/** Agreement over all claims, then field by field, in the order of attributes. Fields without a pair are left out. */
export function measureAgreement(judged: readonly JudgedClaim[]): readonly FieldAgreement[] {
  const fields = ATTRIBUTES.map((field) =>
    agreeOn(
      field,
      judged.filter(({ attribute }) => attribute === field),
    ),
  )
  return [agreeOn('all', judged), ...fields].filter(({ field, pairs }) => field === 'all' || pairs > 0)
}

/** Cohen's kappa of pairs of categories: 1 = always the same, 0 = as often as by chance. Null when chance alone explains all. */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): number | null {
  if (pairs.length === 0) return null
  const counts = new Map<string, [number, number]>()
  let same = 0
  for (const [a, b] of pairs) {
    if (a === b) same += 1
    counts.set(a, [(counts.get(a)?.[0] ?? 0) + 1, counts.get(a)?.[1] ?? 0])
    counts.set(b, [counts.get(b)?.[0] ?? 0, (counts.get(b)?.[1] ?? 0) + 1])
  }
  const n = pairs.length
  const chance = [...counts.values()].reduce((sum, [first, second]) => sum + (first / n) * (second / n), 0)
  return chance === 1 ? null : (same / n - chance) / (1 - chance)
}

function agreeOn(field: FieldAgreement['field'], judged: readonly JudgedClaim[]): FieldAgreement {
  const differ: ClaimId[] = []
  const pairs = judged.flatMap(({ claim, decisions }) => {
    // By name, so that the first of a pair is always the same person, whoever decided first.
    const own = [...decisions].sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
    const found = own.flatMap((a, i) => own.slice(i + 1).map((b): readonly [string, string] => [voteOf(a), voteOf(b)]))
    if (found.some(([a, b]) => a !== b)) differ.push(claim)
    return found
  })
  const same = pairs.filter(([a, b]) => a === b).length
  return {
    field,
    pairs: pairs.length,
    agreed: pairs.length === 0 ? null : same / pairs.length,
    kappa: cohenKappa(pairs),
    differ,
  }
}
