/** Every change the desk asks for, once: its address and its shape. Each is a new event; nothing is overwritten. */
import type {
  AddedClaimView,
  ClaimInput,
  DecisionInput,
  DecisionView,
  GroupingView,
  HistoryEntry,
} from '../../api/types.ts'
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

/** A claim as the desk sends it: ids are text here. */
export type TypedClaim = {
  readonly [Part in keyof ClaimInput]: Part extends 'report' | 'incident' ? string : ClaimInput[Part]
}

/** Adds a claim that the reader missed. */
export const sendClaim = (claim: TypedClaim) => sendJson<AddedClaimView>('/api/v1/claims', claim)

/** Takes an added claim back. */
export const withdrawClaim = (id: string, grounds: Grounds) =>
  sendJson<AddedClaimView>(`/api/v1/claims/${encodeURIComponent(id)}/withdraw`, grounds)

/** Takes back what an entry of a history tells. */
export function takeBack({ kind, id }: NonNullable<HistoryEntry['undo']>, grounds: Grounds): Promise<unknown> {
  if (kind === 'grouping') return undoRegrouping(Number(id), grounds)
  return kind === 'claim' ? withdrawClaim(id, grounds) : withdrawDecision(id, grounds)
}
