/** The shapes that the API answers with, for its clients: types only. */

export type { ClaimInput } from '../app/add-claim.ts'
export type * from '../app/compare-views.ts'
export type { DecisionInput } from '../app/decision-input.ts'
export type * from '../app/explore/columns-view.ts'
export type * from '../app/queries.ts'
export type { FigureChange, VersionChange, VersionView, WordChange } from '../app/report-versions.ts'
export type { VerifyView } from '../app/verify-ledger.ts'
export type * from '../app/views.ts'
export type * from '../model/index.ts'

/** What went wrong, as `application/problem+json` (RFC 9457): what happened, what is safe, what to do next, a code. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
}
