/** What the reader's stages pass on: sentences, mentions, and the context they share. */
import type {
  DateValue,
  Lexicon,
  LexiconEntry,
  Note,
  Passage,
  PlaceValue,
  Qualifier,
  RuleId,
  Span,
  TraceEntry,
} from '../model/index.ts'
import type { ClassTable } from './class-table.ts'
import type { KindTable } from './kind-table.ts'
import type { Tokens } from './tokens.ts'

/** A sentence: a span of the text and its tokens `first` to `last` (half-open). */
export interface Sentence extends Span {
  readonly index: number
  /** Index of its passage. */
  readonly passage: number
  readonly first: number
  readonly last: number
}

/** A number as worded: "at least five" is `{ min: 5, max: null, qualifier: 'at-least' }`. */
export interface NumberData {
  readonly kind: 'number'
  readonly min: number | null
  readonly max: number | null
  readonly qualifier: Qualifier
  /** "another 12", "12 more", "12 others": adds to a number named before. */
  readonly isMore: boolean
}

/** A date read against the day of publication. `use` tells a day from the two ends of a period and from a length of time. */
export interface DateData {
  readonly kind: 'date'
  readonly value: DateValue
  /** `when`: it can date a deed. `since`/`until`: an end of a period. `duration`/`age`/`time`: never a date of a deed. */
  readonly use: 'when' | 'since' | 'until' | 'duration' | 'time'
  /** The text gives the year, month and day itself; false when worked out from the day of publication. */
  readonly isAbsolute: boolean
}

/** A place as written, resolved where the gazetteer knows it. */
export interface PlaceData {
  readonly kind: 'place'
  readonly value: PlaceValue
  /** Part of another name ("Aleppo University", "Islamic Resistance in Iraq"): never where a deed was done. */
  readonly isInsideName: boolean
}

/** A stretch inside quotation marks (the marks left out). */
export interface QuoteData {
  readonly kind: 'quote'
}

/** A phrase of the lexicon: all its entries of one kind are kept, the best first. */
export type LexiconData = Exclude<LexiconEntry, { kind: 'place' }>

/** What a mention was read as. */
export type MentionData = NumberData | DateData | PlaceData | QuoteData | LexiconData
/** The kinds of mention. */
export type MentionKind = MentionData['kind']
/** The data of one kind. */
export type DataOf<K extends MentionKind> = Extract<MentionData, { kind: K }>

/** A stretch of text that one rule read as one kind of mention; without a kind, any of them. */
export type Mention<K extends MentionKind = MentionKind> = K extends MentionKind ? MentionOf<K> : never

/** A mention of one kind: tokens `first` to `last` (half-open) and the span of their characters. */
export interface MentionOf<K extends MentionKind> extends Span {
  readonly kind: K
  readonly first: number
  readonly last: number
  readonly rule: RuleId
  readonly data: DataOf<K>
}

/** A stretch of a text below one dateline, numbered from 1 (0: above the first). `day`: when it was written; null when not told. */
export interface Entry {
  readonly number: number
  readonly day: string | null
}

/** What every stage can see of the report being read. */
export interface ReadingContext {
  readonly text: string
  readonly tokens: Tokens
  /** What the mentions of the sentences scanned so far cover. */
  readonly kinds: KindTable
  /** The classes of its words. */
  readonly classes: ClassTable
  readonly lexicon: Lexicon
  /** The day of publication (ISO), or its month (`2024-08`) where only that is known; null when the report has none. */
  readonly publishedOn: string | null
  /** Over 70 % capitals: case says nothing. */
  readonly isAllCaps: boolean
  readonly passages: readonly Passage[]
  /** The entry of each passage, where datelines or the marks of a live blog part the text; left out where none do. */
  readonly entries?: readonly Entry[] | undefined
  readonly sentences: readonly Sentence[]
  note(note: Note): void
  /** Undefined unless a trace was asked for: call as `ctx.trace?.(…)`. */
  readonly trace: ((entry: TraceEntry) => void) | undefined
}

/** Reads one kind of mention in one sentence. Pure: the same sentence gives the same mentions. */
export interface Finder<K extends MentionKind = MentionKind> {
  readonly id: RuleId
  readonly gives: K
  find(sentence: Sentence, ctx: ReadingContext): readonly Mention<K>[]
}
