/** The days within which the accounts of an incident lie: what is far from them needs no closer look. */
import type { ReportedClaim } from '../counting/types.ts'
import { dayRangeOf } from '../linker/days.ts'
import { isClaimOf } from '../model/index.ts'

/** The first and the last day, as numbers of days. */
export interface DaySpan {
  readonly first: number
  readonly last: number
}

/** The days that the claims state; null when one of the accounts states none and may lie anywhere. */
export function daySpanOf(said: readonly ReportedClaim[]): DaySpan | null {
  const dated = new Set<string>()
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { claim } of said) {
    if (!isClaimOf(claim, 'when') || claim.attribution.stance === 'retracts') continue
    const range = dayRangeOf(claim.value)
    if (!range) continue
    dated.add(claim.account)
    first = Math.min(first, range.first)
    last = Math.max(last, range.last)
  }
  return said.every(({ claim }) => dated.has(claim.account)) ? { first, last } : null
}
