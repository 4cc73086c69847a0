/** Links accounts to incidents, one at a time, against an index by day and country. */
import { type Account, contentId, type IncidentId, type ReportId } from '../model/index.ts'
import { DAY_TOLERANCE, LONGEST_INTERVAL_DAYS } from './features/match-dates.ts'
import type { Kinship } from './kinship.ts'
import { type AccountProfile, hasCount, profileAccount } from './profile-account.ts'
import { type MatchScore, scoreMatch } from './score-match.ts'
import type { Linker, LinkResult } from './types.ts'

/** The name under which the policy signs its links. */
export const LINK_POLICY = 'date-place-and-one-more'
/**
 * The score from which the policy accepts a link that nothing vetoes. The same day (0.3) at the same place (0.3) of the
 * same kind (0.1) reaches it only with a figure, a party, a weapon or a target in common.
 */
export const ACCEPT_FROM = 0.5

interface Member {
  readonly id: IncidentId
  readonly reports: Set<ReportId>
  /** One profile for each way of telling it: copies add nothing. */
  readonly profiles: Map<string, AccountProfile>
}

/**
 * Makes a linker without incidents. It is greedy: each account joins the best incident known so far, and incidents are
 * never merged later. For happenings well apart in time or place the order of arrival makes no difference; where an
 * account fits two incidents, or a vague one arrives before the precise ones that would have told them apart, it does.
 */
export function createLinker({ kinship }: { readonly kinship: Kinship }): Linker {
  const members = new Map<IncidentId, Member>()
  const index = new Map<string, Set<IncidentId>>()

  const findCandidates = (profile: AccountProfile): ReadonlySet<IncidentId> => {
    const found = new Set<IncidentId>()
    for (const country of countriesToSearch(profile)) {
      for (const day of daysOf(profile, DAY_TOLERANCE)) {
        for (const id of index.get(`${day} ${country}`) ?? []) found.add(id)
      }
    }
    return found
  }

  return {
    linkAccount(account, claims, report) {
      const profile = profileAccount(account, claims, report)
      const refusal = refuse(account, profile)
      if (refusal !== null) return { kind: 'none', words: refusal }
      const open: LinkResult = { kind: 'open', incident: contentId<IncidentId>('inc', [account.id]) }
      if (profile.days.length === 0 || profile.places.length === 0) return open
      let best: { readonly member: Member; readonly match: MatchScore } | null = null
      for (const id of findCandidates(profile)) {
        const member = members.get(id)
        if (!member || member.reports.has(profile.report)) continue
        const match = scoreMember(profile, member, kinship)
        if (match === null || match.score < ACCEPT_FROM) continue
        if (
          best === null ||
          match.score > best.match.score ||
          (match.score === best.match.score && id < best.member.id)
        ) {
          best = { member, match }
        }
      }
      if (best === null) return open
      const { score, reasons } = best.match
      return { kind: 'join', incident: best.member.id, decision: { by: 'policy', name: LINK_POLICY, score, reasons } }
    },
    addAccount(incident, account, claims, report) {
      const profile = profileAccount(account, claims, report)
      const member = members.get(incident) ?? { id: incident, reports: new Set(), profiles: new Map() }
      members.set(incident, member)
      member.reports.add(profile.report)
      if (member.profiles.has(profile.key)) return
      member.profiles.set(profile.key, profile)
      for (const country of countriesToFile(profile)) {
        for (const day of daysOf(profile, 0)) {
          const key = `${day} ${country}`
          const bucket = index.get(key)
          if (bucket) bucket.add(incident)
          else index.set(key, new Set([incident]))
        }
      }
    },
  }
}

/** The best match with any account of the incident; null when none is allowed or one of them vetoes. */
function scoreMember(profile: AccountProfile, member: Member, kinship: Kinship): MatchScore | null {
  let best: MatchScore | null = null
  for (const other of member.profiles.values()) {
    const match = scoreMatch(profile, other, kinship)
    if (match.isVetoed) return null
    if (match.isAllowed && (best === null || match.score > best.score)) best = match
  }
  return best
}

/** Why the account is no happening to be counted; null when it is one. */
function refuse(account: Account, profile: AccountProfile): string | null {
  if (account.kind !== 'incident') return 'a running total, not a happening'
  if (profile.isHypothetical) return 'hypothetical: it did not come about'
  if (profile.days.length > 0 || profile.places.length > 0 || hasCount(profile)) return null
  return 'neither place nor date nor figure'
}

const EVERY_COUNTRY = '*'
const NO_COUNTRY = '?'

function countriesOf(profile: AccountProfile): ReadonlySet<string> {
  return new Set(profile.places.map((place) => place.country ?? NO_COUNTRY))
}

function countriesToFile(profile: AccountProfile): ReadonlySet<string> {
  return new Set([...countriesOf(profile), EVERY_COUNTRY])
}

function countriesToSearch(profile: AccountProfile): ReadonlySet<string> {
  const countries = countriesOf(profile)
  return countries.has(NO_COUNTRY) ? new Set([EVERY_COUNTRY]) : new Set([...countries, NO_COUNTRY])
}

/** The days an account is filed or searched under; an interval too long to be evidence has none. */
function daysOf(profile: AccountProfile, tolerance: number): ReadonlySet<number> {
  const days = new Set<number>()
  for (const { first, last } of profile.days) {
    if (last - first > LONGEST_INTERVAL_DAYS) continue
    for (let day = first - tolerance; day <= last + tolerance; day++) days.add(day)
  }
  return days
}
