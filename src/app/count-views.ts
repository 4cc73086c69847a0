/** What counting and review show: plain rows, built by the use cases, never stored. */
import type { FieldAgreement } from '../counting/review/agreement.ts'
import type { Tally } from '../counting/types.ts'
import type {
  ClaimId,
  DecisionId,
  Grade,
  HarmAttribute,
  IncidentId,
  Measure,
  ReportId,
  ReviewDecision,
  SeriesDefinition,
  SeriesId,
  SpeakerKind,
} from '../model/index.ts'
import type { ClaimView, IncidentRow } from './views.ts'

export type { FieldAgreement } from '../counting/review/agreement.ts'
export type { ConcededFigure, TallyDefinition } from '../counting/types.ts'

/** How well an incident is supported: what the claims suggest, and what a reviewer decided (null: nobody did). */
export interface GradeView {
  readonly suggested: Grade
  readonly words: string
  readonly claims: readonly ClaimId[]
  readonly given: { readonly grade: Grade; readonly by: string; readonly reason: string } | null
  /** What the grade in force means. */
  readonly meaning: string
}

/** A decision of a person, in words. */
export interface DecisionView {
  readonly id: DecisionId
  readonly kind: ReviewDecision['kind']
  /** The claim, incident, report or series it is about. */
  readonly target: string
  readonly by: string
  readonly at: string
  readonly position: number
  readonly reason: string
  /** "rejected: misread", "figure pinned: killed 5". */
  readonly words: string
  readonly withdrawn: { readonly by: string; readonly at: string; readonly reason: string } | null
}

/** One thing that happened to an incident. `by` null: the policy that links accounts. */
export interface HistoryEntry {
  readonly position: number
  readonly at: string
  readonly words: string
  readonly by: string | null
  readonly reason: string | null
  /** What it was and what it became; null where nothing is counted or named anew. */
  readonly before: string | null
  readonly after: string | null
  /** What takes it back; null when nothing can, or it was taken back. */
  readonly undo: { readonly kind: 'grouping' | 'decision' | 'claim'; readonly id: string } | null
  /** The position at which it was taken back. */
  readonly takenBackAt: number | null
}

/** How one figure of an incident changed: the figure as the reports printed up to each day gave it. */
export interface FigureSteps {
  readonly attribute: HarmAttribute
  readonly points: readonly {
    readonly on: string
    readonly min: number | null
    readonly best: number | null
    readonly max: number | null
    readonly text: string
    readonly claims: readonly ClaimId[]
  }[]
}

/** One figure that fell on a day of print on which another rose; each as its text before and after. */
export interface TollMove {
  readonly on: string
  readonly from: HarmAttribute
  readonly to: HarmAttribute
  readonly fell: readonly [string, string]
  readonly rose: readonly [string, string]
  /** How many may have moved at most. */
  readonly atMost: number
  readonly claims: readonly ClaimId[]
}

/** A claim that a person added to what was read. */
export interface AddedClaimView {
  readonly claim: ClaimView
  readonly incident: IncidentId | null
  readonly by: string
  readonly reason: string
  readonly at: string
  readonly position: number
  readonly withdrawn: { readonly by: string; readonly at: string; readonly reason: string } | null
}

/** One point of a series: what one speaker said the total was, on one day. */
export interface SeriesPoint {
  readonly claim: ClaimId
  readonly report: ReportId
  readonly publisher: string | null
  /** The day the total holds for: its stated end, else the report's day; null when neither is known. */
  readonly on: string | null
  readonly min: number | null
  readonly max: number | null
  readonly text: string
  readonly sentence: string
}

/** The running totals of others on one subject, a line for each speaker. */
export interface SeriesView {
  readonly id: SeriesId
  readonly title: string
  readonly measure: Measure
  readonly definition: SeriesDefinition
  readonly speakers: readonly {
    readonly name: string
    readonly kind: SpeakerKind
    readonly points: readonly SeriesPoint[]
    /** "falls from 66 to 62 on 23 November": what a running total should not do. */
    readonly warnings: readonly string[]
  }[]
  readonly reports: number
}

/** Our own count under a named rule: the number, what it counted, and the sentence that says so. */
export type TallyView = Tally<IncidentRow>

/** A counting rule that can be chosen. */
export interface RuleView {
  readonly id: string
  readonly title: string
  readonly words: string
}

/** How far reviewers agree. */
export interface AgreementView {
  /** How many people must decide alike at this desk. */
  readonly readers: number
  /** Claims that several people decided about. */
  readonly claims: number
  readonly fields: readonly FieldAgreement[]
  readonly asOf: number
}

/** One incident that changed between two positions, and what did it. */
export interface DiffEntry {
  readonly incident: IncidentId
  readonly title: string
  readonly kind: 'new' | 'changed' | 'gone'
  /** `killed: 5 → 5–8`. */
  readonly changes: readonly string[]
  /** Which report or person did it, in the order of the ledger. */
  readonly causes: readonly string[]
}

/** What changed between two positions of the ledger. */
export interface DiffView {
  readonly from: number
  readonly to: number
  readonly entries: readonly DiffEntry[]
  readonly words: string
}

/** The method of a desk, part by part, ready to be published. */
export interface MethodView {
  readonly title: string
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[]
  readonly asOf: number
}
