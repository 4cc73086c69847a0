/** WARC captures, packed or not, read as they stream: every page that was answered with success, under its own address. */
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { WARCParser, type WARCRecord } from 'warcio'
import type { CaptureFacts, Redirect } from '../../model/index.ts'
import { captureHeaders, captureInstant, type HeadLines } from '../capture-facts.ts'
import { noteOf } from '../make-report.ts'
import { collect, openStream, readHead, type Source } from '../source.ts'
import type { IntakeResult } from '../types.ts'
import type { ArchiveContext } from './take-entry.ts'

/** Kinds of content that hold reports; pictures, styles and scripts of a capture are passed over. */
const READABLE = /^(text\/(html|plain|markdown)|application\/(xhtml\+xml|pdf|rss\+xml|atom\+xml))$/

/** The reports of a WARC capture. */
export async function* readWarc(source: Source, context: ArchiveContext): AsyncGenerator<IntakeResult> {
  const { budget } = context
  const stream = openStream(source)
  const feed = limitHeads(isPacked(await readHead(source)) ? unpack(stream) : stream)
  const redirects = createRedirectLog()
  try {
    for await (const record of new WARCParser(feed.bytes)) {
      // The parser would wait for ever for a length that is no number.
      const length = record.warcHeader('Content-Length') ?? ''
      if (!/^\s*\d{1,15}\s*$/.test(length)) throw new Error(`a record of the length "${length.slice(0, 20)}"`)
      feed.enterBody()
      const spent = budget.spent()
      if (spent) {
        yield context.refuse(source.sourceName, noteOf('file-too-large', spent))
        return
      }
      redirects.add(record)
      const page = pageOf(record)
      const bytes = page ? await collect(record) : null
      await drain(record)
      feed.enterHead()
      if (page === null || bytes === null) continue
      if (!(bytes instanceof Uint8Array)) {
        budget.addLarge()
        yield context.refuse(`${source.sourceName}/${page.address}`, bytes)
        continue
      }
      budget.addEntry(bytes.length)
      const { address, mediaType, charset, capturedAt } = page
      const capture = captureOf(record, redirects.before(address))
      yield* context.take({
        content: { bytes },
        sourceName: `${source.sourceName}/${address.slice(0, 300)}`,
        extension: '',
        mediaType,
        charset,
        facts: { address, notes: capturedAt ? [noteOf('captured', `captured ${capturedAt} from ${address}`)] : [] },
        capture,
      })
    }
  } catch (error) {
    const words = `found a broken capture (${String((error as Error).message).slice(0, 120)}); expected a whole WARC file. What could be read of it is kept`
    yield context.refuse(source.sourceName, noteOf('file-malformed', words))
  } finally {
    stream.destroy()
  }
}

/** Reads past what is left of a record, packed as it is. The parser's own way waits for ever at the end of a cut file. */
async function drain(record: WARCRecord): Promise<void> {
  const rest = (record._reader as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]()
  while (!(await rest.next()).done);
  record.consumed = 'skipped'
}

const HEAD_LIMIT = 512 * 1024

/** Passes bytes on until the head of a record grows past all reason: the parser would hold it whole, and search it again and again. */
function limitHeads(stream: Readable): {
  readonly bytes: AsyncIterable<Uint8Array>
  readonly enterBody: () => void
  readonly enterHead: () => void
} {
  let isHead = true
  let headBytes = 0
  async function* pass(): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      if (isHead) headBytes += chunk.length
      if (headBytes > HEAD_LIMIT) throw new Error('the head of a record does not end')
      yield chunk
    }
  }
  return {
    bytes: pass(),
    enterBody: () => {
      isHead = false
    },
    enterHead: () => {
      isHead = true
      headBytes = 0
    },
  }
}

function isPacked(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}

function unpack(stream: Readable): Readable {
  const gunzip = createGunzip()
  stream.on('error', (error) => gunzip.destroy(error))
  return stream.pipe(gunzip)
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

/** How many redirects of a capture are remembered: their answers stand before the pages that they lead to. */
const REDIRECTS = 10_000
const CHAIN = 10

interface RedirectLog {
  add(record: WARCRecord): void
  /** The redirects that led to an address, the first asked for first. */
  before(address: string): readonly Redirect[]
}

function createRedirectLog(): RedirectLog {
  const byTarget = new Map<string, Redirect>()
  return {
    add(record) {
      const status = Number(record.httpHeaders?.statusCode)
      const location = record.httpHeaders?.headers.get('location')
      const from = record.warcTargetURI
      if (record.warcType !== 'response' || !(status >= 300 && status < 400) || !location || !from) return
      const to = URL.canParse(location, from) ? new URL(location, from).href : null
      if (to && byTarget.size < REDIRECTS) byTarget.set(to, { status, from, to })
    },
    before(address) {
      const chain: Redirect[] = []
      for (let last = byTarget.get(address); last && chain.length < CHAIN; last = byTarget.get(last.from)) {
        if (chain.includes(last)) break
        chain.unshift(last)
      }
      return chain
    },
  }
}

/** What the archive kept of the answer. A resource has no answer: the head of its record stands for it. */
function captureOf(record: WARCRecord, redirects: readonly Redirect[]): CaptureFacts {
  const address = record.warcTargetURI ?? null
  const status = Number(record.httpHeaders?.statusCode)
  const lines = record.warcType === 'response' ? record.httpHeaders?.headers : record.warcHeaders.headers
  return {
    kind: 'archive',
    askedFor: redirects[0]?.from ?? address,
    address,
    status: Number.isInteger(status) && status > 0 ? status : null,
    redirects,
    headers: captureHeaders((lines ?? []) as HeadLines),
    fetchedAt: captureInstant(record.warcDate),
  }
}
