/** One file packed with gzip: unpacked up to the limit, and taken in under the name inside. A packed tar archive is read as such. */
import { createGunzip } from 'node:zlib'
import { noteOf } from '../make-report.ts'
import { collect, openStream, type Source } from '../source.ts'
import type { IntakeResult } from '../types.ts'
import { extensionOf } from './entry-name.ts'
import type { ArchiveContext } from './take-entry.ts'
import { readTar } from './tar-archive.ts'

/** The reports in a gzip file. */
export async function* readGzip(source: Source, context: ArchiveContext): AsyncGenerator<IntakeResult> {
  const { sourceName } = source
  if (source.extension === '.tgz' || extensionOf(sourceName) === '.tgz') {
    yield* readTar(source, context, true)
    return
  }
  const raw = openStream(source)
  try {
    const gunzip = createGunzip()
    raw.on('error', (error) => gunzip.destroy(error))
    const bytes = await collect(raw.pipe(gunzip))
    if (!(bytes instanceof Uint8Array)) {
      yield context.refuse(sourceName, bytes)
      return
    }
    context.budget.addEntry(bytes.length)
    const inner = sourceName.replace(/\.gz$/i, '')
    yield* context.take({ ...source, content: { bytes }, extension: extensionOf(inner) })
  } catch (error) {
    const words = `found a broken gzip file (${String((error as Error).message).slice(0, 120)}); expected a whole one`
    yield context.refuse(sourceName, noteOf('file-malformed', words))
  } finally {
    raw.destroy()
  }
}
