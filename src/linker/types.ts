/** What the linker takes in and gives back: its shapes match the ledger's link events. */
import type { Account, AnyClaim, ClaimId, IncidentId, Report, ReportId, SeriesId } from '../model/index.ts'

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

/** What the linker proposes for one account of an incident. `none`: the account is no happening to be counted. */
export type LinkResult =
  | { readonly kind: 'join'; readonly incident: IncidentId; readonly decision: LinkDecision }
  | { readonly kind: 'open'; readonly incident: IncidentId }
  | { readonly kind: 'none'; readonly words: string }

/** What the linker proposes for one account of a running total. */
export type TotalLinkResult =
  | { readonly kind: 'join'; readonly series: SeriesId; readonly decision: LinkDecision }
  | { readonly kind: 'open'; readonly series: SeriesId }
  | { readonly kind: 'none'; readonly words: string }

/** The parts of a report that linking looks at. */
export type LinkReport = Pick<Report, 'id' | 'publishedOn'>

/** Links accounts to incidents, one at a time, against the incidents it was told of. */
export interface Linker {
  /** Proposes where the account belongs; changes nothing. `claims` may be those of the whole reading. */
  linkAccount(account: Account, claims: readonly AnyClaim[], report: LinkReport): LinkResult
  /** Tells the linker of an accepted link. Call it after `open` as well as after `join`. */
  addAccount(incident: IncidentId, account: Account, claims: readonly AnyClaim[], report: LinkReport): void
}

/** Links accounts of running totals to series. */
export interface TotalLinker {
  /** Proposes where the account belongs; changes nothing. */
  linkAccount(account: Account, claims: readonly AnyClaim[], report: LinkReport): TotalLinkResult
  /** Tells the linker of an accepted link. */
  addAccount(series: SeriesId, account: Account, claims: readonly AnyClaim[], report: LinkReport): void
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
