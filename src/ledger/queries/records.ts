/** What the queries answer with: records of the state, joined. */
import type { Account, AnyClaim, IncidentId, Reading, Report, SeriesId, Span } from '../../model/index.ts'
import type { LinkDecision } from '../events.ts'
import type { LinkChange, Stamp } from '../evolve/ledger-state.ts'

/** A report with its latest reading (null: not read yet). */
export interface ReportRecord extends Stamp {
  readonly report: Report
  readonly reading: Reading | null
  /** The accounts of the latest reading, then those of added claims, and where each belongs. */
  readonly accounts: readonly AccountPlace[]
  /** The claims that persons added and that stand. */
  readonly added: readonly AnyClaim[]
}

/** An account and where it belongs. */
export interface AccountPlace {
  readonly account: Account
  readonly incident: IncidentId | null
  readonly series: SeriesId | null
}

/** An account in its incident or series, with its report, its claims and why it is there (null: it opened it). */
export interface LinkedAccount extends Stamp {
  readonly account: Account
  readonly report: Report
  readonly claims: readonly AnyClaim[]
  readonly decision: LinkDecision | null
}

/** An incident or a series with everything said in it. */
export interface GroupRecord<Id extends IncidentId | SeriesId> {
  readonly id: Id
  readonly openedPosition: number
  readonly openedAt: string
  readonly accounts: readonly LinkedAccount[]
  readonly settled: Stamp | null
  readonly reopened: Stamp | null
  readonly history: readonly LinkChange[]
}

/** An incident with its accounts, their reports and claims. */
export type IncidentRecord = GroupRecord<IncidentId>
/** A series with its accounts, their reports and claims. */
export type SeriesRecord = GroupRecord<SeriesId>

/** A claim and where it belongs. `isCurrent` false: the latest reading of its report does not hold it any more. */
export interface ClaimRecord {
  readonly claim: AnyClaim
  readonly account: Account
  readonly report: Report
  readonly incident: IncidentId | null
  readonly series: SeriesId | null
  readonly isCurrent: boolean
}

/** The words around a claim. */
export interface ClaimContext {
  readonly sentence: string
  /** Offsets of the evidence inside `sentence`. */
  readonly from: number
  readonly to: number
  /** The passage that holds the sentence (the sentence itself when the reading names none), as a span of the report. */
  readonly passage: Span
  readonly passageText: string
}

/** How much there is. */
export interface LedgerCounts {
  readonly reports: number
  /** Reports without a reading, or in a language the reader does not read. */
  readonly unread: number
  readonly refused: number
  readonly claims: number
  readonly accounts: number
  readonly incidents: number
  readonly series: number
  readonly publishers: number
}

/** How many reports there are in one language, and how many of them were read. */
export interface LanguageCount {
  /** ISO 639-1; null when the language could not be told. */
  readonly language: string | null
  readonly reports: number
  readonly read: number
}
