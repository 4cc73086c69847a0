/** Decisions of people in review: each names its target, its person and its reason; when it was made is in the ledger. */
import type { AccountId, Branded, ClaimId, IncidentId, ReportId, SeriesId } from './ids.ts'
import type { ClaimValue, HarmAttribute } from './values.ts'

/** One decision: `dec_` and 20 hex digits. */
export type DecisionId = Branded<'DecisionId'>

/** The reasons for a rejection, in the order of their keys 1 to 6. */
export const REJECT_CODES = [
  'misread',
  'wrong-incident',
  'not-an-incident',
  'wrong-speaker',
  'duplicate',
  'out-of-scope',
] as const

/** Why a claim is rejected. */
export type RejectCode = (typeof REJECT_CODES)[number]

/** The grades, the best supported first. */
export const GRADES = ['confirmed', 'fair', 'weak', 'contested', 'discounted'] as const

/** How well an incident is supported, in Airwars' vocabulary. `confirmed`: a belligerent accepts responsibility. */
export type Grade = (typeof GRADES)[number]

/** What each grade means, in one line. */
export const GRADE_WORDS: { readonly [G in Grade]: string } = {
  confirmed: 'a belligerent accepts responsibility (which is not to say that every figure is verified)',
  fair: 'two or more credible origins report it',
  weak: 'one origin reports it, or only parties to the conflict do',
  contested: 'rival parties are named as having done it, or claim it',
  discounted: 'nobody stands by it: all who speak of it deny or retract it',
}

/** What every decision holds: its person, and the reason in their words (empty where none is needed). */
interface DecisionBase {
  readonly id: DecisionId
  readonly by: string
  readonly reason: string
}

/** The claim was read rightly. */
export interface AcceptDecision extends DecisionBase {
  readonly kind: 'accept'
  readonly claim: ClaimId
}

/** The claim is not counted. */
export interface RejectDecision extends DecisionBase {
  readonly kind: 'reject'
  readonly claim: ClaimId
  readonly code: RejectCode
}

/** The claim is counted with another value; what was read stays in the ledger. */
export interface CorrectDecision extends DecisionBase {
  readonly kind: 'correct'
  readonly claim: ClaimId
  readonly value: ClaimValue
}

/** The figure that the rule `decision` prints for an incident; ends null = open. */
export interface PinDecision extends DecisionBase {
  readonly kind: 'pin'
  readonly incident: IncidentId
  readonly attribute: HarmAttribute
  readonly min: number | null
  readonly best: number | null
  readonly max: number | null
  /** The claims it rests on; may be empty. */
  readonly claims: readonly ClaimId[]
}

/** The grade of an incident, in place of the suggested one. */
export interface GradeDecision extends DecisionBase {
  readonly kind: 'grade'
  readonly incident: IncidentId
  readonly grade: Grade
}

/** A note beside a claim, incident, report or series: the reason is its text. */
export interface NoteDecision extends DecisionBase {
  readonly kind: 'note'
  readonly target: ClaimId | IncidentId | ReportId | SeriesId
}

/** What can be said of two incidents that are near each other. */
export const RELATION_VERDICTS = ['related', 'unrelated'] as const

/** Two incidents are parts of one operation, or only look like it. They are counted as two either way. */
export interface RelationDecision extends DecisionBase {
  readonly kind: 'relation'
  readonly incident: IncidentId
  readonly other: IncidentId
  readonly verdict: (typeof RELATION_VERDICTS)[number]
}

/** What can be said of where an account comes from. */
export const ORIGIN_VERDICTS = ['copy', 'independent'] as const

/** One account only copies another, or stands on its own feet although it looks like a copy. */
export interface OriginDecision extends DecisionBase {
  readonly kind: 'origin'
  readonly account: AccountId
  readonly other: AccountId
  readonly verdict: (typeof ORIGIN_VERDICTS)[number]
}

/** What can be said of two named victims. */
export const PERSON_VERDICTS = ['same', 'different'] as const

/** Two claims that name victims of one incident name one person in two spellings, or two people. No figure moves either way. */
export interface PersonDecision extends DecisionBase {
  readonly kind: 'person'
  readonly victim: ClaimId
  readonly other: ClaimId
  readonly verdict: (typeof PERSON_VERDICTS)[number]
}

/** What exports for others withhold of a claim: a victim's name, a witness or relative who speaks, where a home lies. */
export const RELEASES = ['name', 'speaker', 'home'] as const

/** One of them may be shown to others. */
export interface ReleaseDecision extends DecisionBase {
  readonly kind: 'release'
  readonly claim: ClaimId
  readonly what: (typeof RELEASES)[number]
}

/** What a person decided. */
export type ReviewDecision =
  | AcceptDecision
  | RejectDecision
  | CorrectDecision
  | PinDecision
  | GradeDecision
  | NoteDecision
  | RelationDecision
  | OriginDecision
  | PersonDecision
  | ReleaseDecision

/** The decision before it has its id. */
export type ReviewDraft = ReviewDecision extends infer D ? (D extends ReviewDecision ? Omit<D, 'id'> : never) : never

/** What a decision can be about. */
export type DecisionTarget = ClaimId | IncidentId | ReportId | SeriesId | AccountId

/** What a decision is about. */
export function targetOf(decision: ReviewDecision | ReviewDraft): DecisionTarget {
  if ('claim' in decision) return decision.claim
  if ('account' in decision) return decision.account
  if ('victim' in decision) return decision.victim
  return 'incident' in decision ? decision.incident : decision.target
}

/** Everything a decision is about: for one about a pair, both. */
export function targetsOf(decision: ReviewDecision | ReviewDraft): readonly DecisionTarget[] {
  return 'other' in decision ? [targetOf(decision), decision.other] : [targetOf(decision)]
}
