/** What the decisions of reviewers amount to for one claim. */
import type { AcceptDecision, ClaimValue, CorrectDecision, RejectDecision } from '../../model/index.ts'

/** A decision about a claim. */
export type ClaimDecision = AcceptDecision | RejectDecision | CorrectDecision

/**
 * How a claim stands in review. `waiting`: fewer people than asked for have decided. `split`: enough have, and they differ.
 * Only `rejected` and `corrected` change what is counted.
 */
export type ClaimStatus = 'unreviewed' | 'waiting' | 'split' | 'accepted' | 'rejected' | 'corrected'

/** The status, and the value to count with when it was corrected. */
export interface ClaimReview {
  readonly status: ClaimStatus
  readonly value: ClaimValue | null
  /** The latest decision of each person. */
  readonly decisions: readonly ClaimDecision[]
}

/** A claim that nobody decided about. */
export const UNREVIEWED: ClaimReview = { status: 'unreviewed', value: null, decisions: [] }

/**
 * Settles a claim from decisions in the order they came. With one reader the latest decision stands; with more, as many people
 * must say the same, and more of them than say anything else.
 */
export function settleClaim(decisions: readonly ClaimDecision[], readers: number): ClaimReview {
  const latest = [...new Map(decisions.map((decision) => [decision.by, decision])).values()]
  const last = decisions.at(-1)
  if (!last) return UNREVIEWED
  if (readers <= 1) return { ...outcomeOf(last), decisions: latest }
  const votes = new Map<string, ClaimDecision[]>()
  for (const decision of latest) {
    const key = voteOf(decision)
    votes.set(key, [...(votes.get(key) ?? []), decision])
  }
  const [first, second] = [...votes.values()].sort((a, b) => b.length - a.length)
  const count = first?.length ?? 0
  if (first?.[0] && count >= readers && count > (second?.length ?? 0))
    return { ...outcomeOf(first[0]), decisions: latest }
  return { status: latest.length < readers ? 'waiting' : 'split', value: null, decisions: latest }
}

/** What a decision says, without who said it: two people agree when their votes are equal. */
export function voteOf(decision: ClaimDecision): string {
  if (decision.kind !== 'correct') return decision.kind
  const parts = Object.entries(decision.value).filter(([name]) => name !== 'words')
  return `correct ${JSON.stringify(parts.sort(([a], [b]) => (a < b ? -1 : 1)))}`
}

function outcomeOf(decision: ClaimDecision): Pick<ClaimReview, 'status' | 'value'> {
  if (decision.kind === 'accept') return { status: 'accepted', value: null }
  if (decision.kind === 'reject') return { status: 'rejected', value: null }
  return { status: 'corrected', value: decision.value }
}
