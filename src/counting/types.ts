/** What counting takes in and gives back: its shapes match the views of the desk. */
import type {
  AccountRole,
  AnyClaim,
  Attribute,
  ClaimId,
  HarmAttribute,
  IncidentType,
  Measure,
  PartyId,
  ReportId,
  SpeakerKind,
} from '../model/index.ts'
import type { IncidentCard } from './incident-card.ts'

/** A claim with the report it stands in. Give them in the order of the ledger. */
export interface ReportedClaim {
  readonly claim: AnyClaim
  readonly report: ReportId
  readonly publisher: string | null
  readonly publishedOn: string | null
}

/** Which claims come from one root. */
export interface ClaimOrigin {
  readonly id: string
  readonly claims: readonly ClaimId[]
}

/** The number a vague word stands for: one number, or one for small and one for large incidents. */
export type WordCoding = number | { readonly small: number; readonly large: number }

/** A figure that a reviewer chose, with the person and the reason. */
export interface PinnedFigure {
  readonly min: number | null
  readonly best: number | null
  readonly max: number | null
  readonly claims: readonly ClaimId[]
  readonly by: string
  readonly reason: string
}

/** What a desk can change of the rules. */
export interface RuleOptions {
  /** The number each vague word stands for under `lowest`, by lower-case word; adds to and overrides the preset. */
  readonly codings?: Readonly<Record<string, WordCoding>>
  /** Speaker kinds from the most to the least trusted, for `hierarchy`. */
  readonly hierarchy?: readonly SpeakerKind[]
  /** The rule that `decision` falls back to where nobody decided; `range` when left out. */
  readonly fallback?: string
}

/** A figure under a counting rule. `isKnown` false = nobody gave a figure, which is not zero. */
export interface Figure {
  readonly attribute: HarmAttribute
  readonly isKnown: boolean
  readonly min: number | null
  readonly best: number | null
  readonly max: number | null
  /** `5`, `5–8`, `5 or more`, `up to 7`, `0`, `not stated`. */
  readonly text: string
  readonly rule: string
  /** The claims that gave the figure. */
  readonly claims: readonly ClaimId[]
  readonly origins: number
  /** How the rule came to it, in words. */
  readonly words: string
}

/** What a side that is said to have done it concedes or claims itself: kept apart from the public figure. */
export interface ConcededFigure {
  readonly attribute: HarmAttribute
  readonly speaker: string
  readonly text: string
  readonly min: number | null
  readonly max: number | null
  readonly claims: readonly ClaimId[]
}

/** One thing the claims of an incident do not agree on. */
export interface Disagreement {
  readonly attribute: Attribute
  readonly words: string
  readonly sides: readonly { readonly text: string; readonly claims: readonly ClaimId[] }[]
}

/** What to count. Every part may be null; dates are inclusive ISO days. */
export interface TallyDefinition {
  readonly measure: Measure
  readonly against: string | null
  readonly by: string | null
  readonly where: readonly string[]
  readonly types: readonly IncidentType[]
  readonly since: string | null
  readonly until: string | null
  readonly rule: string
}

/** How party `b` stands to party `a`. `within`: b is part of a. `around`: a is part of b. `sibling`: both of one umbrella. */
export type PartyRelation = 'same' | 'within' | 'around' | 'organ' | 'sibling'

/** How parties relate; the linker's `createKinship` makes one. */
export interface PartyKinship {
  relate(a: PartyId, b: PartyId): PartyRelation | null
  /** An umbrella or coalition of several parties. */
  isUmbrella(party: PartyId): boolean
}

/** One incident to be counted. */
export interface TallyIncident {
  readonly role: AccountRole
  readonly claims: readonly ReportedClaim[]
  /** Asked for when a figure is worked out. */
  origins(): readonly ClaimOrigin[]
  readonly pins?: ReadonlyMap<HarmAttribute, PinnedFigure>
  /** The card of `claims`, when the caller keeps it. */
  readonly card?: IncidentCard
  /** Figures worked out before, by rule and measure; kept by the caller as long as all the rest, and the options, stay. */
  readonly figures?: Map<string, Figure>
}

/** The reasons why an incident near the definition is left out. */
export const LEFT_OUT_REASONS = [
  'hypothetical',
  'foiled',
  'denied',
  'own-attack',
  'date-unknown',
  'place-unknown',
  'party-unknown',
] as const

/** Why an incident near the definition was left out. */
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number]

/** Our own count: the number, what it counted, what it left out, and the sentence that says so. */
export interface Tally<Row> {
  readonly definition: TallyDefinition
  readonly min: number | null
  readonly best: number | null
  readonly max: number | null
  readonly text: string
  readonly words: string
  readonly incidents: readonly { readonly incident: Row; readonly figure: Figure | null }[]
  /** Incidents that matched but gave no figure. */
  readonly withoutFigure: number
  readonly leftOut: readonly { readonly incident: Row; readonly reason: LeftOutReason; readonly words: string }[]
  readonly asOf: number
}
