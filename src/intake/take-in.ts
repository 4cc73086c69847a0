/** Takes in one source of any kind: archives are opened, documents and pages read, the rest refused with a reason. */
import { createHash } from 'node:crypto'
import type { Note, Report } from '../model/index.ts'
import type { ArchiveContext } from './archives/take-entry.ts'
import { BUDGET, type Budget, createBudget } from './budget.ts'
import { checkBytes } from './check-bytes.ts'
import { decodeText } from './decode-text.ts'
import { detectKind, type InputKind } from './detect-kind.ts'
import { readHtmlPage } from './html-page.ts'
import { readJsonFile, readJsonlFile } from './jsonl-file.ts'
import { noteOf } from './make-report.ts'
import { sampleBytes } from './sample-bytes.ts'
import { readAll, readHead, type Source } from './source.ts'
import { readMarkdownFile, readTextFile } from './text-file.ts'
import type { IntakeOptions, IntakeResult } from './types.ts'

/** How the addresses that a table or sitemap lists are followed. */
export type FollowAddress = (address: string) => AsyncGenerator<IntakeResult>

/** What taking in needs to know besides the source. */
export interface TakeInOptions extends IntakeOptions {
  readonly follow: FollowAddress
}

/** Everything in one source. Never throws on content; errors of the file system become refusals. */
export async function* takeIn(source: Source, options: TakeInOptions): AsyncGenerator<IntakeResult> {
  yield* takeNested(source, { ...options, budget: createBudget(), depth: 0 })
}

interface Nesting extends TakeInOptions {
  readonly budget: Budget
  readonly depth: number
}

async function* takeNested(source: Source, nesting: Nesting): AsyncGenerator<IntakeResult> {
  const { sourceName } = source
  let kind: InputKind
  let head: Uint8Array
  try {
    head = await readHead(source)
    kind = await kindOf(head, source)
  } catch (error) {
    yield refuse(sourceName, unreadable(error))
    return
  }
  if (kind === 'zip' || kind === 'tar' || kind === 'gzip' || kind === 'warc') {
    for await (const result of takeArchive(kind, source, nesting)) yield withSample(result, head, sourceName)
    return
  }
  let bytes: Uint8Array | Note
  try {
    bytes = await readAll(source)
  } catch (error) {
    bytes = unreadable(error)
  }
  if (bytes instanceof Uint8Array) {
    const taken = takeBytes(kind, bytes, { source, nesting })
    const results = nesting.clock?.iterate('extract', taken) ?? taken
    for await (const result of results) yield withSample(result, bytes, sourceName)
  } else {
    yield refuse(sourceName, bytes)
  }
}

/** A refusal of the source itself shows how it begins; what is inside it shows itself. */
function withSample(result: IntakeResult, bytes: Uint8Array, sourceName: string): IntakeResult {
  if (result.kind !== 'refused' || result.sample !== undefined || result.sourceName !== sourceName) return result
  const sample = sampleBytes(bytes)
  return sample === undefined ? result : { ...result, sample }
}

/** A Word document is a zip: told by its name, or by what stands first in it. */
async function kindOf(head: Uint8Array, source: Source): Promise<InputKind> {
  const kind = detectKind(head, source)
  const isDocument = kind === 'zip' && Buffer.from(head).includes('word/')
  return isDocument ? 'docx' : kind
}

async function* takeArchive(kind: InputKind, source: Source, nesting: Nesting): AsyncGenerator<IntakeResult> {
  if (nesting.depth >= BUDGET.depth) {
    const words = `found archives more than ${BUDGET.depth} deep in one another; expected fewer. Unpack it first`
    yield refuse(source.sourceName, noteOf('file-malformed', words))
    return
  }
  const context = contextOf(nesting)
  // The ways in are loaded when something needs them: most commands need none, and the libraries below them are large.
  if (kind === 'zip') yield* (await import('./archives/zip-archive.ts')).readZip(source, context)
  else if (kind === 'tar') yield* (await import('./archives/tar-archive.ts')).readTar(source, context, false)
  else if (kind === 'gzip') yield* (await import('./archives/gzip-file.ts')).readGzip(source, context)
  else yield* (await import('./archives/warc-file.ts')).readWarc(source, context)
}

function contextOf(nesting: Nesting): ArchiveContext {
  return {
    budget: nesting.budget,
    take: (inner) => takeNested(inner, { ...nesting, depth: nesting.depth + 1 }),
    refuse,
  }
}

/** Kinds that hold one report each. */
const SINGLE: ReadonlySet<InputKind> = new Set(['html', 'markdown', 'text', 'pdf', 'docx'])

interface Place {
  readonly source: Source
  readonly nesting: Nesting
}

async function* takeBytes(
  kind: InputKind,
  bytes: Uint8Array,
  { source, nesting }: Place,
): AsyncGenerator<IntakeResult> {
  const { sourceName, facts, capture } = source
  const bytesHash = createHash('sha256').update(bytes).digest('hex')
  // What is known from outside makes another report of the same bytes, unless a mail or an archive states it itself; mails hold more than themselves.
  if ((capture || !facts) && SINGLE.has(kind) && nesting.isKnown?.(bytesHash, capture)) {
    yield { kind: 'known', sourceName }
    return
  }
  const file = { sourceName, bytesHash, ...(facts ? { facts } : {}) }
  const { pageTimeLimit: timeLimit } = nesting
  const clock = timeLimit === undefined ? {} : { timeLimit }
  const give = (found: Report | Note, mediaType: string): IntakeResult =>
    'id' in found
      ? { kind: 'report', report: found, bytes, mediaType, ...(capture ? { capture } : {}) }
      : refuse(sourceName, found, bytesHash)
  if (kind === 'pdf') {
    const { readPdf } = await import('./documents/pdf-file.ts')
    yield give(await readPdf(bytes, { ...file, ...clock }), 'application/pdf')
    return
  }
  if (kind === 'docx') {
    const { readDocx } = await import('./documents/docx-file.ts')
    yield give(await readDocx(bytes, file), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')
    return
  }
  if (kind === 'email') {
    const { readEmail } = await import('./documents/email-file.ts')
    yield* readEmail(bytes, source, contextOf(nesting))
    return
  }
  const bad = checkBytes(bytes)
  if (bad) {
    yield refuse(sourceName, bad, bytesHash)
    return
  }
  const text = decodeText(bytes, source.charset ?? null)
  if (text.trim() === '') {
    yield refuse(sourceName, noteOf('file-empty', 'found only blanks; expected text'), bytesHash)
    return
  }
  switch (kind) {
    case 'jsonl':
      yield* readJsonlFile(text, sourceName, nesting)
      return
    case 'json':
      yield* readJsonFile(text, sourceName, nesting)
      return
    case 'table':
      yield* followRows(text, source, nesting)
      return
    case 'feed': {
      const { takeFeed } = await import('./feeds/take-feed.ts')
      yield* takeFeed(text, source, contextOf(nesting))
      return
    }
    case 'sitemap':
      yield refuse(
        sourceName,
        noteOf('file-malformed', 'found a sitemap; expected reports. Follow it with reckoner watch'),
        bytesHash,
      )
      return
    case 'html': {
      const report = await readHtmlPage(text, { ...file, ...clock, address: facts?.address ?? null })
      yield report.text.trim() === '' ? refuse(sourceName, emptyPage(), bytesHash) : give(report, 'text/html')
      return
    }
    case 'markdown':
      yield give(readMarkdownFile(text, file), 'text/markdown')
      return
    default:
      yield give(readTextFile(text, file), 'text/plain')
  }
}

async function* followRows(
  text: string,
  { sourceName, content }: Source,
  { follow }: Nesting,
): AsyncGenerator<IntakeResult> {
  const { readTable } = await import('./tables/csv-file.ts')
  const { copiesBeside } = await import('./tables/archived-copy.ts')
  for (const row of readTable(text, sourceName, 'path' in content ? copiesBeside(content.path) : null)) {
    if (row.kind === 'link') yield* follow(row.address)
    else yield row
  }
}

function emptyPage(): Note {
  return noteOf(
    'file-malformed',
    'found a page without readable text; expected an article. Pages built by scripts must be saved after they have loaded',
  )
}

function unreadable(error: unknown): Note {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
  return noteOf('path-unreadable', `it cannot be read (${code}). Check who may read it, then open it again`)
}

function refuse(sourceName: string, note: Note, bytesHash: string | null = null): IntakeResult {
  return { kind: 'refused', sourceName, bytesHash, note }
}
