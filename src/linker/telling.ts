/** Tellings: accounts that tell of a happening in the same way, so that 1,000 copies are compared as one. */
import type { AccountId, ReportId } from '../model/index.ts'
import type { MatchScore } from './types.ts'

/** An account as it stands: its telling, and its group; null: in none yet. */
export interface Standing<Profile, Id> {
  readonly account: AccountId
  readonly report: ReportId
  group: Id | null
  telling: Telling<Profile, Id> | null
}

/** Accounts with one profile, at most one of each report. `held`: a person put them into this group. */
export interface Telling<Profile, Id> {
  /** Equal for equal content, whatever came first: ties are broken by it. */
  readonly key: string
  readonly profile: Profile
  readonly held: Id | null
  /** Whether two accounts that tell it alike are one happening for that alone. */
  readonly self: MatchScore
  readonly accounts: Map<ReportId, Standing<Profile, Id>>
  /** How many of its accounts stand in each group. */
  readonly groups: Map<Id, number>
  /** The tellings it can be one with; null until somebody asks. */
  edges: Map<Telling<Profile, Id>, number> | null
  /** The block that it was divided in last. */
  block: Block<Profile, Id> | null
}

/** A happening: its tellings, and the group that a person decided on. */
export interface Cluster<Profile, Id> {
  /** The least key of its tellings. */
  readonly key: string
  readonly tellings: readonly Telling<Profile, Id>[]
  readonly held: Id | null
}

/** Tellings that a chain of accepted matches ties together, and what they were divided into. */
export interface Block<Profile, Id> {
  /** In the order of their keys. */
  readonly tellings: readonly Telling<Profile, Id>[]
  /** In the order of their first tellings. */
  clusters: readonly Cluster<Profile, Id>[]
  /** Divided by all matches, by the best of each telling, or so that both give the same. */
  by: 'all' | 'best' | 'either'
  /** Something it was divided by has changed since. */
  isStale: boolean
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
  /** Whether `score` would veto the two. */
  isVetoed(a: Profile, b: Profile): boolean
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
