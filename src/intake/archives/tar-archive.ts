/** Tar archives, packed with gzip or not, read as they stream. Links and devices are refused; nothing is written anywhere. */
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import type { Note } from '../../model/index.ts'
import { checkSize } from '../check-bytes.ts'
import { noteOf } from '../make-report.ts'
import { openStream, type Source } from '../source.ts'
import { type IntakeResult, SIZE_LIMIT } from '../types.ts'
import { extensionOf, isPassedOver, labelOf } from './entry-name.ts'
import { type ArchiveContext, readEntry } from './take-entry.ts'

/** The reports of a tar archive. */
export async function* readTar(
  source: Source,
  context: ArchiveContext,
  isPacked: boolean,
): AsyncGenerator<IntakeResult> {
  const { budget } = context
  const raw = openStream(source)
  const unpacked = isPacked ? pipeInto(raw, createGunzip()) : raw
  const tar = pipeInto(unpacked, extract() as unknown as Readable & NodeJS.WritableStream)
  try {
    for await (const entry of tar as unknown as AsyncIterable<Readable & { header: TarHeader }>) {
      const { name, type, size } = entry.header
      const sourceName = `${source.sourceName}/${labelOf(name)}`
      const spent = budget.spent()
      if (spent) {
        yield context.refuse(source.sourceName, noteOf('file-too-large', spent))
        return
      }
      if (type === 'directory' || isPassedOver(name)) {
        entry.resume()
      } else if (type !== 'file' && type !== 'contiguous-file') {
        entry.resume()
        yield context.refuse(sourceName, noteOf('file-malformed', `found a ${type} in the archive; expected a file`))
      } else if (size > SIZE_LIMIT) {
        // Read past, never left in the middle: the next header stands behind it.
        entry.resume()
        budget.addLarge()
        yield context.refuse(sourceName, checkSize(size) as Note)
      } else {
        const bytes = await readEntry(entry, budget)
        if (bytes instanceof Uint8Array)
          yield* context.take({ sourceName, extension: extensionOf(name), content: { bytes } })
      }
    }
  } catch (error) {
    const words = `found a broken tar archive (${String((error as Error).message).slice(0, 120)}); expected a whole one. What could be read of it is kept`
    yield context.refuse(source.sourceName, noteOf('file-malformed', words))
  } finally {
    raw.destroy()
  }
}

interface TarHeader {
  readonly name: string
  readonly type: string
  readonly size: number
}

function pipeInto<Target extends NodeJS.WritableStream & { destroy(error?: Error): unknown }>(
  from: Readable,
  target: Target,
): Target {
  from.on('error', (error) => target.destroy(error))
  from.pipe(target)
  return target
}
