/** The quarter of the year that a report on business is about, for "a year earlier" beside sums of money. */

import type { ReadingContext } from '../../mention.ts'
import { MONTH, ORDINAL } from '../words/date-words.ts'

const QUARTERS = new WeakMap<ReadingContext, number | null>()

/** The quarter that the report names most, 1 to 4: "third-quarter profit", "the quarter ended Sept. 30"; null when none is. Read once for each report. */
export function reportQuarter(ctx: ReadingContext): number | null {
  const known = QUARTERS.get(ctx)
  if (known !== undefined) return known
  const found = findQuarter(ctx)
  QUARTERS.set(ctx, found)
  return found
}

function findQuarter({ tokens }: ReadingContext): number | null {
  const counts = [0, 0, 0, 0, 0]
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.lower(i)
    if (!word.endsWith('quarter')) continue
    const ordinal = ORDINAL.get(word === 'quarter' ? tokens.lower(i - 1) : word.slice(0, -'-quarter'.length)) ?? 9
    const month = tokens.lower(i + 1) === 'ended' ? MONTH.get(tokens.lower(i + 2)) : undefined
    const number = ordinal <= 4 ? ordinal : Math.ceil((month ?? 0) / 3)
    counts[number] = (counts[number] ?? 0) + 1
  }
  counts[0] = 0
  const most = Math.max(...counts)
  return most === 0 ? null : counts.indexOf(most)
}
