/** The front door of the reader: a report in, accounts and claims out. */
import type { Lexicon, Note, Reading, Report } from '../model/index.ts'
import type { SentenceExplanation } from './explanation.ts'
import { LANGUAGES, languageOf } from './languages.ts'
import type { ReadingContext, Sentence } from './mention.ts'
import { type OpenLanguage, openLanguage, type ReadOptions } from './open-language.ts'
import type { SentenceScan } from './scan.ts'
import { checkStages, STAGES } from './stages.ts'
import { unreadNumbers } from './unread-numbers.ts'

export type { ReadOptions } from './open-language.ts'

/** Changes whenever reading the same text can give other claims. */
export const READER_VERSION = '2'

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

  function read(report: Report, options: ReadOptions = {}): Reading {
    const language = inLanguageOf(report)
    const { ctx, notes } = language.openReport(report, { trace: options.trace, passages: 'read' }, true)
    const isRead = languageOf(report.language) !== undefined
    const { accounts, claims } = isRead ? claimsOf(report, language, { ctx, notes }) : NOTHING
    if (!isRead) notes.push(notRead(report))
    const { passages } = ctx
    return { report: report.id, reader: version, language: report.language, isRead, passages, accounts, claims, notes }
  }

  function explain(report: Report, number?: number): readonly SentenceExplanation[] {
    const language = inLanguageOf(report)
    const { ctx } = language.openReport(report, {}, false)
    const { claims, notes } = read(report)
    const sentences = ctx.sentences.map((sentence) => {
      const phrases = language.phrasesOf(sentence, ctx)
      const found = language.allOf(sentence, ctx, phrases)
      const isRead = language.isWorthReading(sentence, ctx, phrases)
      return { scan: language.toScan(sentence, ctx, found), found, isRead }
    })
    const explained = language.explain(sentences, { claims, notes })
    return number === undefined ? explained : explained.filter((one) => one.number === number)
  }

  function scan(report: Report, options: ReadOptions = {}): readonly SentenceScan[] {
    const language = inLanguageOf(report)
    const { ctx } = language.openReport(report, options, false)
    return ctx.sentences.map((sentence) => scanSentence(sentence, ctx, language))
  }

  return { version, read, explain, scan }
}

const NOTHING: Pick<Reading, 'accounts' | 'claims'> = { accounts: [], claims: [] }

function claimsOf(
  report: Report,
  language: OpenLanguage,
  { ctx, notes }: { readonly ctx: ReadingContext; readonly notes: Note[] },
): Pick<Reading, 'accounts' | 'claims'> {
  const scans: SentenceScan[] = []
  for (const sentence of ctx.sentences) {
    const phrases = language.phrasesOf(sentence, ctx)
    if (language.isWorthReading(sentence, ctx, phrases))
      scans.push(language.toScan(sentence, ctx, language.allOf(sentence, ctx, phrases)))
  }
  let known: Map<number, SentenceScan> | null = null
  const scanOf = (sentence: Sentence) => {
    known ??= new Map(scans.map((scan) => [scan.sentence.index, scan]))
    const scan = known.get(sentence.index) ?? scanSentence(sentence, ctx, language)
    known.set(sentence.index, scan)
    return scan
  }
  const { accounts, claims } = language.assemble(report, scans, { sentences: ctx.sentences, scanOf })
  for (const claim of claims)
    ctx.trace?.({ stage: 'claim', rule: claim.rule, span: claim.evidence, message: claim.attribute })
  for (const unread of unreadNumbers(scans, claims)) notes.push(unread)
  return { accounts, claims }
}

function scanSentence(sentence: Sentence, ctx: ReadingContext, language: OpenLanguage): SentenceScan {
  return language.toScan(sentence, ctx, language.allOf(sentence, ctx, language.phrasesOf(sentence, ctx)))
}

function notRead({ language }: Report): Note {
  return {
    code: 'language-not-read',
    span: null,
    message: `the text is in "${language}", which this reader does not read`,
  }
}
