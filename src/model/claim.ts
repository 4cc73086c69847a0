/** A claim: one value of one attribute, said by one speaker, in one exact stretch of one report. */
import type { AccountId, ClaimId, PartyId, RuleId } from './ids.ts'
import type { Span } from './span.ts'
import type { Attribute, ValueByAttribute } from './values.ts'

/** The sentence a claim stands in and, inside it, the exact words its value was read from. */
export interface Evidence extends Span {
  /** `report.text.slice(from, to)`, always: the exact words. */
  readonly quote: string
  readonly sentence: Span
}

/** Who speaks. `publisher` is the outlet's own voice. */
export const SPEAKER_KINDS = [
  'publisher',
  'government',
  'military',
  'police',
  'health',
  'rescue',
  'armed-group',
  'monitor',
  'international',
  'witness',
  'family',
  'media',
  'local',
  'unnamed',
  'other',
] as const

/** One of the kinds of speaker. */
export type SpeakerKind = (typeof SPEAKER_KINDS)[number]

/** How a speaker can stand to what is said. */
export const STANCES = ['states', 'confirms', 'claims', 'denies', 'accuses', 'suspects', 'retracts'] as const

/** How the speaker stands to what is said. */
export type Stance = (typeof STANCES)[number]

/** The one who is said to have said it. `words` null = the publisher itself, and then `span` is null too. */
export interface Speaker {
  readonly words: string | null
  readonly span: Span | null
  readonly kind: SpeakerKind
  readonly party: PartyId | null
  readonly isNamed: boolean
}

/** Who passed it on, outermost first ("Politico" in "Politico, citing an official"). */
export interface Relay {
  readonly words: string
  readonly span: Span
  readonly kind: SpeakerKind
}

/** Who said it, how, and through whom. */
export interface Attribution {
  readonly speaker: Speaker
  readonly stance: Stance
  readonly cue: Span | null
  readonly relays: readonly Relay[]
}

/** One value of one attribute, said by one speaker, in one exact stretch of one report. */
export interface Claim<A extends Attribute = Attribute> {
  /** Hash of report, spans, attribute, value and speaker: reading again adds nothing. */
  readonly id: ClaimId
  readonly account: AccountId
  readonly attribute: A
  readonly value: ValueByAttribute[A]
  readonly basis: 'stated' | 'inferred'
  readonly rule: RuleId
  readonly evidence: Evidence
  readonly attribution: Attribution
  /** "12, including 3 children": the 3 is part of the 12. */
  readonly partOf: ClaimId | null
  /** "earlier put at 10": this claim replaces that one. */
  readonly supersedes: ClaimId | null
}

/** A claim of any attribute, told apart by `attribute`. */
export type AnyClaim = { [A in Attribute]: Claim<A> }[Attribute]

/** Whether the claim is about this attribute; narrows its value. */
export function isClaimOf<A extends Attribute>(claim: AnyClaim, attribute: A): claim is Extract<AnyClaim, Claim<A>> {
  return claim.attribute === attribute
}
