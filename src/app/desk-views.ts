/** What the start screen and the review queue show. */
import type { LinkReason } from '../ledger/events.ts'
import type { AccountId, AccountRole, Attribute, ClaimId, IncidentId, ReportId, SeriesId } from '../model/index.ts'
import type { DecisionView } from './count-views.ts'
import type { ClaimView, IncidentRow } from './views.ts'

/** What a line of the start screen is about. */
export type DeskTopic = 'reports' | 'review' | 'incidents' | 'reopened' | 'disagreements' | 'refused'

/** One thing a line of the start screen names. */
export interface DeskItem {
  readonly words: string
  /** What it says besides; empty when there is nothing. */
  readonly note: string
  readonly incident: IncidentId | null
  readonly report: ReportId | null
}

/** One line of the start screen: how many, and the first of them. */
export interface DeskLine {
  readonly topic: DeskTopic
  readonly count: number
  readonly words: string
  readonly items: readonly DeskItem[]
}

/** The start screen: what changed after position `since`. */
export interface DeskView {
  readonly since: number
  /** When the event at `since` was appended; null at the start of the ledger, or when nothing was seen before. */
  readonly sinceAt: string | null
  readonly asOf: number
  readonly lines: readonly DeskLine[]
  /** What has been done in this ledger so far, for the first ten minutes. */
  readonly done: {
    readonly reports: number
    readonly decisions: number
  }
}

/** Why a claim stands where it stands in the queue. */
export type QueueRank = 'differs' | 'inferred' | 'newest'

/** A claim that waits for review. */
export interface QueueItem {
  readonly claim: ClaimId
  readonly attribute: Attribute
  readonly rank: QueueRank
  readonly incident: IncidentId | null
}

/** The claims that wait for one reader, the first of them, and how far that reader is. */
export interface QueueView {
  readonly items: readonly QueueItem[]
  /** How many wait for this reader. */
  readonly left: number
  /** How many this reader has decided. */
  readonly done: number
  /** How many people must decide about each claim. */
  readonly readers: number
  /** The reviewers that the desk's settings name. */
  readonly reviewers: readonly string[]
  readonly asOf: number
  readonly words: string
}

/** An incident that an account may belong to, and why. */
export interface LikelyIncident {
  readonly incident: IncidentRow
  readonly score: number
  readonly reasons: readonly LinkReason[]
}

/** One claim for review: its sentence between its neighbours, where it stands, and what others say there. */
export interface ReviewItemView {
  readonly view: ClaimView
  readonly role: AccountRole
  readonly account: AccountId
  readonly rank: QueueRank
  /** The sentence before, and the one after; empty at the edge of the report. */
  readonly before: string
  readonly after: string
  /** What else was read in the same sentence for the same account. */
  readonly beside: readonly ClaimView[]
  readonly incident: IncidentRow | null
  /** The accounts of that incident, each as its report names it. */
  readonly accounts: readonly { readonly id: AccountId; readonly words: string }[]
  readonly series: SeriesId | null
  /** Why the account stands in its incident: empty when it opened it. */
  readonly reasons: readonly LinkReason[]
  readonly isPlacedByPerson: boolean
  readonly likely: readonly LikelyIncident[]
  /** What the other claims of its incident, or running total, say of the same. */
  readonly others: readonly ClaimView[]
  /** What this reader decided about it, the latest first. */
  readonly own: readonly DecisionView[]
}

/** That the ledger has moved on: from where, to where. */
export interface ChangePulse {
  readonly from: number
  readonly position: number
}
