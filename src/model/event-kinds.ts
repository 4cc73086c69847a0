/** Kinds of happening in the layout of public event codebooks, wider than the kinds of incident that the ledger keeps. */

/** One kind of happening. Event type and sub-event type are the codebook's own words; null for kinds outside of it. */
export interface EventKind {
  /** Kebab-case and permanent: `peaceful-protest`. */
  readonly id: string
  readonly eventType: string | null
  readonly subEventType: string | null
}

/** A word or phrase (lower case) that is a sign of something: "tear gas" of `crowd-force`. */
export interface EventCue {
  readonly phrase: string
  readonly feature: string
  /** What stands inside the phrase is no sign of anything else: the riot of "riot police". */
  readonly isWhole: boolean
}

/** Features that together speak for a kind, or against it when `weight` is below zero. */
export interface EventRule {
  readonly kind: string
  readonly all: readonly string[]
  readonly none: readonly string[]
  readonly weight: number
}

/** What the suggestion of kinds goes by. */
export interface EventLexicon {
  readonly kinds: readonly EventKind[]
  readonly cues: readonly EventCue[]
  readonly rules: readonly EventRule[]
}

/** A kind suggested for a text: its score, and the signs found, in the order of the rules. */
export interface EventSuggestion {
  readonly kind: EventKind
  readonly score: number
  readonly signs: readonly string[]
}
