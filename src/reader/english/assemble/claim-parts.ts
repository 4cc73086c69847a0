/** What the makers of claims share: how a claim is added, and where in a frame it stands. */
import type { AnyClaim, Attribute, ClaimId, RuleId, ValueByAttribute } from '../../../model/index.ts'
import type { Frame } from '../frames/frame.ts'
import { attribute } from '../speakers/attribute.ts'
import type { ClaimParts } from './make-claim.ts'

/** Adds a claim unless the same value was said by the same speaker; gives the claim added. */
export type Add = <A extends Attribute>(parts: ClaimParts<A>, key: string) => AnyClaim | null

/** Tokens `first` to `last` (half-open) and the rule that read them. */
export interface Read {
  readonly first: number
  readonly last: number
  readonly rule: RuleId
  /** The figure itself, where words that somebody else says may stand between it and its word of harm. */
  readonly figure?: { readonly first: number; readonly last: number } | undefined
}

/** What was read: its attribute, value, and whether the words say so. */
export interface Said<A extends Attribute> {
  readonly attribute: A
  readonly value: ValueByAttribute[A]
  readonly basis?: 'stated' | 'inferred'
  readonly partOf?: ClaimId | null
}

/** The parts of a claim of a frame: what was read, where it stands, and who says it. */
export function partsOf<A extends Attribute>(frame: Frame, read: Read, said: Said<A>): ClaimParts<A> {
  return {
    attribute: said.attribute,
    value: said.value,
    scan: frame.scan,
    first: read.first,
    last: read.last,
    rule: read.rule,
    basis: said.basis ?? 'stated',
    attribution: attribute(frame.scan, frame.marks, read, read.figure),
    partOf: said.partOf ?? null,
  }
}
