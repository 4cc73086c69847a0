/** WARC captures, packed or not, read as they stream: every page that was answered with success, under its own address. */
import { WARCParser, type WARCRecord } from 'warcio'
import { noteOf } from '../make-report.ts'
import { collect, openStream, type Source } from '../source.ts'
import type { IntakeResult } from '../types.ts'
import type { ArchiveContext } from './take-entry.ts'

/** Kinds of content that hold reports; pictures, styles and scripts of a capture are passed over. */
const READABLE = /^(text\/(html|plain|markdown)|application\/(xhtml\+xml|pdf|rss\+xml|atom\+xml))$/

/** The reports of a WARC capture. */
export async function* readWarc(source: Source, context: ArchiveContext): AsyncGenerator<IntakeResult> {
  const { budget } = context
  const stream = openStream(source)
  try {
    for await (const record of new WARCParser(stream)) {
      const spent = budget.spent()
      if (spent) {
        yield context.refuse(source.sourceName, noteOf('file-too-large', spent))
        return
      }
      const page = pageOf(record)
      if (!page) continue
      const bytes = await collect(record)
      if (!(bytes instanceof Uint8Array)) {
        budget.addLarge()
        yield context.refuse(`${source.sourceName}/${page.address}`, bytes)
        continue
      }
      budget.addEntry(bytes.length)
      const { address, mediaType, charset, capturedAt } = page
      yield* context.take({
        content: { bytes },
        sourceName: `${source.sourceName}/${address.slice(0, 300)}`,
        extension: '',
        mediaType,
        charset,
        facts: { address, notes: capturedAt ? [noteOf('captured', `captured ${capturedAt} from ${address}`)] : [] },
      })
    }
  } catch (error) {
    const words = `found a broken capture (${String((error as Error).message).slice(0, 120)}); expected a whole WARC file. What could be read of it is kept`
    yield context.refuse(source.sourceName, noteOf('file-malformed', words))
  } finally {
    stream.destroy()
  }
}

interface CapturedPage {
  readonly address: string
  readonly mediaType: string
  readonly charset: string | null
  readonly capturedAt: string | null
}

function pageOf(record: WARCRecord): CapturedPage | null {
  const isResponse = record.warcType === 'response'
  if (!isResponse && record.warcType !== 'resource') return null
  const address = record.warcTargetURI ?? ''
  if (!/^https?:\/\//i.test(address)) return null
  if (isResponse && record.httpHeaders?.statusCode !== 200) return null
  const stated = isResponse ? record.httpHeaders?.headers.get('content-type') : record.warcContentType
  const [type = '', ...rest] = (stated ?? '').split(';')
  const mediaType = type.trim().toLowerCase()
  if (!READABLE.test(mediaType)) return null
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(rest.join(';'))?.[1] ?? null
  return { address, mediaType, charset, capturedAt: record.warcDate ?? null }
}
