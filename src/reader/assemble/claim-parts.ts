/** What the makers of claims share: how a claim is added, and where in a frame it stands. */
import type { AnyClaim, Attribute, RuleId } from '../../model/index.ts'
import { attribute } from './attribute.ts'
import type { Frame } from './frame.ts'
import type { ClaimParts } from './make-claim.ts'

/** Adds a claim unless the same value was said by the same speaker; gives the claim added. */
export type Add = <A extends Attribute>(parts: ClaimParts<A>, key: string) => AnyClaim | null

/** What every claim of a frame shares: where it stands, its rule and its attribution. */
export function at(
  frame: Frame,
  first: number,
  last: number,
  rule: RuleId,
): Omit<ClaimParts<Attribute>, 'attribute' | 'value'> {
  return {
    scan: frame.scan,
    first,
    last,
    rule,
    basis: 'stated',
    attribution: attribute(frame.scan, frame.marks, { first, last }),
  }
}
