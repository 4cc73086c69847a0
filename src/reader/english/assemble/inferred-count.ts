/** Figures that no sentence states: how they are claimed, and the largest that is stated beside them. */
import type { AccountId, AnyClaim, HarmAttribute, Report, RuleId } from '../../../model/index.ts'
import { isClaimOf } from '../../../model/index.ts'
import { attribute, type ResolvedMark } from '../speakers/attribute.ts'
import type { VictimCount } from '../victims/count-victims.ts'
import { makeClaim } from './make-claim.ts'

/** What was worked out: of whom, how many, by which rule, with the attributions of the sentence that settles it. */
export interface Inferred {
  readonly measure: 'killed' | 'injured'
  readonly told: VictimCount
  readonly marks: readonly ResolvedMark[]
  readonly rule: string
}

/** The inferred claim of a figure. Its evidence are the words that settle it. */
export function inferredCount(report: Report, account: AccountId, { measure, told, marks, rule }: Inferred): AnyClaim {
  const { scan, first, last } = told.spot
  return makeClaim(report, account, {
    attribute: measure,
    value: {
      kind: 'count',
      min: told.count,
      max: told.count,
      qualifier: 'exactly',
      words: scan.text(first, last),
      of: null,
      ofParty: null,
      status: 'unstated',
    },
    scan,
    first,
    last,
    rule: rule as RuleId,
    basis: 'inferred',
    attribution: attribute(scan, marks, { first, last }),
  })
}

/** The largest figure of whole groups among the claims; null where none is a number. */
export function largestStated(claims: readonly AnyClaim[], measure: HarmAttribute): number | null {
  let largest: number | null = null
  for (const claim of claims) {
    if (!isClaimOf(claim, measure) || claim.partOf !== null || claim.value.qualifier === 'some') continue
    largest = Math.max(largest ?? 0, claim.value.min ?? claim.value.max ?? 0)
  }
  return largest
}
