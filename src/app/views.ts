/** What the screens, the API and the command line show: plain rows, built by the use cases, never stored. */
import type { ClaimStatus } from '../counting/review/settle-claim.ts'
import type { ConcededFigure, Figure } from '../counting/types.ts'
import type { Head, LinkReason } from '../ledger/events.ts'
import type { LedgerCounts } from '../ledger/queries/records.ts'
import type {
  Account,
  AccountId,
  AccountRole,
  AnyClaim,
  Capture,
  ClaimId,
  IncidentId,
  IncidentType,
  Note,
  Passage,
  PlaceValue,
  ReportId,
  SeriesId,
  SpeakerKind,
  Stance,
} from '../model/index.ts'
import type { DecisionView, FigureSteps, GradeView, HistoryEntry, TollMove } from './count-views.ts'
import type { NamedGroup, WithheldItem } from './named-views.ts'

/** A figure under a counting rule: what the desk prints big. */
export type FigureView = Figure

export type * from './count-views.ts'
export type * from './desk-views.ts'
export type * from './export-views.ts'
export type * from './health/health-views.ts'
export type * from './named-views.ts'
export type * from './refused-views.ts'

/** A page of rows. `next` is an opaque cursor, null at the end. */
export interface PageOf<Row> {
  readonly items: readonly Row[]
  readonly total: number
  readonly next: string | null
  readonly asOf: number
  /** The query in words. */
  readonly words: string
}

/** Where the ledger stands. */
export interface StatusView {
  readonly version: string
  readonly reader: string
  readonly asOf: number
  readonly head: Head
  readonly counts: LedgerCounts
  /** Languages of the reports, the most frequent first; null where it could not be told. */
  readonly languages: readonly { readonly language: string | null; readonly reports: number; readonly read: number }[]
  /** Instant of the last event; null in an empty ledger. */
  readonly lastAt: string | null
}

/** One incident in a list. */
export interface IncidentRow {
  readonly id: IncidentId
  /** "Air strike, Dibis (Kirkuk), 3 December 2023". */
  readonly title: string
  readonly type: IncidentType | null
  readonly role: AccountRole
  /** ISO days; both null when no report gives a day. */
  readonly first: string | null
  readonly last: string | null
  readonly dateWords: string
  readonly place: PlaceValue | null
  readonly by: readonly string[]
  readonly against: readonly string[]
  readonly killed: FigureView
  readonly injured: FigureView
  readonly reports: number
  readonly origins: number
  readonly hasDisagreement: boolean
}

/** A claim with what is needed to show it anywhere: the words around it, its publisher and its page. */
export interface ClaimView {
  readonly claim: AnyClaim
  /** The shared one-line notation. */
  readonly line: string
  /** The value in plain words: "at least 5 killed". */
  readonly text: string
  readonly speakerText: string
  readonly speakerKind: SpeakerKind
  readonly stance: Stance
  readonly report: ReportId
  readonly reportTitle: string | null
  readonly publisher: string | null
  readonly publishedOn: string | null
  readonly sentence: string
  /** Offsets of the evidence inside `sentence`. */
  readonly from: number
  readonly to: number
  readonly isSuperseded: boolean
  /** Whether what it calls the people it counts rests on the word of the attacker alone, among the claims of its incident. */
  readonly isAttackersWord: boolean
  /** How review left it: only `rejected` and `corrected` change what is counted. */
  readonly review: ClaimStatus
}

/** One root from which claims come, after copies and relays are folded. */
export interface OriginView {
  readonly id: string
  /** "AFP": the agency that is credited, else the publisher. */
  readonly name: string
  /** "AFP, carried by 4 outlets". */
  readonly title: string
  readonly root: ReportId
  readonly reports: readonly {
    readonly id: ReportId
    readonly publisher: string | null
    readonly title: string | null
  }[]
  /** Why these reports are one origin. */
  readonly reasons: readonly string[]
  /** From which reports a person keeps it apart, and why. */
  readonly apart: readonly string[]
  readonly claims: readonly ClaimView[]
}

/** An incident that belongs together with another and is counted for itself. */
export interface RelatedView {
  readonly incident: IncidentId
  readonly title: string
  readonly status: 'proposed' | 'confirmed' | 'denied'
  /** 0 to 1, the sum of the reasons; 0 when only a person sees the relation. */
  readonly score: number
  readonly reasons: readonly LinkReason[]
  /** The decision in force; null: nobody decided. */
  readonly decision: DecisionView | null
}

/** One thing the claims of an incident do not agree on, in words. */
export interface DisagreementView {
  readonly attribute: string
  readonly words: string
  readonly sides: readonly { readonly text: string; readonly claims: readonly ClaimId[] }[]
}

/** The page of one incident. */
export interface IncidentView extends IncidentRow {
  /** The id that was asked for, when that incident was merged into this one; null when it is this one. */
  readonly redirectedFrom: IncidentId | null
  /** When an account came after a person had settled the incident; null: nothing new since. */
  readonly reopenedAt: string | null
  readonly figures: readonly FigureView[]
  /** What the side that is said to have done it says itself, apart from the figures above. */
  readonly conceded: readonly ConcededFigure[]
  readonly grade: GradeView
  readonly decisions: readonly DecisionView[]
  /** Incidents near it that are other ones: parts of one operation, as proposed or as persons decided. */
  readonly related: readonly RelatedView[]
  readonly originGroups: readonly OriginView[]
  readonly disagreements: readonly DisagreementView[]
  readonly claims: readonly ClaimView[]
  readonly accounts: readonly {
    readonly id: AccountId
    readonly report: ReportId
    readonly role: AccountRole
    readonly score: number
    readonly reasons: readonly LinkReason[]
  }[]
  readonly history: readonly HistoryEntry[]
  /** How each figure that changed did so, by day of print. */
  readonly steps: readonly FigureSteps[]
  /** People who may have moved between the figures as the toll changed. */
  readonly moves: readonly TollMove[]
  /** The victims it names; groups of several people are proposals. */
  readonly named: readonly NamedGroup[]
  /** What exports for others withhold of it, and what of that was released. */
  readonly withheld: readonly WithheldItem[]
}

/** One report in a list. */
export interface ReportRow {
  readonly id: ReportId
  readonly title: string | null
  readonly publisher: string | null
  readonly agency: string | null
  readonly publishedOn: string | null
  readonly language: string | null
  readonly isRead: boolean
  readonly claims: number
  readonly incidents: number
  readonly sourceName: string
  readonly address: string | null
}

/** The page of one report: its text, its passages, its claims and what was not understood. */
export interface ReportView extends ReportRow {
  readonly text: string
  readonly author: string | null
  readonly retells: string | null
  readonly bytesHash: string
  /** How it came in: each fetch, capture or saving, in the order they were kept. Empty: from a plain file. */
  readonly captures: readonly CaptureView[]
  readonly passages: readonly Passage[]
  readonly accounts: readonly (Account & {
    readonly incident: IncidentId | null
    readonly series: SeriesId | null
    readonly title: string
  })[]
  readonly claimViews: readonly ClaimView[]
  readonly notes: readonly Note[]
}

/** The bytes of a report as plain text. */
export interface SourceView {
  readonly mediaType: string
  /** In bytes. */
  readonly size: number
  readonly bytesHash: string
  /** Null: the bytes are no text. */
  readonly text: string | null
  /** True: only its beginning is given. */
  readonly isCut: boolean
}

/** A coming-in of a report. `words`: all of it in a line. `keptAt`: when it was written down. */
export interface CaptureView extends Capture {
  readonly words: string
  readonly keptAt: string
}

/** The page of one claim: the claim, where it belongs and the text around it. */
export interface ClaimPageView extends ClaimView {
  readonly role: AccountRole
  readonly incident: IncidentId | null
  readonly series: SeriesId | null
  /** The sentence with one sentence before and one after; `contextFrom` is where the claim's sentence starts in it. */
  readonly context: string
  readonly contextFrom: number
  /** The claims of other reports on the same attribute of the same incident. */
  readonly rivals: readonly ClaimView[]
}

/** One change of the ledger, in words, with what it touched. */
export interface ChangeView {
  readonly position: number
  readonly at: string
  readonly type: string
  readonly words: string
  readonly report: ReportId | null
  readonly incident: IncidentId | null
  readonly series: SeriesId | null
}

/** One command or route of the help page. */
export interface HelpView {
  readonly words: string
  readonly routes: readonly { readonly path: string; readonly words: string; readonly example: string }[]
  readonly commands: readonly { readonly example: string; readonly words: string }[]
}

/** A merge, split or move of a person. */
export interface GroupingView {
  readonly position: number
  readonly at: string
  readonly kind: 'merge' | 'split' | 'move'
  readonly by: string
  readonly reason: string
  /** The incident that was merged into, split, or moved to. */
  readonly incident: IncidentId
  /** The incident that a split opened. */
  readonly opened: IncidentId | null
  readonly words: string
  /** Who took it back; null: it stands. */
  readonly undone: {
    readonly by: string
    readonly reason: string
    readonly position: number
    readonly at: string
  } | null
}
