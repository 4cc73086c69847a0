/** A report: one version of one publication at one address by one publisher, and what reading it gave. */
import type { AnyClaim } from './claim.ts'
import type { AccountId, ClaimId, ReportId, RuleId } from './ids.ts'
import type { Span } from './span.ts'

/** A doubt or a refusal, kept with its place and the rule that raised it. */
export interface Note {
  /** Kebab-case and permanent: `date-missing`, `language-not-read`, `number-near-harm-unread`. */
  readonly code: string
  readonly span: Span | null
  readonly message: string
}

/** One version of one publication. `text` never changes: every span of every claim is an offset into it. */
export interface Report {
  readonly id: ReportId
  /** The web address, when known. */
  readonly address: string | null
  readonly publisher: string | null
  readonly title: string | null
  readonly author: string | null
  /** The day of publication (ISO), when the page or file states it; never guessed. */
  readonly publishedOn: string | null
  /** The title, a blank line and the main text, exactly as kept. */
  readonly text: string
  /** SHA-256 of the bytes that came in. */
  readonly bytesHash: string
  /** ISO 639-1 code of the text's language; null when it cannot be told. */
  readonly language: string | null
  /** Where the bytes came from: a path relative to the opened folder, or the address. */
  readonly sourceName: string
  /** An agency credited by the page (`AFP`, `Reuters`), when it says so. */
  readonly agency: string | null
  /** The address of the page that a sample report retells; null for ordinary reports. */
  readonly retells: string | null
  /** What intake had to say about it. */
  readonly notes: readonly Note[]
  /** The version of what made the text out of the bytes; left out where that was not kept yet. */
  readonly extractor?: string
}

/** What a stretch of a report is. Only titles, standfirsts, paragraphs and list items are read for claims. */
export type PassageKind =
  | 'title'
  | 'standfirst'
  | 'heading'
  | 'dateline'
  | 'byline'
  | 'paragraph'
  | 'list-item'
  | 'caption'
  | 'furniture'

/** A stretch of a report: a paragraph, its title, a caption, a line of page furniture. */
export interface Passage extends Span {
  readonly kind: PassageKind
}

/** How an account stands in its report. */
export type AccountRole = 'main' | 'other' | 'background' | 'aggregate' | 'hypothetical'

/** What one report says of one incident, or of one running total. */
export interface Account {
  readonly id: AccountId
  readonly report: ReportId
  readonly kind: 'incident' | 'total'
  readonly role: AccountRole
  readonly claims: readonly ClaimId[]
  /** The stretch of the report from its first evidence to its last. */
  readonly span: Span
}

/** All that the reader found in one report. */
export interface Reading {
  readonly report: ReportId
  /** The reader's version: a new one reads the report anew and adds a reading. */
  readonly reader: string
  readonly language: string | null
  /** False when the reader does not read this language: the report is kept and counted as unread. */
  readonly isRead: boolean
  readonly passages: readonly Passage[]
  readonly accounts: readonly Account[]
  readonly claims: readonly AnyClaim[]
  readonly notes: readonly Note[]
}

/** One line of a trace: which stage and rule did what, on which words. */
export interface TraceEntry {
  readonly stage: string
  readonly rule: RuleId
  readonly span: Span
  readonly message: string
}
