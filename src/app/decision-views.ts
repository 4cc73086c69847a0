/** Decisions of people, in words. */
import { formatFigure } from '../counting/figure-text.ts'
import { type DecisionState, type LedgerState, listDecisionsOf } from '../ledger/index.ts'
import {
  type OriginDecision,
  type PersonDecision,
  type RelationDecision,
  type ReviewDecision,
  targetOf,
} from '../model/index.ts'
import { describeValue } from './value-words.ts'
import type { DecisionView } from './views.ts'

/** The decisions about these targets, the latest first. */
export function listTargetDecisions(state: LedgerState, targets: readonly string[]): readonly DecisionView[] {
  if (state.decisions.size === 0) return []
  const found = new Set(targets.flatMap((target) => listDecisionsOf(state, target)))
  return [...found].sort((a, b) => b.position - a.position).map(viewDecision)
}

/** One decision. */
export function viewDecision({ decision, withdrawn, at, position }: DecisionState): DecisionView {
  return {
    id: decision.id,
    kind: decision.kind,
    target: targetOf(decision),
    by: decision.by,
    at,
    position,
    reason: decision.reason,
    words: describeDecision(decision),
    withdrawn: withdrawn && { by: withdrawn.by, at: withdrawn.at, reason: withdrawn.reason },
  }
}

/** What was decided: `claim rejected (misread): it is a headline`, `figure pinned: killed 5, since …`. */
export function describeDecision(decision: ReviewDecision): string {
  const why = decision.reason ? `: ${decision.reason}` : ''
  switch (decision.kind) {
    case 'accept':
      return `claim accepted${why}`
    case 'reject':
      return `claim rejected (${decision.code.replaceAll('-', ' ')})${why}`
    case 'correct':
      return `claim corrected to ${describeValue(decision.value)}${why}`
    case 'pin':
      return `figure pinned: ${decision.attribute} ${formatFigure(decision.min, decision.max)}${why}`
    case 'grade':
      return `graded ${decision.grade}${why}`
    case 'note':
      return `note${why}`
    case 'release':
      return `${decision.what} released for exports to others${why}`
    case 'relation':
    case 'origin':
    case 'person':
      return `${describePair(decision)}${why}`
  }
}

/** What was decided of a pair, without the reason. */
export function describePair(decision: RelationDecision | OriginDecision | PersonDecision): string {
  const words = {
    related: `${targetOf(decision)} and ${decision.other} are parts of one operation`,
    unrelated: `${targetOf(decision)} and ${decision.other} are not related`,
    copy: `${targetOf(decision)} and ${decision.other} are one origin`,
    same: 'two spellings of a victim’s name are one person',
    different: 'two victims with names alike are two people',
    independent: `${targetOf(decision)} is no copy of ${decision.other}`,
  }
  return words[decision.verdict]
}
