/** What comparisons show. */
import type { LowerBound, OverlapTable } from '../counting/compare/overlap.ts'

export type { ComparedPair, Comparison, DifferencePart, MissingItem } from '../counting/compare/compare.ts'
export type { EventList, ListItem } from '../counting/compare/event-list.ts'
export type { MissingCode } from '../counting/compare/explain-missing.ts'
export type { LowerBound } from '../counting/compare/overlap.ts'

/** Which incidents are in which lists; the bound only when it was asked for. */
export interface OverlapView extends OverlapTable {
  readonly lowerBound: LowerBound | null
}
