/** Opens a report in a language: its tokens, passages and sentences, and the stages up to the scan of a sentence. */
import type { Lexicon, Note, Report, TraceEntry } from '../model/index.ts'
import { compileAutomaton } from './automaton.ts'
import { dropOverlaps } from './find/drop-overlaps.ts'
import { findPhrases } from './find/find-phrases.ts'
import type { Language, LanguageReader } from './language.ts'
import type { Mention, ReadingContext, Sentence } from './mention.ts'
import { makeTables, type ReadingTables, TablePool } from './reading-tables.ts'
import { rememberLast } from './remember-last.ts'
import { SentenceScan } from './scan.ts'
import { segmentPassages } from './segment/passages.ts'
import { segmentSentences } from './segment/sentences.ts'
import type { Steps } from './steps.ts'
import { Vocabulary } from './vocabulary.ts'

/** What a reading can be asked besides. */
export interface ReadOptions {
  readonly trace?: ((entry: TraceEntry) => void) | undefined
  /** `all` for a scan of datelines, captions and furniture too; claims are never read from those. */
  readonly passages?: 'read' | 'all'
}

/** A report that is being read. */
export interface OpenReport {
  readonly ctx: ReadingContext
  /** Filled as the stages go on. */
  readonly notes: Note[]
}

/** The mentions of some sentences, one list for each. */
export type MentionLists = readonly (readonly Mention[])[]

/** A language with the lexicon compiled for it. */
export interface OpenLanguage extends LanguageReader {
  /** Opens a report in the kept tables of a place, which the next report there fills anew; in tables of its own where that is null. */
  openReport(report: Report, options: ReadOptions, place: number | null): Steps<OpenReport>
  /** What of the lexicon stands in a sentence. */
  phrasesOf(sentence: Sentence, ctx: ReadingContext): readonly Mention[]
  /** Everything found in each sentence with these phrases, what overlaps takes away too. */
  allOf(sentences: readonly Sentence[], ctx: ReadingContext, phrases: MentionLists): Steps<MentionLists>
  /** A sentence with those mentions of all that stand. */
  toScan(sentence: Sentence, ctx: ReadingContext, all: readonly Mention[]): SentenceScan
}

/** Compiles the lexicon for a language, once. */
export function openLanguage(language: Language, lexicon: Lexicon): OpenLanguage {
  const vocabulary = new Vocabulary(language.markWord)
  const automaton = compileAutomaton(lexicon.phrases, vocabulary)
  const own = language.open(lexicon)
  const pool = new TablePool()

  function* openReport(report: Report, options: ReadOptions, place: number | null): Steps<OpenReport> {
    const notes: Note[] = []
    const { text } = report
    const { tokens, kinds, classes }: ReadingTables =
      place === null ? makeTables(text, vocabulary) : pool.open(place, text, vocabulary)
    yield
    const passages = segmentPassages(text, lexicon.furniture)
    yield
    const isAllCaps = hasMostlyCapitals(text)
    const words = language.boundaryWords
    const sentences = segmentSentences(tokens, passages, { isAllCaps, words, passages: options.passages })
    yield
    const publishedOn = dayOrMonth(report.publishedOn)
    const note = (one: Note) => notes.push(one)
    const trace = options.trace
    const none = undefined as ReadingContext['entries']
    const ctx = {
      text,
      tokens,
      kinds,
      classes,
      lexicon,
      publishedOn,
      isAllCaps,
      passages,
      sentences,
      entries: none,
      note,
      trace,
    }
    ctx.entries = own.dateEntries(ctx)
    return { ctx, notes }
  }

  function* allOf(sentences: readonly Sentence[], ctx: ReadingContext, phrases: MentionLists): Steps<MentionLists> {
    return (yield* own.find(sentences, ctx)).map((found, i) => {
      const all = (phrases[i] ?? []).slice()
      for (const mention of found) all.push(mention)
      return all
    })
  }

  function toScan(sentence: Sentence, ctx: ReadingContext, all: readonly Mention[]): SentenceScan {
    const mentions = dropOverlaps(all)
    if (ctx.trace)
      for (const { rule, from, to, kind } of mentions)
        ctx.trace({ stage: `find ${kind}`, rule, span: { from, to }, message: ctx.text.slice(from, to) })
    return new SentenceScan(sentence, ctx, mentions)
  }

  const phrasesOf = (sentence: Sentence, ctx: ReadingContext) => findPhrases(sentence, ctx, automaton)
  return { ...own, openReport, phrasesOf, allOf, toScan }
}

/** The day of an instant or a day, or the month where only that is known; anything else dates nothing. */
const dayOrMonth = rememberLast((publishedOn: string | null): string | null => {
  const day = /^\d{4}-\d{2}(-\d{2}(?=$|[T ]))?/.exec(publishedOn ?? '')?.[0]
  if (!day || (day.length === 7 && publishedOn !== day)) return null
  return Number.isNaN(Date.parse(`${day.padEnd(10, '-01')}T00:00:00Z`)) ? null : day
})

function hasMostlyCapitals(text: string): boolean {
  let upper = 0
  let lower = 0
  for (let i = 0; i < text.length && upper + lower < 4000; i++) {
    const code = text.charCodeAt(i)
    if (code >= 65 && code <= 90) upper++
    else if (code >= 97 && code <= 122) lower++
  }
  return upper > 0.7 * (upper + lower)
}
