/** What a counting rule is. */
import type { ClaimId, CountValue } from '../../model/index.ts'
import type { LatestFigure } from '../latest-figures.ts'
import type { PinnedFigure, RuleOptions } from '../types.ts'

/** What a rule makes of the figures: numbers, the figures they rest on, and how. */
export interface RuleOutcome {
  readonly isKnown: boolean
  readonly min: number | null
  readonly best: number | null
  readonly max: number | null
  readonly used: readonly LatestFigure[]
  readonly words: string
}

/** What a rule may know of the incident beside its figures. */
export interface IncidentSetting {
  /** Whether any figure of it reaches ten people: what "several" stands for depends on it. */
  readonly isLarge: boolean
  /** The figure a reviewer chose; null when nobody did. */
  readonly pin: PinnedFigure | null
}

/** A named way from rival figures to one answer; choosing another never changes a claim. */
export interface CountingRule {
  readonly id: string
  readonly title: string
  /** What it does, in one sentence. */
  readonly words: string
  count(figures: readonly LatestFigure[], options: RuleOptions, incident: IncidentSetting): RuleOutcome
}

/** Nobody gave a figure. */
export function notStated(figures: readonly LatestFigure[]): RuleOutcome {
  const words = figures.length > 0 ? 'some, without a number' : 'no report gives a figure'
  return { isKnown: false, min: null, best: null, max: null, used: [], words }
}

/** The figures that hold a number; "some were killed" holds none. */
export function withNumber(figures: readonly LatestFigure[]): readonly LatestFigure[] {
  return figures.filter(({ value }) => value.min !== null || value.max !== null)
}

/** The number a figure rests on when one is wanted: its minimum, else its maximum. */
export function pointOf(value: CountValue): number {
  return value.min ?? value.max ?? 0
}

/** The claims of some figures, each once. */
export function claimsOf(figures: readonly LatestFigure[]): readonly ClaimId[] {
  return [...new Set(figures.flatMap(({ claims }) => claims.map(({ claim }) => claim.id)))]
}

/** How many origins stand behind some figures. */
export function countOrigins(figures: readonly LatestFigure[]): number {
  return new Set(figures.flatMap(({ origins }) => [...origins])).size
}

/** A point and the figures that support it: those that state it, and open ones that start from it. */
export interface Support {
  readonly point: number
  readonly figures: readonly LatestFigure[]
  readonly origins: number
}

/** The points given, the most supported first; with equal support the lower first. */
export function rankSupport(figures: readonly LatestFigure[]): readonly Support[] {
  const byPoint = new Map<number, LatestFigure[]>()
  for (const figure of figures) {
    const point = pointOf(figure.value)
    const list = byPoint.get(point)
    if (list) list.push(figure)
    else byPoint.set(point, [figure])
  }
  return [...byPoint]
    .map(([point, own]) => ({ point, figures: own, origins: countOrigins(own) }))
    .sort((a, b) => b.origins - a.origins || a.point - b.point)
}
