/** Makes claims: their evidence is always an exact slice of the report's text. */
import {
  type AccountId,
  type AnyClaim,
  type Attribute,
  type Attribution,
  type Claim,
  type ClaimId,
  contentId,
  type Evidence,
  type Report,
  type RuleId,
  type ValueByAttribute,
} from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'

/** What a claim is made of. Token range half-open. */
export interface ClaimParts<A extends Attribute> {
  readonly attribute: A
  readonly value: ValueByAttribute[A]
  readonly scan: SentenceScan
  readonly first: number
  readonly last: number
  readonly rule: RuleId
  readonly basis: 'stated' | 'inferred'
  readonly attribution: Attribution
  readonly partOf?: ClaimId | null
  readonly supersedes?: ClaimId | null
}

/** A claim of this account; its id is the hash of report, place in the text, attribute, value and speaker. */
export function makeClaim<A extends Attribute>(report: Report, account: AccountId, parts: ClaimParts<A>): AnyClaim {
  const evidence = evidenceOf(parts.scan, parts.first, parts.last)
  const { attribute, value, rule, basis, attribution } = parts
  const id = contentId<ClaimId>('clm', [
    report.id,
    evidence.from,
    evidence.to,
    attribute,
    JSON.stringify(value),
    attribution.speaker.words,
    attribution.stance,
    account,
  ])
  const claim: Claim<A> = {
    id,
    account,
    attribute,
    value,
    basis,
    rule,
    evidence,
    attribution,
    partOf: parts.partOf ?? null,
    supersedes: parts.supersedes ?? null,
  }
  return claim as unknown as AnyClaim
}

function evidenceOf(scan: SentenceScan, first: number, last: number): Evidence {
  const { from, to } = scan.span(first, last)
  return {
    from,
    to,
    quote: scan.ctx.text.slice(from, to),
    sentence: { from: scan.sentence.from, to: scan.sentence.to },
  }
}
