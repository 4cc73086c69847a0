/** The claims of an incident as review left them: rejected ones are not counted, corrected ones count with their new value. */
import { type ClaimDecision, type ClaimReview, settleClaim } from '../counting/review/settle-claim.ts'
import type { PinnedFigure, ReportedClaim } from '../counting/types.ts'
import { type LedgerState, listDecisionsOf } from '../ledger/index.ts'
import type { AnyClaim, ClaimId, GradeDecision, HarmAttribute, IncidentId, ReviewDecision } from '../model/index.ts'

/** What review changed about one incident. */
export interface IncidentReview {
  /** The claims to count with, in their order. */
  readonly claims: readonly ReportedClaim[]
  /** How each claim that somebody decided about stands. */
  readonly reviews: ReadonlyMap<ClaimId, ClaimReview>
  readonly pins: ReadonlyMap<HarmAttribute, PinnedFigure>
  readonly grade: GradeDecision | null
}

const NO_REVIEWS: IncidentReview['reviews'] = new Map()
const NO_PINS: IncidentReview['pins'] = new Map()

/** Applies the standing decisions about an incident and its claims. */
export function reviewIncident(
  id: IncidentId,
  said: readonly ReportedClaim[],
  state: LedgerState,
  readers: number,
): IncidentReview {
  if (state.decisions.size === 0) return { claims: said, reviews: NO_REVIEWS, pins: NO_PINS, grade: null }
  const reviews = new Map<ClaimId, ClaimReview>()
  const claims = said.flatMap((item): ReportedClaim[] => {
    const review = reviewOf(item.claim.id, state, readers)
    if (review.decisions.length === 0) return [item]
    reviews.set(item.claim.id, review)
    if (review.status === 'rejected') return []
    if (review.status !== 'corrected' || review.value === null) return [item]
    return [{ ...item, claim: { ...item.claim, value: review.value } as AnyClaim }]
  })
  const standing = standingOf(id, state)
  const pins = new Map<HarmAttribute, PinnedFigure>()
  for (const decision of standing) if (decision.kind === 'pin') pins.set(decision.attribute, decision)
  const grade = standing.findLast((decision) => decision.kind === 'grade') ?? null
  return { claims, reviews, pins, grade }
}

/** How one claim stands in review. */
export function reviewOf(claim: ClaimId, state: LedgerState, readers: number): ClaimReview {
  return settleClaim(standingOf(claim, state).filter(isAboutClaim), readers)
}

/** The decisions about a target that were not taken back, in the order they came. */
export function standingOf(target: string, state: LedgerState): readonly ReviewDecision[] {
  return listDecisionsOf(state, target)
    .filter(({ withdrawn }) => withdrawn === null)
    .map(({ decision }) => decision)
}

/** Whether a decision is about a claim's reading. */
export function isAboutClaim(decision: ReviewDecision): decision is ClaimDecision {
  return decision.kind === 'accept' || decision.kind === 'reject' || decision.kind === 'correct'
}
