/** Opens a country file of GeoNames: `IQ.zip` as downloaded, or the `IQ.txt` inside it. */
import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { promisify } from 'node:util'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { ReckonerError } from '../../model/index.ts'

/** The largest country file that is read, in bytes; those of all countries are far below it. */
const MOST = 400_000_000

/** The text of a country file and the country's code. */
export interface PlaceFile {
  readonly country: string
  readonly text: string
}

/** Reads it. Throws `path-missing`, `file-malformed`, `file-too-large`. */
export async function readPlaceFile(path: string): Promise<PlaceFile> {
  if (!existsSync(path)) {
    const advice = 'download the file of a country, such as IQ.zip, from download.geonames.org/export/dump'
    throw new ReckonerError('path-missing', `nothing at ${path}: ${advice}`)
  }
  const { size } = await stat(path)
  if (size > MOST) throw tooLarge(path, size)
  const bare = /^([A-Z]{2})\.txt$/.exec(basename(path))
  if (bare) return { country: bare[1] as string, text: await readFile(path, 'utf8') }
  const head = (await readFile(path)).subarray(0, 2).toString('latin1')
  if (head !== 'PK') throw malformed(path, 'neither a zip archive nor a file named like IQ.txt')
  return readEntry(path)
}

async function readEntry(path: string): Promise<PlaceFile> {
  let zip: ZipFile | null = null
  try {
    zip = await promisify<string, yauzl.Options, ZipFile>(yauzl.open)(path, { lazyEntries: true, autoClose: false })
    const entry = await findEntry(zip)
    if (!entry) throw malformed(path, 'no file named like IQ.txt in the archive')
    if (entry.uncompressedSize > MOST) throw tooLarge(path, entry.uncompressedSize)
    const stream = await promisify<Entry, import('node:stream').Readable>(zip.openReadStream.bind(zip))(entry)
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    return { country: entry.fileName.slice(0, 2), text: Buffer.concat(chunks).toString('utf8') }
  } catch (error) {
    if (error instanceof ReckonerError) throw error
    throw malformed(path, `a broken archive (${error instanceof Error ? error.message.slice(0, 120) : 'unknown'})`)
  } finally {
    zip?.close()
  }
}

function findEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      if (/^[A-Z]{2}\.txt$/.test(entry.fileName)) resolve(entry)
      else zip.readEntry()
    })
    zip.on('end', () => resolve(null))
    zip.on('error', reject)
    zip.readEntry()
  })
}

function malformed(path: string, found: string): ReckonerError {
  return new ReckonerError('file-malformed', `${path}: found ${found}; expected a country file of GeoNames (IQ.zip)`)
}

function tooLarge(path: string, size: number): ReckonerError {
  return new ReckonerError('file-too-large', `${path}: found ${size} bytes; expected at most ${MOST}`)
}
