/** Incidents that are near each other and yet two: several strikes of one operation, one attack in two villages. */
import { kmBetween } from '../model/index.ts'
import { type FeatureVerdict, matches } from './features/feature.ts'
import { matchDates } from './features/match-dates.ts'
import { matchTargets, matchWeapons } from './features/match-means.ts'
import { matchParties } from './features/match-parties.ts'
import { FARTHEST_KM, isPoint, matchPlaces } from './features/match-places.ts'
import { matchTypes } from './features/match-types.ts'
import type { Kinship } from './kinship.ts'
import type { AccountProfile } from './profile-account.ts'
import type { LinkReason } from './types.ts'

/** How far two incidents belong together, and why. */
export interface Relation {
  /** 0 to 1: the sum of the reasons. */
  readonly score: number
  readonly reasons: readonly LinkReason[]
}

/** Dates that the texts give; a guess from the day of publication says nothing of two incidents. */
const DATE_CODES: ReadonlySet<string> = new Set(['same-day', 'next-day', 'dates-overlap'])
const PLACE_CODES: ReadonlySet<string> = new Set([
  'same-place',
  'near',
  'not-far',
  'near-sites',
  'same-district',
  'same-province',
])

/**
 * How the incidents of these accounts belong together; null when nothing says so. Days and doer must agree, and they must lie
 * near each other or be told by one report. The best pair of accounts counts, so copies and order change nothing.
 */
export function relateIncidents(
  a: readonly AccountProfile[],
  b: readonly AccountProfile[],
  kinship: Kinship,
): Relation | null {
  const reports = new Set(a.map(({ report }) => report))
  const isToldTogether = b.some(({ report }) => reports.has(report))
  let best: Relation | null = null
  let bestKey = ''
  for (const one of onePerKey(a)) {
    for (const other of onePerKey(b)) {
      const [first, second] = one.key <= other.key ? [one, other] : [other, one]
      const relation = relateAccounts(first, second, isToldTogether, kinship)
      const key = `${first.key} ${second.key}`
      if (relation === null || (best !== null && compare(relation, key, best, bestKey) <= 0)) continue
      best = relation
      bestKey = key
    }
  }
  return best
}

function compare(relation: Relation, key: string, best: Relation, bestKey: string): number {
  return relation.score - best.score || (key < bestKey ? 1 : -1)
}

function onePerKey(profiles: readonly AccountProfile[]): Iterable<AccountProfile> {
  return new Map(profiles.filter(({ isHypothetical }) => !isHypothetical).map((one) => [one.key, one])).values()
}

function relateAccounts(
  a: AccountProfile,
  b: AccountProfile,
  isToldTogether: boolean,
  kinship: Kinship,
): Relation | null {
  const dates = matchDates(a, b)
  if (!isMatch(dates) || !DATE_CODES.has(dates.reason.code)) return null
  const types = matchTypes(a, b)
  const by = matchParties('by', a, b, kinship)
  if (types.verdict === 'doubt' || by.verdict === 'doubt') return null
  const against = matchParties('against', a, b, kinship)
  const weapons = matchWeapons(a, b)
  const places = matchNearby(a, b)
  const isNear = isMatch(places) && PLACE_CODES.has(places.reason.code)
  const isOneSide = isMatch(by) || (isMatch(weapons) && isMatch(against))
  if (!isOneSide || (!isNear && !(isToldTogether && isMatch(by) && isMatch(types)))) return null
  const together = isToldTogether ? matches('told-together', 'one report tells of both', 0.2) : null
  const all = [dates, ...(isNear ? [places] : []), types, by, against, weapons, matchTargets(a, b), together]
  const reasons = all.flatMap((verdict) => (verdict && isMatch(verdict) ? [verdict.reason] : []))
  const sum = reasons.reduce((total, { score }) => total + score, 0)
  return { score: Math.round(Math.min(1, sum) * 100) / 100, reasons }
}

/** Two sites of their own exclude one incident, and are what one operation is made of. */
function matchNearby(a: AccountProfile, b: AccountProfile): FeatureVerdict {
  const verdict = matchPlaces(a, b)
  if (verdict.verdict !== 'veto' || verdict.reason.code !== 'sites-differ') return verdict
  let nearest: { readonly km: number; readonly words: string } | null = null
  for (const one of a.places) {
    for (const other of b.places) {
      const km = isPoint(one) && isPoint(other) ? kmBetween(one, other) : null
      if (km === null || km > FARTHEST_KM || (nearest !== null && nearest.km <= km)) continue
      nearest = { km, words: `${one.name} and ${other.name} are ${Math.round(km)} km apart` }
    }
  }
  return nearest === null ? verdict : matches('near-sites', nearest.words, 0.1)
}

function isMatch(verdict: FeatureVerdict): verdict is FeatureVerdict & { readonly verdict: 'match' } {
  return verdict.verdict === 'match'
}
