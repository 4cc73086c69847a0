/** The counting rule `range`. */
import type { LatestFigure } from '../latest-figures.ts'
import { type CountingRule, notStated, type RuleOutcome, withNumber } from './rule.ts'

/** From the lowest minimum to the highest maximum, as Iraq Body Count and Airwars print tolls. "At least 5" beside "5" is 5. */
export const range: CountingRule = {
  id: 'range',
  title: 'Range',
  words: 'From the lowest to the highest of the latest figures of each origin and speaker.',
  count(figures) {
    const used = withNumber(figures)
    if (used.length === 0) return notStated(figures)
    const ends = rangeOf(used)
    const words = `from the lowest to the highest of ${used.length} latest ${used.length === 1 ? 'figure' : 'figures'}`
    return { isKnown: true, ...ends, best: ends.min === ends.max ? ends.min : null, used, words }
  },
}

/** The lowest minimum and the highest maximum; the maximum stays open when an open figure starts above every closed one. */
export function rangeOf(figures: readonly LatestFigure[]): Pick<RuleOutcome, 'min' | 'max'> {
  let min: number | null = null
  let max: number | null = null
  let openFrom: number | null = null
  for (const { value } of figures) {
    if (value.min !== null) min = min === null ? value.min : Math.min(min, value.min)
    if (value.max !== null) max = max === null ? value.max : Math.max(max, value.max)
    else if (value.min !== null) openFrom = Math.max(openFrom ?? 0, value.min)
  }
  // "Up to 3" beside "5": the lowest that anybody gives is 3 at most.
  if (min !== null)
    for (const { value } of figures) if (value.min === null && value.max !== null) min = Math.min(min, value.max)
  if (max !== null && openFrom !== null && openFrom > max) max = null
  return { min, max }
}
