/** Scores whether two accounts tell of one happening, with reasons in words. */
import type { FeatureVerdict } from './features/feature.ts'
import { matchCounts } from './features/match-counts.ts'
import { areDaysApart, matchDates } from './features/match-dates.ts'
import { matchTargets, matchWeapons } from './features/match-means.ts'
import { matchParties } from './features/match-parties.ts'
import { arePlacesApart, matchPlaces } from './features/match-places.ts'
import { matchTypes } from './features/match-types.ts'
import type { Kinship } from './kinship.ts'
import type { AccountProfile } from './profile-account.ts'
import type { MatchScore } from './types.ts'

/**
 * Scores two accounts. The same kind of attack alone is no evidence: date and place must both speak for it, and one of
 * counts, parties, weapon or target; where only the country is shared, two of these and a telling figure among them, or one
 * large figure on the day to the number. Where one names no day at all, a large figure at the same place is enough. Kinds
 * that are seldom one happening need a telling figure too.
 */
export function scoreMatch(a: AccountProfile, b: AccountProfile, kinship: Kinship): MatchScore {
  const dates = matchDates(a, b)
  const places = matchPlaces(a, b)
  if (dates.verdict === 'veto' || places.verdict === 'veto') return combine([dates, places], 'vetoed')
  const types = matchTypes(a, b)
  const by = matchParties('by', a, b, kinship)
  const against = matchParties('against', a, b, kinship)
  const crossed = [by, against].filter((verdict) => verdict.verdict === 'doubt')
  const extras = [matchCounts(a, b), by, against, matchWeapons(a, b), matchTargets(a, b)]
  const all = [dates, places, types, ...extras]
  if (types.verdict === 'doubt' && crossed.length > 0) return combine(all, 'vetoed')
  const speaking = extras.filter((verdict) => verdict.verdict === 'match')
  const isTelling = speaking.some((verdict) => verdict.verdict === 'match' && verdict.isStrong)
  const isOneDay = dates.verdict === 'match' && (dates.reason.code === 'same-day' || dates.reason.code === 'next-day')
  const isUnmistakable = isOneDay && speaking.some((verdict) => verdict.reason.code === 'same-large-count')
  const isPlaced =
    places.verdict === 'match' && (places.isStrong || isUnmistakable || (isTelling && speaking.length > 1))
  const isOfKind = types.verdict !== 'doubt' || isTelling
  const isLargeHere =
    places.verdict === 'match' && places.isStrong && speaking.some(({ reason }) => reason.code === 'same-large-count')
  const isUndated = a.days.length === 0 || b.days.length === 0
  const isDated = dates.verdict === 'match' || (isUndated && isLargeHere)
  const hasEvidence = isDated && isPlaced && isOfKind && speaking.length > 0
  return combine(all, hasEvidence ? 'allowed' : 'open')
}

/** Whether `scoreMatch` would veto the two: asked far more often than for the score, and answered without reasons. */
export function isMatchVetoed(a: AccountProfile, b: AccountProfile, kinship: Kinship): boolean {
  if (areDaysApart(a, b) || arePlacesApart(a, b)) return true
  if (matchTypes(a, b).verdict !== 'doubt') return false
  return SIDES.some((side) => matchParties(side, a, b, kinship).verdict === 'doubt')
}

const SIDES = ['by', 'against'] as const

function combine(verdicts: readonly FeatureVerdict[], state: 'vetoed' | 'allowed' | 'open'): MatchScore {
  const reasons = verdicts.flatMap((verdict) => (verdict.verdict === 'silent' ? [] : [verdict.reason]))
  const sum = reasons.reduce((total, reason) => total + reason.score, 0)
  const score = Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100
  return { isAllowed: state === 'allowed', isVetoed: state === 'vetoed', score, reasons }
}
