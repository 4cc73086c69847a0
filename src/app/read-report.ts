/** Reads one report without keeping it: what the command `read` and the documentation show. */
import { existsSync } from 'node:fs'
import { type IntakeRefusal, intakePath, intakeText } from '../intake/index.ts'
import { loadEventKinds } from '../lexicon/load-event-kinds.ts'
import { loadLexicon } from '../lexicon/load-lexicon.ts'
import { type EventSuggestion, type Reading, ReckonerError, type Report, type TraceEntry } from '../model/index.ts'
import { createKindSuggester } from '../reader/english/kinds/suggest-kinds.ts'
import { createReader, type SentenceExplanation } from '../reader/index.ts'
import { parseDay } from './parse-filter.ts'

/** Where the report is, or its text; the day of publication when the file does not state it. */
export interface ReadSource {
  readonly path?: string
  readonly text?: string
  readonly publishedOn: string | null
  readonly isTraced: boolean
}

/** The report, what was read from it, and which rule read what. */
export interface ReadResult {
  readonly report: Report
  readonly reading: Reading
  readonly trace: readonly TraceEntry[]
}

/** A sentence as every stage saw it, and the kinds of happening that its words suggest, the likeliest first. */
export interface ExplainedSentence extends SentenceExplanation {
  readonly kinds: readonly EventSuggestion[]
}

/** What each stage saw in the sentences of a report, or in the one of a number counted from 1; a path that names no file is the text itself. Throws intake's errors, `date-invalid`, `option-invalid`. */
export async function explainReport(
  { path = '', publishedOn }: Pick<ReadSource, 'path' | 'publishedOn'>,
  number?: number,
): Promise<readonly ExplainedSentence[]> {
  const day = parseDay('published', publishedOn ?? undefined) ?? null
  const found = existsSync(path) ? await firstReport(path) : intakeText(path, { publishedOn: day })
  const report = day === null ? found : { ...found, publishedOn: day }
  const suggest = createKindSuggester(loadEventKinds())
  const sentences = createReader(loadLexicon())
    .explain(report)
    .map((sentence) => ({ ...sentence, kinds: suggest(sentence.words).slice(0, 3) }))
  if (number === undefined) return sentences
  const one = sentences[number - 1]
  if (!one)
    throw new ReckonerError(
      'option-invalid',
      `--sentence ${number}: the text has ${sentences.length} sentences, counted from 1`,
    )
  return [one]
}

/** Reads it. Throws intake's errors, `date-invalid`. */
export async function readReport({ path, text, publishedOn, isTraced }: ReadSource): Promise<ReadResult> {
  const day = parseDay('published', publishedOn ?? undefined) ?? null
  const found = path === undefined ? intakeText(text ?? '', { publishedOn: day }) : await firstReport(path)
  const report = day === null ? found : { ...found, publishedOn: day }
  const trace: TraceEntry[] = []
  const reader = createReader(loadLexicon())
  const reading = reader.read(report, isTraced ? { trace: (entry) => void trace.push(entry) } : {})
  return { report, reading, trace }
}

async function firstReport(path: string): Promise<Report> {
  const found: Report[] = []
  for await (const input of intakePath(path)) {
    if (input.kind === 'refused') throw toError(input)
    if (input.kind === 'known') continue
    found.push(input.report)
    if (found.length > 1) {
      throw new ReckonerError('option-invalid', `${path} holds more than one report: open it instead (reckoner open)`)
    }
  }
  const [report] = found
  if (!report) throw new ReckonerError('file-empty', `${path} holds no report`)
  return report
}

function toError({ sourceName, note }: IntakeRefusal): ReckonerError {
  const codes = ['file-binary', 'file-empty', 'file-malformed', 'file-too-large', 'path-unreadable'] as const
  const code = codes.find((one) => one === note.code) ?? 'file-malformed'
  return new ReckonerError(code, `${sourceName}: ${note.message}`)
}
