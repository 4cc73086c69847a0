/** A claim with what is needed to show it anywhere. */
import type { ClaimStatus } from '../counting/review/settle-claim.ts'
import { type AnyClaim, type Attribution, type ClaimId, formatClaim, type Report } from '../model/index.ts'
import { formatValueWords } from './value-words.ts'
import type { ClaimView } from './views.ts'

/** The view of a claim of this report. `superseded` holds the claims that later ones replace. */
export function viewClaim(claim: AnyClaim, report: Report, superseded: ReadonlySet<ClaimId>): ClaimView {
  const { evidence, attribution } = claim
  const { sentence } = evidence
  return {
    claim,
    line: formatClaim(claim),
    text: formatValueWords(claim),
    speakerText: formatSpeaker(attribution, report.publisher),
    speakerKind: attribution.speaker.kind,
    stance: attribution.stance,
    report: report.id,
    reportTitle: report.title,
    publisher: report.publisher,
    publishedOn: report.publishedOn,
    sentence: report.text.slice(sentence.from, sentence.to),
    from: evidence.from - sentence.from,
    to: evidence.to - sentence.from,
    isSuperseded: superseded.has(claim.id) || attribution.stance === 'retracts',
    isAttackersWord: false,
    review: 'unreviewed',
  }
}

/** The same views, each with how review left its claim. */
export function markReviewed(
  views: readonly ClaimView[],
  reviewOf: (claim: ClaimId) => ClaimStatus | undefined,
): readonly ClaimView[] {
  return views.map((view) => ({ ...view, review: reviewOf(view.claim.id) ?? 'unreviewed' }))
}

/** The claims that other claims replace. */
export function findSuperseded(claims: Iterable<AnyClaim>): ReadonlySet<ClaimId> {
  const superseded = new Set<ClaimId>()
  for (const claim of claims) if (claim.supersedes) superseded.add(claim.supersedes)
  return superseded
}

/** Who said it and through whom: `a US official via Politico`; the outlet's own voice is named by the publisher. */
export function formatSpeaker({ speaker, relays }: Attribution, publisher: string | null): string {
  const own = publisher ? `${publisher}, in its own voice` : 'the report itself'
  return `${speaker.words ?? own}${relays.map(({ words }) => ` via ${words}`).join('')}`
}
