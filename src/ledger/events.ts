/** What can happen in the ledger: past-tense events, appended and never changed. */
import type {
  AccountId,
  AnyClaim,
  Capture,
  ClaimId,
  DecisionId,
  IncidentId,
  Note,
  Reading,
  RefusalId,
  Report,
  ReportId,
  ReviewDecision,
  SeriesId,
} from '../model/index.ts'

/** A report came in: its text is kept exactly. */
export interface ReportKept {
  readonly type: 'ReportKept'
  readonly data: { readonly report: Report }
}

/** The bytes of a report came in, or a visit found them unchanged: from where, when and with which headers. */
export interface CaptureKept {
  readonly type: 'CaptureKept'
  readonly data: { readonly capture: Capture }
}

/** A report was read by one version of the reader. */
export interface ReportRead {
  readonly type: 'ReportRead'
  readonly data: { readonly reading: Reading }
}

/** Something that was opened could not be kept as a report. */
export interface InputRefused {
  readonly type: 'InputRefused'
  readonly data: Refusal
}

/** What was refused and why. */
export interface Refusal {
  readonly sourceName: string
  readonly bytesHash: string | null
  readonly note: Note
  /** The whole path or the address to open again; left out where there is none. */
  readonly origin?: string
  /** How it begins: characters of a text, or the first bytes in hex. */
  readonly sample?: string
}

/** Something refused was tried again. `note` null: it was kept this time, else why not. */
export interface InputRetried {
  readonly type: 'InputRetried'
  readonly data: { readonly refusal: RefusalId; readonly note: Note | null }
}

/** Why two things were linked: each reason in plain words, with its share of the score (0 to 1 in sum). */
export interface LinkReason {
  readonly code: string
  readonly words: string
  readonly score: number
}

/** Who accepted a link. */
export interface LinkDecision {
  readonly by: 'policy' | 'person'
  /** The policy's name, or the person's. */
  readonly name: string
  readonly score: number
  readonly reasons: readonly LinkReason[]
}

/** An account opened a new incident. */
export interface IncidentOpened {
  readonly type: 'IncidentOpened'
  readonly data: { readonly incident: IncidentId; readonly account: AccountId }
}

/** An account joined an incident. */
export interface AccountLinked {
  readonly type: 'AccountLinked'
  readonly data: { readonly incident: IncidentId; readonly account: AccountId; readonly decision: LinkDecision }
}

/** An account of a running total opened a series. */
export interface SeriesOpened {
  readonly type: 'SeriesOpened'
  readonly data: { readonly series: SeriesId; readonly account: AccountId }
}

/** An account of a running total joined a series. */
export interface TotalLinked {
  readonly type: 'TotalLinked'
  readonly data: { readonly series: SeriesId; readonly account: AccountId; readonly decision: LinkDecision }
}

/** A person decided something in review: about a claim, a figure, a grade, or as a note. */
export interface ReviewDecided {
  readonly type: 'ReviewDecided'
  readonly data: { readonly decision: ReviewDecision }
}

/** A person took a decision back; it stays in the history. */
export interface ReviewWithdrawn {
  readonly type: 'ReviewWithdrawn'
  readonly data: { readonly decision: DecisionId; readonly by: string; readonly reason: string }
}

/** A person found a claim that the reader had missed: it stands, in an account of its own, beside those that were read. */
export interface ClaimAdded {
  readonly type: 'ClaimAdded'
  readonly data: { readonly claim: AnyClaim; readonly report: ReportId; readonly incident: IncidentId } & PersonGrounds
}

/** A person took an added claim back: it is not counted any more and stays in the history. */
export interface AddedClaimWithdrawn {
  readonly type: 'AddedClaimWithdrawn'
  readonly data: {
    readonly claim: ClaimId
    readonly report: ReportId
    readonly incident: IncidentId
  } & PersonGrounds
}

/** A person found that two incidents are one: the accounts of `merged` go to `incident`, and its id leads there. */
export interface IncidentsMerged {
  readonly type: 'IncidentsMerged'
  readonly data: { readonly incident: IncidentId; readonly merged: IncidentId } & PersonGrounds
}

/** A person found that an incident is two: some of its accounts go to one that is opened for them. */
export interface IncidentSplit {
  readonly type: 'IncidentSplit'
  readonly data: {
    readonly incident: IncidentId
    readonly opened: IncidentId
    readonly accounts: readonly AccountId[]
  } & PersonGrounds
}

/** A person found that an account tells of another incident. */
export interface AccountMoved {
  readonly type: 'AccountMoved'
  readonly data: { readonly account: AccountId; readonly incident: IncidentId } & PersonGrounds
}

/** A person took a merge, a split or a move back: the accounts that it placed stand again where they stood. */
export interface GroupingUndone {
  readonly type: 'GroupingUndone'
  readonly data: { readonly undone: number } & PersonGrounds
}

/** Who decided, and why. */
export interface PersonGrounds {
  readonly by: string
  readonly reason: string
}

/** Any event. */
export type LedgerEvent =
  | ReportKept
  | CaptureKept
  | ReportRead
  | InputRefused
  | InputRetried
  | IncidentOpened
  | AccountLinked
  | SeriesOpened
  | TotalLinked
  | IncidentsMerged
  | IncidentSplit
  | AccountMoved
  | GroupingUndone
  | ReviewDecided
  | ReviewWithdrawn
  | ClaimAdded
  | AddedClaimWithdrawn

/** An event as stored: its place in the log (from 1), when it was appended, and its link in the hash chain. */
export interface StoredEvent {
  readonly position: number
  /** ISO instant, UTC. */
  readonly at: string
  readonly event: LedgerEvent
  /** What makes the event happen once only: `report:rep_…`, `reading:rdg_…`, `account:acc_…`. */
  readonly key: string
  readonly previousHash: string
  readonly hash: string
}

/** The end of the log: write it down elsewhere, and a missing tail can be told. Position 0 is the empty ledger. */
export interface Head {
  readonly position: number
  readonly hash: string
}
