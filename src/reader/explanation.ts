/** What each stage saw in one sentence, in plain records: for `reckoner read --explain` and for bug reports. */
import type { AnyClaim, Note, Span } from '../model/index.ts'
import type { Mention } from './mention.ts'
import type { SentenceScan } from './scan.ts'

/** Words of the sentence that one rule read as something. */
export interface ExplainedMention extends Span {
  readonly kind: Mention['kind']
  readonly rule: string
  readonly words: string
  /** What it was read as: "= 12", "2023-12-03", "Mosul, Nineveh, IQ". */
  readonly as: string
  /** Why it was let go; null when it was kept. */
  readonly dropped: string | null
}

/** What the sentence says of one happening. */
export interface ExplainedFrame {
  readonly type: string | null
  readonly role: string
  readonly outcome: string
  readonly dates: readonly string[]
  readonly places: readonly string[]
  readonly parties: readonly string[]
  readonly harms: readonly string[]
}

/** Who is said to have said which words. */
export interface ExplainedAttribution {
  readonly speaker: string
  readonly cue: string
  readonly stance: string
  readonly content: readonly string[]
}

/** One sentence as every stage saw it. */
export interface SentenceExplanation extends Span {
  /** Counted from 1, as `--sentence` takes it. */
  readonly number: number
  readonly words: string
  /** What kind of passage it stands in. */
  readonly passage: string
  /** False when the gate let it go by: no word of attack, harm, weapon or speech. */
  readonly isRead: boolean
  readonly tokens: readonly string[]
  readonly mentions: readonly ExplainedMention[]
  readonly attributions: readonly ExplainedAttribution[]
  readonly frames: readonly ExplainedFrame[]
  readonly claims: readonly string[]
  readonly notes: readonly string[]
}

/** What is known of one sentence when it is explained. */
export interface SentenceFacts {
  readonly scan: SentenceScan
  /** Every mention found, those that overlaps took away too. */
  readonly found: readonly Mention[]
  readonly isRead: boolean
}

/** What the reading of the report gave. */
export interface ReadingFacts {
  readonly claims: readonly AnyClaim[]
  readonly notes: readonly Note[]
}
