/** The front door of the reader: a report in, accounts and claims out. */
import type { Lexicon, Note, Reading, Report, TraceEntry } from '../model/index.ts'
import { compileAutomaton } from './automaton.ts'
import { assemble, readFrames } from './english/assemble/assemble.ts'
import { dateEntries } from './english/dates/date-entries.ts'
import { findDates } from './english/dates/find-dates.ts'
import { explainSentence, type SentenceExplanation } from './english/explain/explain-sentence.ts'
import { markWord } from './english/mark-word.ts'
import { dropNumbersInsideDates, findNumbers } from './english/numbers/find-numbers.ts'
import { createPlaceFinder } from './english/places/find-places.ts'
import { dropOverlaps } from './find/drop-overlaps.ts'
import { findPhrases } from './find/find-phrases.ts'
import type { Mention, ReadingContext, Sentence } from './mention.ts'
import { makeTables, type ReadingTables, SharedTables } from './reading-tables.ts'
import { rememberLast } from './remember-last.ts'
import { SentenceScan } from './scan.ts'
import { type FurnitureLines, segmentPassages } from './segment/passages.ts'
import { segmentQuotes } from './segment/quotes.ts'
import { segmentSentences } from './segment/sentences.ts'
import { checkStages, STAGES } from './stages.ts'
import { SHAPE } from './tokens.ts'
import { unreadNumbers } from './unread-numbers.ts'
import { Vocabulary } from './vocabulary.ts'
import { wordClass } from './word-class.ts'

/** Changes whenever reading the same text can give other claims. */
export const READER_VERSION = '2'

/** What a reading can be asked besides. */
export interface ReadOptions {
  readonly trace?: ((entry: TraceEntry) => void) | undefined
  /** `all` for a scan of datelines, captions and furniture too; claims are never read from those. */
  readonly passages?: 'read' | 'all'
}

/** What a reading holds besides its report. */
type ReadParts = Pick<Reading, 'accounts' | 'claims' | 'notes' | 'isRead'>

/** A reader over one lexicon. Pure: the same report gives the same reading. */
export interface Reader {
  /** The reader's version with the lexicon's. */
  readonly version: string
  read(report: Report, options?: ReadOptions): Reading
  /** What each stage saw in the sentences, or in the one whose number (from 1) is given. */
  explain(report: Report, number?: number): readonly SentenceExplanation[]
  /** The sentences with their mentions, without the gate: for evaluation and `--explain`. */
  scan(report: Report, options?: ReadOptions): readonly SentenceScan[]
}

/** Compiles the lexicon once. Reading takes time linear in the text. */
export function createReader(lexicon: Lexicon): Reader {
  checkStages(STAGES)
  const vocabulary = new Vocabulary(markWord)
  const automaton = compileAutomaton(lexicon.phrases, vocabulary)
  const findPlaces = createPlaceFinder(lexicon)
  const furniture: FurnitureLines = lexicon.furniture
  const version = `${READER_VERSION}-${lexicon.version}`

  const shared = new SharedTables()
  const ownTables = (text: string) => makeTables(text, vocabulary)
  const sharedTables = (text: string) => shared.open(text, vocabulary)

  function open(
    report: Report,
    options: ReadOptions,
    tables: (text: string) => ReadingTables,
  ): { ctx: ReadingContext; notes: Note[] } {
    const notes: Note[] = []
    const { text } = report
    const { tokens, kinds, classes } = tables(text)
    const passages = segmentPassages(text, furniture)
    const isAllCaps = hasMostlyCapitals(text)
    const sentences = segmentSentences(tokens, passages, { isAllCaps, passages: options.passages })
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
    ctx.entries = dateEntries(ctx)
    return { ctx, notes }
  }

  function findAll(sentence: Sentence, ctx: ReadingContext, phrases: readonly Mention[]): readonly Mention[] {
    const dates = findDates.find(sentence, ctx)
    const numbers = dropNumbersInsideDates(findNumbers.find(sentence, ctx), dates)
    const places = findPlaces.find(sentence, ctx)
    const quotes = segmentQuotes(ctx.tokens, sentence.first, sentence.last)
    const found = phrases.slice()
    for (const some of [dates, numbers, places, quotes]) for (const mention of some) found.push(mention)
    return found
  }

  function scanSentence(sentence: Sentence, ctx: ReadingContext, phrases: readonly Mention[]): SentenceScan {
    const mentions = dropOverlaps(findAll(sentence, ctx, phrases))
    if (!ctx.trace) return new SentenceScan(sentence, ctx, mentions)
    for (const { rule, from, to, kind } of mentions)
      ctx.trace({ stage: `find ${kind}`, rule, span: { from, to }, message: ctx.text.slice(from, to) })
    return new SentenceScan(sentence, ctx, mentions)
  }

  function toReading(report: Report, { passages }: ReadingContext, read: ReadParts): Reading {
    return {
      report: report.id,
      reader: version,
      language: report.language,
      isRead: read.isRead,
      passages,
      accounts: read.accounts,
      claims: read.claims,
      notes: read.notes,
    }
  }

  const reader: Reader = {
    version,
    read(report, options = {}) {
      const { ctx, notes } = open(report, { trace: options.trace, passages: 'read' }, sharedTables)
      const isRead = report.language === null || report.language === 'en'
      if (!isRead) {
        notes.push({
          code: 'language-not-read',
          span: null,
          message: `the text is in "${report.language}", which this reader does not read`,
        })
        return toReading(report, ctx, { accounts: [], claims: [], notes, isRead })
      }
      const scans: SentenceScan[] = []
      for (const sentence of ctx.sentences) {
        const phrases = findPhrases(sentence, ctx, automaton)
        if (isWorthReading(phrases, sentence) || isShortCount(sentence, ctx))
          scans.push(scanSentence(sentence, ctx, phrases))
      }
      let known: Map<number, SentenceScan> | null = null
      const scanOf = (sentence: Sentence) => {
        known ??= new Map(scans.map((scan) => [scan.sentence.index, scan]))
        const scan = known.get(sentence.index) ?? scanSentence(sentence, ctx, findPhrases(sentence, ctx, automaton))
        known.set(sentence.index, scan)
        return scan
      }
      const { accounts, claims } = assemble(report, scans, { sentences: ctx.sentences, scanOf })
      for (const claim of claims)
        ctx.trace?.({ stage: 'claim', rule: claim.rule, span: claim.evidence, message: claim.attribute })
      for (const unread of unreadNumbers(scans, claims)) notes.push(unread)
      return toReading(report, ctx, { accounts, claims, notes, isRead })
    },
    explain(report, number) {
      const { ctx } = open(report, {}, ownTables)
      const { claims, notes } = reader.read(report)
      const sentences = ctx.sentences.map((sentence) => {
        const phrases = findPhrases(sentence, ctx, automaton)
        const found = findAll(sentence, ctx, phrases)
        const scan = new SentenceScan(sentence, ctx, dropOverlaps(found))
        return { scan, found, isRead: isWorthReading(phrases, sentence) || isShortCount(sentence, ctx) }
      })
      const read = sentences.filter(({ isRead }) => isRead).map(({ scan }) => scan)
      const { frames } = readFrames(read, ({ index }) => (sentences[index] as (typeof sentences)[number]).scan)
      return sentences
        .filter(({ scan }) => number === undefined || scan.sentence.index === number - 1)
        .map((sentence) => explainSentence({ ...sentence, frames, claims, notes }))
    },
    scan(report, options = {}) {
      const { ctx } = open(report, options, ownTables)
      return ctx.sentences.map((sentence) => scanSentence(sentence, ctx, findPhrases(sentence, ctx, automaton)))
    },
  }
  return reader
}

/** The day of an instant or a day, or the month where only that is known; anything else dates nothing. */
const dayOrMonth = rememberLast((publishedOn: string | null): string | null => {
  const day = /^\d{4}-\d{2}(-\d{2}(?=$|[T ]))?/.exec(publishedOn ?? '')?.[0]
  if (!day || (day.length === 7 && publishedOn !== day)) return null
  return Number.isNaN(Date.parse(`${day.padEnd(10, '-01')}T00:00:00Z`)) ? null : day
})

/** The gate: a sentence without deed, harm, weapon or cue gives no claim. */
function isWorthReading(phrases: readonly Mention[], sentence: Sentence): boolean {
  return (
    sentence.index < 2 ||
    phrases.some(({ kind }) => kind === 'deed' || kind === 'harm' || kind === 'cue' || kind === 'weapon')
  )
}

/** The most tokens of a sentence that may give a toll and nothing else: "On Monday it became 213." */
const SHORT = 14

function isShortCount({ first, last }: Sentence, { tokens, classes }: ReadingContext): boolean {
  if (last - first > SHORT) return false
  for (let i = first + 1; i < last; i++)
    if (((tokens.shape[i] as number) & SHAPE.digit) !== 0 && classes.is(i - 1, COUNTS)) return true
  return false
}

const COUNTS = wordClass(/^(was|is|became|reached|had|said|at)$/)

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
