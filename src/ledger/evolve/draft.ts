/** The state while it is being folded: the same shape, open for change. Only the files of this folder hold one. */
import type { LedgerState } from './ledger-state.ts'

type Open<T> =
  T extends ReadonlyMap<infer K, infer V>
    ? Map<K, V>
    : T extends ReadonlySet<infer V>
      ? Set<V>
      : T extends readonly (infer V)[]
        ? V[]
        : T

/** The ledger's state, open for change. */
export type Draft = { -readonly [Part in keyof LedgerState]: Open<LedgerState[Part]> }

/** The draft of a ledger without events. */
export function emptyDraft(): Draft {
  return {
    position: 0,
    lastAt: null,
    reports: new Map(),
    reportsByBytes: new Map(),
    captures: new Map(),
    readings: new Map(),
    accounts: new Map(),
    claims: new Map(),
    currentClaims: 0,
    incidents: new Map(),
    series: new Map(),
    redirects: new Map(),
    groupings: new Map(),
    refused: new Map(),
    added: new Map(),
    addedByReport: new Map(),
    decisions: new Map(),
    decisionsByTarget: new Map(),
    keys: new Set(),
    instants: [],
  }
}
