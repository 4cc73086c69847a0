/** What the ledger amounts to at one position: everything the queries need, folded from the events. */
import type {
  Account,
  AccountId,
  AnyClaim,
  Capture,
  ClaimId,
  DecisionId,
  IncidentId,
  Reading,
  RefusalId,
  Report,
  ReportId,
  ReviewDecision,
  SeriesId,
} from '../../model/index.ts'
import type { AccountMoved, IncidentSplit, IncidentsMerged, LinkDecision, PersonGrounds, Refusal } from '../events.ts'

/** Which event did it, and when (ISO instant, UTC). */
export interface Stamp {
  readonly position: number
  readonly at: string
}

/** A kept report. */
export interface ReportState extends Stamp {
  readonly report: Report
}

/** A coming-in of a report. */
export interface CaptureState extends Stamp {
  readonly capture: Capture
}

/** The latest reading of a report. */
export interface ReadingState extends Stamp {
  readonly reading: Reading
}

/** An account that some reading gave. `isCurrent` false: the latest reading of its report does not hold it any more. */
export interface AccountState {
  readonly account: Account
  readonly isCurrent: boolean
  readonly incident: IncidentId | null
  readonly series: SeriesId | null
  /** How often it was given a place so far. */
  readonly links: number
  /** The position of the person's decision that its place rests on; null: the policy may move it. */
  readonly held: number | null
}

/** A claim that some reading gave. `isCurrent` false: the latest reading of its report does not hold it any more. */
export interface ClaimState {
  readonly claim: AnyClaim
  readonly report: ReportId
  readonly isCurrent: boolean
}

/** An account in its incident or series. `decision` null: it opened it. */
export interface LinkState extends Stamp {
  readonly account: AccountId
  readonly decision: LinkDecision | null
}

/** One change of an incident or a series. `dropped`: a new reading of the report does not hold the account any more. */
export interface LinkChange extends LinkState {
  readonly kind: 'opened' | 'linked' | 'moved-out' | 'dropped'
}

/** An incident or a series: the accounts in it now, in the order they came, and all that happened to it. */
export interface GroupState<Id extends IncidentId | SeriesId> {
  readonly id: Id
  readonly openedPosition: number
  readonly openedAt: string
  /** The position of the last event that changed what the group amounts to, its claims and their review included. */
  readonly changed: number
  readonly accounts: readonly LinkState[]
  /** The last merge, split or move of a person that touched it. */
  readonly settled: Stamp | null
  /** The first account that came after a person had settled it; null: nothing new since. */
  readonly reopened: Stamp | null
  readonly history: readonly LinkChange[]
}

/** An incident. */
export type IncidentState = GroupState<IncidentId>
/** A series. */
export type SeriesState = GroupState<SeriesId>

/** Something that was opened and could not be kept as a report. */
export interface RefusedState extends Stamp, Refusal {
  readonly id: RefusalId
  /** How often it was tried, the first time among them. */
  readonly tries: number
  readonly lastTryAt: string
  /** When it was kept after all; null: it is still refused. */
  readonly endedAt: string | null
}

/** A decision of a person. `withdrawn` null: it stands. */
export interface DecisionState extends Stamp {
  readonly decision: ReviewDecision
  readonly withdrawn: (Stamp & { readonly by: string; readonly reason: string }) | null
}

/** Where an account stood. */
export interface AccountStanding {
  readonly account: AccountId
  readonly incident: IncidentId | null
  readonly held: number | null
}

/** A merge, split or move of a person, with how the accounts that it touched stood before. */
export interface GroupingState extends Stamp {
  readonly event: IncidentsMerged | IncidentSplit | AccountMoved
  readonly before: readonly AccountStanding[]
  /** Who took it back; null: it stands. */
  readonly undone: (Stamp & PersonGrounds) | null
}

/** A claim that a person added. `withdrawn` null: it stands. */
export interface AddedClaimState extends Stamp, PersonGrounds {
  readonly claim: ClaimId
  readonly report: ReportId
  /** How often it was added: one taken back can be added anew. */
  readonly times: number
  readonly withdrawn: (Stamp & PersonGrounds) | null
}

/** The ledger at `position`. The maps keep the order in which things came. */
export interface LedgerState {
  /** Position of the last event; 0 in an empty ledger. */
  readonly position: number
  /** Instant of the last event; null in an empty ledger. */
  readonly lastAt: string | null
  readonly reports: ReadonlyMap<ReportId, ReportState>
  /** SHA-256 of bytes that came in to the reports kept of them. */
  readonly reportsByBytes: ReadonlyMap<string, readonly ReportId[]>
  /** How often each report came in, in the order it did. */
  readonly captures: ReadonlyMap<ReportId, readonly CaptureState[]>
  readonly readings: ReadonlyMap<ReportId, ReadingState>
  readonly accounts: ReadonlyMap<AccountId, AccountState>
  readonly claims: ReadonlyMap<ClaimId, ClaimState>
  /** How many of them are current. */
  readonly currentClaims: number
  readonly incidents: ReadonlyMap<IncidentId, IncidentState>
  readonly series: ReadonlyMap<SeriesId, SeriesState>
  /** Where the accounts of an incident went that is empty now. */
  readonly redirects: ReadonlyMap<IncidentId, IncidentId>
  /** The merges, splits and moves of persons, by position. */
  readonly groupings: ReadonlyMap<number, GroupingState>
  /** In the order they came; those kept after all among them. */
  readonly refused: ReadonlyMap<RefusalId, RefusedState>
  readonly added: ReadonlyMap<ClaimId, AddedClaimState>
  /** The claims that persons added to each report, in the order they came. */
  readonly addedByReport: ReadonlyMap<ReportId, readonly ClaimId[]>
  readonly decisions: ReadonlyMap<DecisionId, DecisionState>
  /** The decisions about each claim, incident, report or series, in the order they came. */
  readonly decisionsByTarget: ReadonlyMap<string, readonly DecisionId[]>
  /** The key of every event. */
  readonly keys: ReadonlySet<string>
  /** For each instant of appending, the last position of that instant; ascending. */
  readonly instants: readonly Stamp[]
}
