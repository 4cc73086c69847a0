/** Dates: the same day, overlapping intervals, or one day apart (a night strike has two dates). */
import { type DayRange, daysApart } from '../days.ts'
import type { AccountProfile } from '../profile-account.ts'
import { doubts, type FeatureVerdict, matches, SILENT, vetoes } from './feature.ts'

/** Two days that both outlets name may differ by so many: a strike at midnight, a local day and a UTC day. */
export const DAY_TOLERANCE = 1
/** An interval longer than this is no evidence of one happening. */
export const LONGEST_INTERVAL_DAYS = 35

/** Compares the days of two accounts; the closest pair counts. */
export function matchDates(a: AccountProfile, b: AccountProfile): FeatureVerdict {
  let best: FeatureVerdict = SILENT
  let isAllApart = a.days.length > 0 && b.days.length > 0
  for (const dayA of a.days) {
    for (const dayB of b.days) {
      const verdict = matchPair(dayA, dayB)
      if (verdict.verdict !== 'veto') isAllApart = false
      if (verdict.verdict === 'match' && (best.verdict !== 'match' || best.reason.score < verdict.reason.score))
        best = verdict
      if (verdict.verdict === 'doubt' && best.verdict !== 'match' && scoreOf(best) < verdict.reason.score)
        best = verdict
    }
  }
  return isAllApart ? vetoes('days-apart', `more than ${DAY_TOLERANCE} day apart`) : best
}

/** Whether the days exclude that the two are one happening, as `matchDates` says it, without its words. */
export function areDaysApart(a: AccountProfile, b: AccountProfile): boolean {
  if (a.days.length === 0 || b.days.length === 0) return false
  return a.days.every((dayA) => b.days.every((dayB) => arePairApart(dayA, dayB)))
}

function arePairApart(a: DayRange, b: DayRange): boolean {
  return a.isDay && b.isDay && daysApart(a, b) > DAY_TOLERANCE
}

function scoreOf(verdict: FeatureVerdict): number {
  return verdict.verdict === 'silent' ? Number.NEGATIVE_INFINITY : verdict.reason.score
}

function matchPair(a: DayRange, b: DayRange): FeatureVerdict {
  const apart = daysApart(a, b)
  if (apart > DAY_TOLERANCE) {
    return a.isDay && b.isDay
      ? vetoes('days-apart', `${apart} days apart`)
      : doubts('dates-apart', `${apart} days apart`, -0.2)
  }
  if (a.isDay && b.isDay)
    return apart === 0 ? matches('same-day', 'the same day', 0.3) : matches('next-day', 'one day apart', 0.2)
  const longest = Math.max(a.last - a.first, b.last - b.first)
  if (longest > LONGEST_INTERVAL_DAYS) return SILENT
  if (apart > 0) return doubts('dates-touch', 'dates that only touch', -0.05)
  if (a.isGuess || b.isGuess) return matches('days-before-print', 'published within days of it', 0.15)
  return matches('dates-overlap', 'dates that overlap', longest > 7 ? 0.15 : 0.2)
}
