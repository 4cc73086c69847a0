/** The front door: a file, a folder of files, or one address, in a fixed order. Bad content is refused with a reason, and the rest goes on. */
import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join, relative } from 'node:path'
import { type Note, ReckonerError } from '../model/index.ts'
import { checkBytes } from './check-bytes.ts'
import { decodeText } from './decode-text.ts'
import { type FetchedPage, fetchPage } from './fetch-page.ts'
import { isHtml, readHtmlPage } from './html-page.ts'
import { readJsonFile, readJsonlFile } from './jsonl-file.ts'
import { noteOf } from './make-report.ts'
import { readBytes } from './read-bytes.ts'
import { readMarkdownFile, readTextFile } from './text-file.ts'
import type { IntakeOptions, IntakeRefusal, IntakeResult } from './types.ts'

/** Files that hold no report although their ending might say so. */
const PASSED_OVER = /^(readme|license|changelog)(\.\w+)?$/i

/** Everything at a path, in the order of names. Throws `path-missing`, `path-unreadable`, `address-refused`, `address-unreachable`. */
export async function* intakePath(path: string, options: IntakeOptions = {}): AsyncGenerator<IntakeResult> {
  if (isAddress(path)) {
    yield* intakeAddress(path, options)
    return
  }
  const isFolder = await checkPath(path)
  if (!isFolder) {
    yield* intakeFile(path, basename(path), options)
    return
  }
  for (const file of await listFiles(path)) yield* intakeFile(file, relative(path, file), options)
}

/** How many files and addresses the paths hold: a JSONL file counts once. Throws as `intakePath`. */
export async function countInputs(paths: readonly string[]): Promise<number> {
  let count = 0
  for (const path of paths) count += !isAddress(path) && (await checkPath(path)) ? (await listFiles(path)).length : 1
  return count
}

function isAddress(path: string): boolean {
  return /^https?:\/\//i.test(path)
}

/** Whether the path is a folder. */
async function checkPath(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new ReckonerError(
        'path-missing',
        `found nothing at "${path}"; expected a file, a folder or an http(s) address. Check the spelling, or give the whole path`,
      )
    }
    throw new ReckonerError(
      'path-unreadable',
      `"${path}" cannot be read (${code ?? 'unknown error'}). Check who may read it`,
    )
  }
}

// Links are not followed: they can lead out of the folder, or round in it.
async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const files: string[] = []
  for (const entry of entries) {
    if (entry.name.startsWith('.') || PASSED_OVER.test(entry.name)) continue
    const path = join(folder, entry.name)
    // A folder that cannot be listed stands in the list itself, and is refused in its turn.
    if (entry.isDirectory()) files.push(...(await listFiles(path).catch(() => [path])))
    else if (entry.isFile()) files.push(path)
  }
  return files
}

async function* intakeFile(path: string, sourceName: string, options: IntakeOptions): AsyncGenerator<IntakeResult> {
  let bytes: Uint8Array | Note
  try {
    bytes = await readBytes(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
    bytes = noteOf('path-unreadable', `it cannot be read (${code}). Check who may read it, then open it again`)
  }
  if (bytes instanceof Uint8Array)
    yield* intakeBytes(bytes, { ...options, sourceName, extension: extname(path).toLowerCase() })
  else yield { kind: 'refused', sourceName, bytesHash: null, note: bytes }
}

interface Source extends IntakeOptions {
  readonly sourceName: string
  readonly extension: string
  readonly address?: string
  readonly charset?: string | null
}

async function* intakeBytes(
  bytes: Uint8Array,
  { sourceName, extension, address, charset = null, pageTimeLimit }: Source,
): AsyncGenerator<IntakeResult> {
  const bytesHash = createHash('sha256').update(bytes).digest('hex')
  const refused = (note: IntakeRefusal['note']): IntakeRefusal => ({ kind: 'refused', sourceName, bytesHash, note })
  const bad = checkBytes(bytes)
  if (bad) {
    yield refused(bad)
    return
  }
  const text = decodeText(bytes, charset)
  if (text.trim() === '') {
    yield refused(noteOf('file-empty', 'found only blanks; expected text'))
    return
  }
  if (extension === '.jsonl' || extension === '.ndjson') {
    yield* readJsonlFile(text, sourceName)
    return
  }
  if (extension === '.json') {
    yield* readJsonFile(text, sourceName)
    return
  }
  const file = { sourceName, bytesHash }
  if (isHtml(text, extension)) {
    const report = await readHtmlPage(text, {
      ...file,
      address: address ?? null,
      ...(pageTimeLimit === undefined ? {} : { timeLimit: pageTimeLimit }),
    })
    if (report.text.trim() === '')
      yield refused(
        noteOf(
          'file-malformed',
          'found a page without readable text; expected an article. Pages built by scripts must be saved after they have loaded',
        ),
      )
    else yield { kind: 'report', report, bytes, mediaType: 'text/html' }
    return
  }
  const isMarkdown = extension === '.md' || extension === '.markdown'
  const report = isMarkdown ? readMarkdownFile(text, file) : readTextFile(text, file)
  yield {
    kind: 'report',
    report: address ? { ...report, address } : report,
    bytes,
    mediaType: isMarkdown ? 'text/markdown' : 'text/plain',
  }
}

async function* intakeAddress(address: string, options: IntakeOptions): AsyncGenerator<IntakeResult> {
  let page: FetchedPage
  try {
    page = await fetchPage(address, options)
  } catch (error) {
    const isContent =
      error instanceof ReckonerError && (error.code === 'file-too-large' || error.code === 'file-binary')
    if (!isContent) throw error
    yield { kind: 'refused', sourceName: address, bytesHash: null, note: noteOf(error.code, error.message) }
    return
  }
  const extension = page.mediaType.includes('html') ? '.html' : page.mediaType === 'application/json' ? '.json' : '.txt'
  const { bytes, charset } = page
  yield* intakeBytes(bytes, { ...options, sourceName: address, extension, address: page.address, charset })
}
