/** Zip archives and WACZ captures: each file in the order of the directory at the archive's end. Nothing is written anywhere. */
import { promisify } from 'node:util'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { checkSize } from '../check-bytes.ts'
import { noteOf } from '../make-report.ts'
import { readAll, type Source } from '../source.ts'
import type { IntakeResult } from '../types.ts'
import { extensionOf, isPassedOver, labelOf } from './entry-name.ts'
import { type ArchiveContext, readEntry } from './take-entry.ts'

/** The reports of a zip archive. Of a WACZ capture only its archived pages are read, not its index or its files about itself. */
export async function* readZip(source: Source, context: ArchiveContext): AsyncGenerator<IntakeResult> {
  const { budget } = context
  const refuse = (name: string, code: string, words: string) => context.refuse(name, noteOf(code, words))
  let zip: ZipFile | null = null
  try {
    zip = await openZip(source)
    const entries = await listEntries(zip)
    const names = entries.map(nameOf)
    const isCapture = source.extension === '.wacz' || (names.includes('datapackage.json') && names.some(isArchivedPage))
    for (const [i, entry] of entries.entries()) {
      const name = names[i] as string
      if (isPassedOver(name) || (isCapture && !isArchivedPage(name))) continue
      const sourceName = `${source.sourceName}/${labelOf(name)}`
      const spent = budget.spent()
      if (spent) {
        yield refuse(source.sourceName, 'file-too-large', spent)
        return
      }
      const odd = oddity(entry)
      if (odd) {
        yield refuse(sourceName, 'file-malformed', odd)
        continue
      }
      const large = extensionOf(name) === '.warc' ? null : checkSize(entry.uncompressedSize)
      if (large) {
        budget.addLarge()
        yield context.refuse(sourceName, large)
        continue
      }
      yield* takeEntry(zip, entry, { ...context, name, sourceName, extension: extensionOf(name) })
    }
  } catch (error) {
    yield refuse(
      source.sourceName,
      'file-malformed',
      `found a broken zip archive (${messageOf(error)}); expected a whole one. What could be read of it is kept`,
    )
  } finally {
    zip?.close()
  }
}

// The kind is told by the name: a stream cannot be looked into and read on.
const GZIP_HEAD = Buffer.from([0x1f, 0x8b])
const WARC_HEAD = Buffer.from('WARC/')

interface EntryContext extends ArchiveContext {
  readonly name: string
  readonly sourceName: string
  readonly extension: string
}

async function* takeEntry(zip: ZipFile, entry: Entry, context: EntryContext): AsyncGenerator<IntakeResult> {
  const { name, sourceName, extension, budget } = context
  const stream = await promisify<Entry, import('node:stream').Readable>(zip.openReadStream.bind(zip))(entry)
  try {
    if (extension === '.warc') {
      yield* context.take({
        sourceName,
        extension,
        content: { stream, head: name.endsWith('.gz') ? GZIP_HEAD : WARC_HEAD },
      })
      return
    }
    const bytes = await readEntry(stream, budget)
    if (!(bytes instanceof Uint8Array)) yield context.refuse(sourceName, bytes)
    else yield* context.take({ sourceName, extension, content: { bytes } })
  } catch (error) {
    const words = `found a broken file in the archive (${messageOf(error)}); expected a whole one`
    yield context.refuse(sourceName, noteOf('file-malformed', words))
  } finally {
    stream.destroy()
  }
}

// Names are decoded here: the library would stop at the first one that leads out of the archive.
const OPTIONS = { lazyEntries: true, decodeStrings: false, autoClose: false, validateEntrySizes: true } as const

async function openZip(source: Source): Promise<ZipFile> {
  const { content } = source
  if ('path' in content) return promisify<string, yauzl.Options, ZipFile>(yauzl.open)(content.path, OPTIONS)
  const bytes = await readAll(source)
  if (!(bytes instanceof Uint8Array)) throw new Error(bytes.message)
  return promisify<Buffer, yauzl.Options, ZipFile>(yauzl.fromBuffer)(Buffer.from(bytes), OPTIONS)
}

const DIRECTORY_LIMIT = 200_000

function listEntries(zip: ZipFile): Promise<readonly Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      if (entries.length >= DIRECTORY_LIMIT) resolve(entries)
      else zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', reject)
    zip.readEntry()
  })
}

function nameOf(entry: Entry): string {
  const bytes = entry.fileName as unknown as Buffer
  return bytes.toString('utf8')
}

function isArchivedPage(name: string): boolean {
  return /^archive\/[^/]+\.warc(\.gz)?$/.test(name)
}

/** Why an entry is not read, or null. */
function oddity({ generalPurposeBitFlag, externalFileAttributes, compressionMethod }: Entry): string | null {
  if (generalPurposeBitFlag & 1) return 'found a file locked with a password; expected an open one. Unlock it first'
  const mode = (externalFileAttributes >>> 16) & 0o170000
  if (mode !== 0 && mode !== 0o100000) return 'found a link or device in the archive; expected a file'
  if (compressionMethod !== 0 && compressionMethod !== 8)
    return `found packing method ${compressionMethod}; expected an ordinary zip. Pack it again`
  return null
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 120)
}
