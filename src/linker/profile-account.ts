/** The profile of an account: what the features of a match look at, gathered once. */
import {
  type Account,
  type AccountRole,
  type AnyClaim,
  type CountValue,
  HARM_ATTRIBUTES,
  type HarmAttribute,
  type IncidentType,
  isClaimOf,
  type PartyValue,
  type PlaceValue,
  type ReportId,
} from '../model/index.ts'
import { type DayRange, dayNumber, dayRangeOf } from './days.ts'
import { contentWords, foldText } from './fold-words.ts'
import type { LinkReport } from './types.ts'

/** What one account says, in the form that matching needs. */
export interface AccountProfile {
  readonly report: ReportId
  readonly role: AccountRole
  readonly days: readonly DayRange[]
  readonly places: readonly PlaceValue[]
  readonly types: readonly IncidentType[]
  readonly by: readonly PartyValue[]
  readonly against: readonly PartyValue[]
  readonly weapons: ReadonlySet<string>
  /** Content words of what was attacked or damaged. */
  readonly targets: ReadonlySet<string>
  readonly counts: { readonly [Harm in HarmAttribute]: readonly CountValue[] }
  /** No claim says that it came about: threatened, planned, imagined. */
  readonly isHypothetical: boolean
  /** Equal for accounts that match alike: of 1,000 copies one is compared. */
  readonly key: string
}

/** How long after a happening its first report is expected, when the report gives no day. */
export const NEWS_DAYS = 3

/** Gathers the profile of an account from its claims (others are passed over). */
export function profileAccount(account: Account, claims: readonly AnyClaim[], report: LinkReport): AccountProfile {
  const own = claims.filter((claim) => claim.account === account.id && claim.attribution.stance !== 'retracts')
  const types = own.filter((claim) => isClaimOf(claim, 'type'))
  const against = own.filter((claim) => isClaimOf(claim, 'against')).map((claim) => claim.value)
  const damaged = own.filter((claim) => isClaimOf(claim, 'damage')).map((claim) => claim.value.of ?? '')
  const by = own.filter((claim) => isClaimOf(claim, 'by') && claim.attribution.stance !== 'denies')
  const profile = {
    role: account.role,
    days: daysOf(account, own, report),
    places: own.filter((claim) => isClaimOf(claim, 'where')).map((claim) => claim.value),
    types: [...new Set(types.map((claim) => claim.value.type))].sort(),
    by: by.map((claim) => claim.value as PartyValue),
    against,
    weapons: new Set(own.filter((claim) => isClaimOf(claim, 'weapon')).map((claim) => claim.value.weapon)),
    targets: contentWords([...against.map((party) => party.words), ...damaged].join(' ')),
    counts: Object.fromEntries(HARM_ATTRIBUTES.map((harm) => [harm, countsOf(own, harm)])) as AccountProfile['counts'],
    isHypothetical:
      account.role === 'hypothetical' ||
      (types.length > 0 && types.every((claim) => claim.value.outcome === 'threatened')),
  }
  return { ...profile, report: report.id, key: keyOf(profile) }
}

/** Whether the account gives any figure of people harmed, a stated zero included. */
export function hasCount(profile: AccountProfile): boolean {
  return HARM_ATTRIBUTES.some((harm) => profile.counts[harm].length > 0)
}

function countsOf(claims: readonly AnyClaim[], harm: HarmAttribute): readonly CountValue[] {
  const found: CountValue[] = []
  for (const claim of claims) {
    if (!isClaimOf(claim, harm) || claim.partOf !== null || claim.attribution.stance === 'denies') continue
    if (claim.value.status !== 'attacker') found.push(claim.value)
  }
  return found
}

function daysOf(account: Account, claims: readonly AnyClaim[], report: LinkReport): readonly DayRange[] {
  const stated: DayRange[] = []
  for (const claim of claims) {
    const range = isClaimOf(claim, 'when') ? dayRangeOf(claim.value) : null
    if (range) stated.push(range)
  }
  if (stated.length > 0) return stated
  const published = dayNumber(report.publishedOn)
  if (account.role !== 'main' || published === null) return []
  return [{ first: published - NEWS_DAYS, last: published, isDay: false, isGuess: true }]
}

function keyOf(profile: Omit<AccountProfile, 'report' | 'key'>): string {
  const { days, places, types, by, against, weapons, targets, counts } = profile
  const count = (value: CountValue) => `${value.min}..${value.max}`
  return JSON.stringify([
    [...new Set(days.map((day) => `${day.first}..${day.last}${day.isDay}${day.isGuess}`))].sort(),
    [...new Set(places.map(placeKey))].sort(),
    types,
    [...new Set(by.map(partyKey))].sort(),
    [...new Set(against.map(partyKey))].sort(),
    [...weapons].sort(),
    [...targets].sort(),
    HARM_ATTRIBUTES.map((harm) => [...new Set(counts[harm].map(count))].sort()),
  ])
}

function placeKey(place: PlaceValue): string {
  const point = place.lat === null ? '' : `${place.lat},${place.lon},${place.radiusKm}`
  return [place.place ?? foldText(place.name), place.country, place.admin1, point, place.precision].join('|')
}

function partyKey(party: PartyValue): string {
  return party.party ?? foldText(party.words)
}
