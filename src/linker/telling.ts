/** Tellings: accounts that tell of a happening in the same way, so that 1,000 copies are compared as one. */
import type { AccountId, ReportId } from '../model/index.ts'
import type { MatchScore } from './types.ts'

/** Accounts with one profile, at most one of each report. `held`: a person put them into this group. */
export interface Telling<Profile, Id> {
  /** Equal for equal content, whatever came first: ties are broken by it. */
  readonly key: string
  readonly profile: Profile
  readonly held: Id | null
  /** Whether two accounts that tell it alike are one happening for that alone. */
  readonly self: MatchScore
  readonly accounts: Map<ReportId, AccountId>
  /** The tellings it can be one with; null until somebody asks. */
  edges: Map<Telling<Profile, Id>, number> | null
}

/** How profiles are compared and where they are looked for. */
export interface MatchRules<Profile> {
  /** The score from which a match that nothing vetoes is accepted. */
  readonly acceptFrom: number
  /** Two accounts of one report are two happenings. */
  readonly isOnePerReport: boolean
  keyOf(profile: Profile): string
  /** The buckets a profile is filed under; none: it is never compared. */
  fileUnder(profile: Profile): Iterable<string>
  /** The buckets in which its matches lie. */
  searchUnder(profile: Profile): Iterable<string>
  /** The shelf within each bucket: those of shelves that cannot meet are never compared. */
  shelfOf(profile: Profile): string
  canMeet(shelf: string, other: string): boolean
  score(a: Profile, b: Profile): MatchScore
}

/** Scores two tellings the same way round whichever is asked first. */
export function scoreTellings<Profile, Id>(
  a: Telling<Profile, Id>,
  b: Telling<Profile, Id>,
  rules: MatchRules<Profile>,
): MatchScore {
  return a.key <= b.key ? rules.score(a.profile, b.profile) : rules.score(b.profile, a.profile)
}

/** Whether the policy accepts a match. */
export function isAccepted({ isAllowed, isVetoed, score }: MatchScore, acceptFrom: number): boolean {
  return isAllowed && !isVetoed && score >= acceptFrom
}
