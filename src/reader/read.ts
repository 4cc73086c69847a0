/** The front door of the reader: a report in, accounts and claims out. */
import type { Lexicon, Note, Reading, Report } from '../model/index.ts'
import type { SentenceExplanation } from './explanation.ts'
import { LANGUAGES, languageOf } from './languages.ts'
import type { Mention, ReadingContext, Sentence } from './mention.ts'
import { type MentionLists, type OpenLanguage, openLanguage, type ReadOptions } from './open-language.ts'
import type { SentenceScan } from './scan.ts'
import { checkStages, STAGES } from './stages.ts'
import { runAlone, runInTurns, type Steps } from './steps.ts'
import { unreadNumbers } from './unread-numbers.ts'

export type { ReadOptions } from './open-language.ts'

/** Changes whenever reading the same text can give other claims. */
export const READER_VERSION = '4'

/** What a reading of many reports can be asked besides. */
export interface ReadManyOptions {
  /** Where the trace of a report goes. */
  readonly traceOf?: (report: Report) => ReadOptions['trace']
  /** Stands in for the reading of a report that the reader fails on. */
  readonly failed?: (report: Report, error: unknown) => Reading
}

/** A reader over one lexicon. Pure: the same report gives the same reading. */
export interface Reader {
  /** The reader's version with the lexicon's. */
  readonly version: string
  read(report: Report, options?: ReadOptions): Reading
  /** Reads reports, faster than one by one: the same readings, in order. Throws when the reader fails on one, unless `failed` answers for it. */
  readMany(reports: readonly Report[], options?: ReadManyOptions): readonly Reading[]
  /** What each stage saw in the sentences, or in the one whose number (from 1) is given. */
  explain(report: Report, number?: number): readonly SentenceExplanation[]
  /** The sentences with their mentions, without the gate: for evaluation and `--explain`. */
  scan(report: Report, options?: ReadOptions): readonly SentenceScan[]
}

/** Compiles the lexicon once for each language. Reading takes time linear in the text. */
export function createReader(lexicon: Lexicon): Reader {
  checkStages(STAGES)
  const version = `${READER_VERSION}-${lexicon.version}`
  const first = openLanguage(LANGUAGES[0], lexicon)
  const opened = new Map(LANGUAGES.map((one, i) => [one, i === 0 ? first : openLanguage(one, lexicon)]))
  // Texts in other languages are divided as those of the first are, and say nothing.
  const inLanguageOf = ({ language }: Report): OpenLanguage => {
    const known = languageOf(language)
    return (known && opened.get(known)) ?? first
  }

  function* steps(report: Report, options: ReadOptions, place: number): Steps<Reading> {
    const language = inLanguageOf(report)
    const { ctx, notes } = yield* language.openReport(report, { trace: options.trace, passages: 'read' }, place)
    const isRead = languageOf(report.language) !== undefined
    const { accounts, claims } = isRead ? yield* claimsOf(report, language, { ctx, notes }) : NOTHING
    if (!isRead) notes.push(notRead(report))
    const { passages } = ctx
    return { report: report.id, reader: version, language: report.language, isRead, passages, accounts, claims, notes }
  }

  const read = (report: Report, options: ReadOptions = {}) => runAlone(steps(report, options, 0))

  function readMany(reports: readonly Report[], { traceOf, failed }: ReadManyOptions = {}): readonly Reading[] {
    return batchesOf(reports).flatMap((batch) => {
      const works = batch.map((report, place) => steps(report, { trace: traceOf?.(report) }, place))
      return runInTurns(works, (error, i) => {
        if (!failed) throw error
        return failed(batch[i] as Report, error)
      })
    })
  }

  function explain(report: Report, number?: number): readonly SentenceExplanation[] {
    const language = inLanguageOf(report)
    const { ctx } = runAlone(language.openReport(report, {}, null))
    const { claims, notes } = read(report)
    const phrases = ctx.sentences.map((sentence) => language.phrasesOf(sentence, ctx))
    const found = runAlone(language.allOf(ctx.sentences, ctx, phrases))
    const sentences = ctx.sentences.map((sentence, i) => ({
      scan: language.toScan(sentence, ctx, found[i] ?? []),
      found: found[i] ?? [],
      isRead: language.isWorthReading(sentence, ctx, phrases[i] ?? []),
    }))
    const explained = language.explain(sentences, { claims, notes })
    return number === undefined ? explained : explained.filter((one) => one.number === number)
  }

  function scan(report: Report, options: ReadOptions = {}): readonly SentenceScan[] {
    const language = inLanguageOf(report)
    const { ctx } = runAlone(language.openReport(report, options, null))
    const phrases = ctx.sentences.map((sentence) => language.phrasesOf(sentence, ctx))
    return runAlone(scanAll(ctx.sentences, language, { ctx, phrases }))
  }

  return { version, read, readMany, explain, scan }
}

/** Reports that are read in turns, and their characters: more of them share each step, until their own tables fill what the processor keeps at hand. */
const MOST = 64
const ROOM = 1 << 16

function batchesOf(reports: readonly Report[]): readonly (readonly Report[])[] {
  const batches: Report[][] = []
  let room = 0
  for (const report of reports) {
    const last = batches.at(-1)
    room -= report.text.length
    if (last && last.length < MOST && room >= 0) last.push(report)
    else {
      batches.push([report])
      room = ROOM - report.text.length
    }
  }
  return batches
}

const NOTHING: Pick<Reading, 'accounts' | 'claims'> = { accounts: [], claims: [] }

function* claimsOf(
  report: Report,
  language: OpenLanguage,
  { ctx, notes }: { readonly ctx: ReadingContext; readonly notes: Note[] },
): Steps<Pick<Reading, 'accounts' | 'claims'>> {
  const scans = yield* scanWorthy(language, ctx)
  const known: (SentenceScan | undefined)[] = []
  for (const scan of scans) known[scan.sentence.index] = scan
  const scanOf = (sentence: Sentence) => {
    const scan = known[sentence.index] ?? scanOne(sentence, language, ctx)
    known[sentence.index] = scan
    return scan
  }
  const { accounts, claims } = yield* language.assemble(report, scans, { sentences: ctx.sentences, scanOf })
  for (const claim of claims)
    ctx.trace?.({ stage: 'claim', rule: claim.rule, span: claim.evidence, message: claim.attribute })
  for (const unread of unreadNumbers(scans, claims)) notes.push(unread)
  return { accounts, claims }
}

/** The sentences that the gate lets in. */
function* scanWorthy(language: OpenLanguage, ctx: ReadingContext): Steps<readonly SentenceScan[]> {
  const sentences: Sentence[] = []
  const phrases: (readonly Mention[])[] = []
  for (const sentence of ctx.sentences) {
    const own = language.phrasesOf(sentence, ctx)
    if (!language.isWorthReading(sentence, ctx, own)) continue
    sentences.push(sentence)
    phrases.push(own)
  }
  yield
  return yield* scanAll(sentences, language, { ctx, phrases })
}

function scanOne(sentence: Sentence, language: OpenLanguage, ctx: ReadingContext): SentenceScan {
  const phrases = [language.phrasesOf(sentence, ctx)]
  return runAlone(scanAll([sentence], language, { ctx, phrases }))[0] as SentenceScan
}

function* scanAll(
  sentences: readonly Sentence[],
  language: OpenLanguage,
  { ctx, phrases }: { readonly ctx: ReadingContext; readonly phrases: MentionLists },
): Steps<readonly SentenceScan[]> {
  const all = yield* language.allOf(sentences, ctx, phrases)
  yield
  const scans = sentences.map((sentence, i) => language.toScan(sentence, ctx, all[i] ?? []))
  yield
  return scans
}

function notRead({ language }: Report): Note {
  return {
    code: 'language-not-read',
    span: null,
    message: `the text is in "${language}", which this reader does not read`,
  }
}
