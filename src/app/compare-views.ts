/** What comparisons show. */
import type { Comparison } from '../counting/compare/compare.ts'
import type { EventList } from '../counting/compare/event-list.ts'
import type { LowerBound, OverlapTable } from '../counting/compare/overlap.ts'
import type { SeriesComparison } from '../counting/compare/series-steps.ts'
import type { SeriesId } from '../model/index.ts'

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
