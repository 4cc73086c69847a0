/** What the linker takes in and gives back: its shapes match the ledger's link events. */
import type { Account, AccountId, AnyClaim, ClaimId, Report, ReportId } from '../model/index.ts'

/** Why two things were linked: in plain words, with its share of the score (0 to 1 in sum; a doubt is negative). */
export interface LinkReason {
  readonly code: string
  readonly words: string
  readonly score: number
}

/** A link that the policy accepts. */
export interface LinkDecision {
  readonly by: 'policy'
  readonly name: string
  readonly score: number
  readonly reasons: readonly LinkReason[]
}

/** What the features of a match say together. `isAllowed`: enough speaks for it. `isVetoed`: something excludes it. */
export interface MatchScore {
  readonly isAllowed: boolean
  readonly isVetoed: boolean
  readonly score: number
  readonly reasons: readonly LinkReason[]
}

/** An account gets a place or changes it. `decision` null: it opens the group. `from` null: it had none. */
export interface PlaceChange<Id> {
  readonly account: AccountId
  readonly group: Id
  readonly from: Id | null
  readonly decision: LinkDecision | null
}

/** The parts of a report that linking looks at. */
export type LinkReport = Pick<Report, 'id' | 'publishedOn' | 'text'>

/** An account with its claims (those of the whole reading will do) and its report. */
export interface LinkAccount {
  readonly account: Account
  readonly claims: readonly AnyClaim[]
  readonly report: LinkReport
}

/** Links accounts to groups: incidents or series. */
export interface Linker<Id extends string> {
  /**
   * Tells of an account as it stands: in no group (null), in one by the policy, or held where a person put it. Nothing is
   * compared. Gives why the account is not to be linked at all; null when it is.
   */
  learn(account: LinkAccount, group: Id | null, standing?: { readonly isHeld: boolean }): string | null
  /** Forgets an account that no reading holds any more. */
  forget(account: AccountId): void
  /** Divides the blocks of these accounts anew; gives what changes, and takes it in. Openings come before joins. */
  settle(accounts: readonly AccountId[]): readonly PlaceChange<Id>[]
}

/** A claim and the report it stands in. */
export interface ReportedClaim {
  readonly claim: AnyClaim
  readonly report: ReportId
}

/** The parts of a report that folding looks at. */
export type OriginReport = Pick<Report, 'id' | 'publisher' | 'publishedOn' | 'agency' | 'text'>

/** Claims that come from one root, after copies and relays are folded. */
export interface OriginGroup {
  /** `org_` and the digits of the root report. */
  readonly id: string
  readonly root: ReportId
  /** Every report that carries a claim of this origin, the root first. */
  readonly reports: readonly ReportId[]
  readonly claims: readonly ClaimId[]
  /** Why these reports are one origin, in words. */
  readonly reasons: readonly string[]
  /** From which reports a person keeps it apart, and why. */
  readonly apart: readonly string[]
}

/** What a person decided of two reports of one incident: one only copies the other, or each stands on its own feet. */
export interface OriginOverride {
  readonly report: ReportId
  readonly other: ReportId
  readonly isCopy: boolean
  /** Who says so, and why. */
  readonly words: string
}

/** What of a text is compared to tell copies. */
export interface TextSignature {
  /** Sorted hashes of every five words in a row. */
  readonly shingles: Uint32Array
  /** The smallest of them after mixing: reports that share none are not compared. */
  readonly sketch: Uint32Array
  /** Hashes of the sentences of at least six words, in order of the text. */
  readonly sentences: readonly number[]
  /** Hash of the whole text, folded. */
  readonly whole: string
}
