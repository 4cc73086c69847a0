/** What a language brings to the reader. A second language is a folder that gives one of these, not a second reader. */
import type { Account, AnyClaim, Lexicon, Report } from '../model/index.ts'
import type { ReadingFacts, SentenceExplanation, SentenceFacts } from './explanation.ts'
import type { Mention, ReadingContext, Sentence } from './mention.ts'
import type { SentenceScan } from './scan.ts'
import type { Steps } from './steps.ts'

/** The words that tell where a sentence ends. */
export interface BoundaryWords {
  /** A full stop behind one of these ends no sentence: "Gen.". */
  readonly abbreviations: { has(word: string): boolean }
  /** Written with a capital behind a full stop that may be an abbreviation's, these open a sentence. */
  readonly starters: { has(word: string): boolean }
}

/** A language as its folder gives it. */
export interface Language {
  /** Its code of ISO 639-1. */
  readonly id: string
  readonly boundaryWords: BoundaryWords
  /** The marks of a folded word, as bits of `MARK`: asked once for each word that a reader meets. */
  markWord(word: string): number
  /** Gets ready to read with this lexicon. */
  open(lexicon: Lexicon): LanguageReader
}

/** The accounts of a report and their claims. */
export interface Assembly {
  readonly accounts: readonly Account[]
  readonly claims: readonly AnyClaim[]
}

/** Every sentence of the report, and how to scan one that the gate let go by. */
export interface WholeText {
  readonly sentences: readonly Sentence[]
  readonly scanOf: (sentence: Sentence) => SentenceScan
}

/** The stages of which a language has its own. Pure: the same text gives the same answers. */
export interface LanguageReader {
  /** The datelines that part the report, if any do; asked before any sentence is scanned. */
  dateEntries(ctx: ReadingContext): ReadingContext['entries']
  /** The gate: whether the sentence can give a claim, by the phrases of the lexicon in it. */
  isWorthReading(sentence: Sentence, ctx: ReadingContext, phrases: readonly Mention[]): boolean
  /** The dates, numbers, places and quotations of each sentence: one finder over all of them before the next. */
  find(sentences: readonly Sentence[], ctx: ReadingContext): Steps<readonly (readonly Mention[])[]>
  /** The accounts and claims of the sentences that the gate let in. Never throws on text. */
  assemble(report: Report, scans: readonly SentenceScan[], text: WholeText): Steps<Assembly>
  /** What each stage saw in each sentence, in order. */
  explain(sentences: readonly SentenceFacts[], reading: ReadingFacts): readonly SentenceExplanation[]
}
