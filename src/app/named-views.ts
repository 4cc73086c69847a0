/** The victims that an incident names, as its page shows them. */
import type { ClaimId, HarmAttribute } from '../model/index.ts'
import type { DecisionView } from './count-views.ts'

/** One name as it is written, and the claims that write it so. */
export interface NamedSpelling {
  readonly words: string
  readonly fates: readonly HarmAttribute[]
  /** In years, the lowest first; empty where none is told. */
  readonly ages: readonly number[]
  readonly claims: readonly ClaimId[]
  readonly reports: number
}

/** What a person decided of two spellings. */
export interface NamedVerdict {
  readonly one: string
  readonly other: string
  readonly verdict: 'same' | 'different'
  readonly decision: DecisionView
}

/** One person as far as persons decided: several spellings only where somebody said that they are one. */
export interface NamedPerson {
  readonly names: readonly NamedSpelling[]
  readonly joined: readonly NamedVerdict[]
  readonly apart: readonly NamedVerdict[]
}

/** People whose names sound alike: more than one is a proposal that nobody has decided. */
export interface NamedGroup {
  readonly people: readonly NamedPerson[]
  readonly spellings: number
}

/** Something that exports for others withhold of an incident, and who released it. */
export interface WithheldItem {
  readonly kind: 'victim' | 'witness' | 'relative' | 'home'
  readonly words: string
  /** The claims that hold it. */
  readonly claims: readonly ClaimId[]
  /** Null: it is withheld. */
  readonly release: DecisionView | null
}
