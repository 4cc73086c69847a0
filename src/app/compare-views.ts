/** What comparisons show. */
import type { Comparison } from '../counting/compare/compare.ts'
import type { EventList } from '../counting/compare/event-list.ts'
import type { LowerBound, OverlapTable } from '../counting/compare/overlap.ts'
import type { SeriesComparison } from '../counting/compare/series-steps.ts'
import type { ClaimId, IncidentId, Measure, SeriesId } from '../model/index.ts'
import type { PageOf } from './views.ts'

export type { ComparedPair, Comparison, DifferencePart, MissingItem } from '../counting/compare/compare.ts'
export type { EventList, ListItem } from '../counting/compare/event-list.ts'
export type { MissingCode } from '../counting/compare/explain-missing.ts'
export type { LowerBound } from '../counting/compare/overlap.ts'

/** A list that can be compared here, as it is typed. */
export interface ListChoice {
  readonly id: string
  readonly words: string
}

/** A list without its events: those stand in the comparison. */
export interface ListSummary extends Omit<EventList, 'items' | 'leftOut' | 'others'> {
  readonly events: number
  readonly leftOut: number
}

/** A comparison as the desk shows it. */
export interface ComparisonView extends Omit<Comparison, 'a' | 'b'> {
  readonly a: ListSummary
  readonly b: ListSummary
  readonly asOf: number
}

/** Running totals of others beside our own count. */
export interface SeriesComparisonView extends SeriesComparison {
  readonly series: SeriesId
  readonly title: string
  /** Our definition in words. */
  readonly tally: string
  readonly asOf: number
}

/** Which incidents are in which lists; the bound only when it was asked for. */
export interface OverlapView extends OverlapTable {
  readonly lowerBound: LowerBound | null
}

/** An incident's figure under one rule. */
export interface RuleCell {
  readonly text: string
  readonly isKnown: boolean
  readonly min: number | null
  readonly best: number | null
  readonly max: number | null
  /** The claims that gave it; none where incidents themselves are counted. */
  readonly claims: readonly ClaimId[]
  /** How the rule came to it. */
  readonly words: string
}

/** One incident under every rule, in the order of the rules. */
export interface RulesRow {
  readonly incident: IncidentId
  readonly title: string
  readonly cells: readonly RuleCell[]
  /** Whether a rule gives another figure than the one compared with. */
  readonly differs: boolean
}

/** A definition under every rule, and a page of its incidents. */
export interface RulesView extends PageOf<RulesRow> {
  readonly rules: readonly {
    readonly id: string
    readonly title: string
    readonly words: string
    /** The total. */
    readonly text: string
    readonly min: number | null
    readonly best: number | null
    readonly max: number | null
    readonly withoutFigure: number
    /** On how many incidents it gives another figure than the rule compared with. */
    readonly apart: number
  }[]
  /** The rule that the others are compared with. */
  readonly from: string
  readonly measure: Measure
  readonly counted: number
  readonly differing: number
  readonly leftOut: number
}

/** A table that was kept for comparing. */
export interface KeptListView {
  /** Its name, as `/compare` takes it. */
  readonly id: string
  readonly name: string
  readonly events: number
  /** What could not be understood, row by row. */
  readonly notes: readonly string[]
}
