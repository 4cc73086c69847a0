/** Fetches one page: every address and every redirect is checked, output bytes and time are limited. */
import { lookup } from 'node:dns'
import { isIP } from 'node:net'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { type CaptureFacts, ReckonerError, type Redirect } from '../../model/index.ts'
import { captureHeaders } from '../capture-facts.ts'
import { type IntakeOptions, SIZE_LIMIT } from '../types.ts'
import { guardAddress, guardIp } from './guard-address.ts'

/** A page as it came. `address` is where the redirects led. */
export interface FetchedPage {
  readonly address: string
  /** Empty when the page is unchanged. */
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly charset: string | null
  /** What to send along at the next visit. */
  readonly marks: PageMarks
  /** The server says that it is still what the marks stand for. */
  readonly isUnchanged: boolean
  /** What the server said, and when. */
  readonly capture: CaptureFacts
}

/** What a server calls a version of a page: sent along, it answers "unchanged" instead of sending it again. */
export interface PageMarks {
  readonly etag: string | null
  readonly lastModified: string | null
}

/** Settings of one fetch. */
export interface FetchOptions extends Pick<IntakeOptions, 'isPrivateAllowed' | 'fetchTimeLimit'> {
  readonly marks?: PageMarks
  /** The clock, in milliseconds since 1970: the real one unless told. */
  readonly now?: () => number
}

/** How Reckoner names itself to servers, and to their robots.txt. */
export const USER_AGENT = 'Reckoner/0.1 (keeps reports of armed attacks)'

const REDIRECTS = 5
const TIME_LIMIT = 20_000

/** The page at an address. Throws `address-refused`, `address-unreachable`; for what is no readable page `file-binary`, `file-too-large`. */
export async function fetchPage(
  address: string,
  { isPrivateAllowed = false, fetchTimeLimit = TIME_LIMIT, marks, now = Date.now }: FetchOptions = {},
): Promise<FetchedPage> {
  const { Agent, request } = await import('undici')
  const dispatcher = new Agent({
    connect: { timeout: 8000, lookup: isPrivateAllowed ? lookup : guardedLookup },
    maxResponseSize: SIZE_LIMIT,
  })
  const signal = AbortSignal.timeout(fetchTimeLimit)
  try {
    let url = guardAddress(address, isPrivateAllowed)
    const redirects: Redirect[] = []
    for (let hop = 0; hop <= REDIRECTS; hop++) {
      const response = await request(url, {
        dispatcher,
        signal,
        headers: headersFor(marks),
      })
      const location = response.headers.location
      if (
        response.statusCode >= 300 &&
        response.statusCode < 400 &&
        response.statusCode !== 304 &&
        typeof location === 'string'
      ) {
        await response.body.dump()
        const from = url.href
        url = guardAddress(new URL(location, url).href, isPrivateAllowed)
        redirects.push({ status: response.statusCode, from, to: url.href })
        continue
      }
      const capture: CaptureFacts = {
        kind: 'fetch',
        askedFor: address,
        address: url.href,
        status: response.statusCode,
        redirects,
        headers: captureHeaders(linesOf(response.headers)),
        fetchedAt: new Date(now()).toISOString(),
      }
      if (response.statusCode === 304 && marks) {
        await response.body.dump()
        const nothing = { bytes: new Uint8Array(), mediaType: '', charset: null }
        return { address: url.href, ...nothing, marks, isUnchanged: true, capture }
      }
      if (response.statusCode !== 200) {
        await response.body.dump()
        throw new ReckonerError(
          'address-unreachable',
          `${url.host} answered ${response.statusCode}; expected 200. Open the address in a browser to see whether it still exists`,
        )
      }
      return {
        address: url.href,
        ...typeOf(response.headers['content-type']),
        bytes: await readBody(response.body, response.headers['content-encoding']),
        marks: {
          etag: firstOf(response.headers.etag),
          lastModified: firstOf(response.headers['last-modified']),
        },
        isUnchanged: false,
        capture,
      }
    }
    throw new ReckonerError('address-refused', `found more than ${REDIRECTS} redirects at ${address}`)
  } catch (error) {
    throw explain(error, address)
  } finally {
    await dispatcher.destroy()
  }
}

function headersFor(marks: PageMarks | undefined): Record<string, string> {
  return {
    'user-agent': USER_AGENT,
    accept: 'text/html,application/rss+xml,application/atom+xml;q=0.9,text/plain;q=0.9,*/*;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
    ...(marks?.etag ? { 'if-none-match': marks.etag } : {}),
    ...(marks?.lastModified ? { 'if-modified-since': marks.lastModified } : {}),
  }
}

function* linesOf(headers: Readonly<Record<string, string | string[] | undefined>>): Generator<[string, string]> {
  for (const [name, values] of Object.entries(headers)) for (const value of [values ?? []].flat()) yield [name, value]
}

function firstOf(header: string | readonly string[] | undefined): string | null {
  return (typeof header === 'string' ? header : header?.[0]) ?? null
}

/** A name may resolve to anything: what it resolves to is judged right before the connection is made. */
export const guardedLookup: typeof lookup = ((
  host: string,
  options: object,
  callback: (error: Error | null, ...rest: unknown[]) => void,
) => {
  lookup(host, options, (error, found, family) => {
    if (error) return callback(error, found, family)
    try {
      const list = Array.isArray(found)
        ? found.map((one: { address: string }) => one.address)
        : [found as unknown as string]
      for (const ip of list) if (isIP(ip)) guardIp(ip)
      callback(null, found, family)
    } catch (refusal) {
      callback(refusal as Error, found, family)
    }
  })
}) as typeof lookup

function typeOf(header: string | string[] | undefined): { mediaType: string; charset: string | null } {
  const [mediaType = '', ...rest] = String(header ?? 'text/html').split(';')
  const type = mediaType.trim().toLowerCase()
  if (/^(image|audio|video|font)\//.test(type)) {
    throw new ReckonerError(
      'file-binary',
      `found "${type}"; expected a page, a document, a feed or plain text. Open the page that it belongs to`,
    )
  }
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(rest.join(';'))?.[1] ?? null
  return { mediaType: type, charset }
}

// What a small answer unfolds to is what counts, so output bytes are counted while they come.
async function readBody(body: NodeJS.ReadableStream, encoding: string | string[] | undefined): Promise<Uint8Array> {
  const unpack = { gzip: createGunzip, 'x-gzip': createGunzip, br: createBrotliDecompress, deflate: createInflate }[
    String(encoding ?? '').toLowerCase()
  ]
  const stream = unpack ? body.pipe(unpack()) : body
  if (unpack) body.on('error', (error) => (stream as ReturnType<typeof createGunzip>).destroy(error as Error))
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > SIZE_LIMIT) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function explain(error: unknown, address: string): ReckonerError {
  if (error instanceof ReckonerError) return error
  const { cause, code, name, message } = error as Error & { code?: string }
  if (cause instanceof ReckonerError) return cause
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return tooLarge()
  const words = name === 'TimeoutError' ? 'it took too long to answer' : message
  return new ReckonerError(
    'address-unreachable',
    `${address.slice(0, 200)} could not be read: ${words}. Check the address and the network; nothing was changed`,
  )
}

function tooLarge(): ReckonerError {
  return new ReckonerError(
    'file-too-large',
    `found a page of more than ${SIZE_LIMIT / 1048576} MB, unpacked; expected less. Save only its article and open the file`,
  )
}
