/** Decisions of people in the ledger. */
import { type DecisionId, ReckonerError } from '../../model/index.ts'
import type { DecisionState, LedgerState } from '../evolve/ledger-state.ts'

/** Every decision, in the order they came. */
export function listDecisions(state: LedgerState): readonly DecisionState[] {
  return [...state.decisions.values()]
}

/** The decisions about one claim, incident, report or series, in the order they came. */
export function listDecisionsOf(state: LedgerState, target: string): readonly DecisionState[] {
  return (state.decisionsByTarget.get(target) ?? []).flatMap((id) => state.decisions.get(id) ?? [])
}

/** One decision; throws `decision-unknown`. */
export function getDecision(state: LedgerState, id: DecisionId): DecisionState {
  const known = state.decisions.get(id)
  if (known) return known
  throw new ReckonerError('decision-unknown', `no decision ${id} in the ledger at position ${state.position}`)
}
