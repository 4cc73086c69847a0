/** Every change the desk asks for, once: its address and its shape. Each is a new event; nothing is overwritten. */
import type { DecisionInput, DecisionView, GroupingView } from '../../api/types.ts'
import { sendJson } from './api.ts'

/** Who decides, and why. */
export interface Grounds {
  readonly by: string
  readonly reason: string
}

/** A merge, a split or a move. */
export type Regrouping =
  | { readonly kind: 'merge'; readonly incident: string; readonly merged: string }
  | { readonly kind: 'split'; readonly incident: string; readonly accounts: readonly string[] }
  | { readonly kind: 'move'; readonly account: string; readonly incident: string }

/** Records a decision about a claim, an incident, a report or a series. */
export const sendDecision = (decision: DecisionInput) => sendJson<DecisionView>('/api/v1/decisions', decision)

/** Takes a decision back. */
export const withdrawDecision = (id: string, grounds: Grounds) =>
  sendJson<DecisionView>(`/api/v1/decisions/${encodeURIComponent(id)}/withdraw`, grounds)

/** Merges, splits or moves. */
export const sendRegrouping = (asked: Regrouping, grounds: Grounds) =>
  sendJson<GroupingView>('/api/v1/groupings', { ...asked, ...grounds })

/** Takes a merge, split or move back. */
export const undoRegrouping = (position: number, grounds: Grounds) =>
  sendJson<GroupingView>(`/api/v1/groupings/${position}/undo`, grounds)
