/** Turns bytes into text: byte-order mark, then what HTTP or the page says, then a guess. */
import { isUtf8 } from 'node:buffer'
import chardet from 'chardet'
import iconv from 'iconv-lite'
import { cleanText } from './make-report.ts'

/** The text of some bytes, without its byte-order mark, line ends as `\n`. `charset` is what HTTP said. */
export function decodeText(bytes: Uint8Array, charset: string | null = null): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const stated = known(charset) ?? known(metaCharset(buffer))
  // A page that says UTF-8 and is not is what it is.
  const isHonest = stated !== null && (!/^utf-?8$/i.test(stated) || isUtf8(buffer))
  const name = markOf(buffer) ?? (isHonest ? stated : guess(buffer))
  return cleanText(iconv.decode(buffer, name))
}

function markOf(buffer: Buffer): string | null {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return 'utf-8'
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le'
  return buffer[0] === 0xfe && buffer[1] === 0xff ? 'utf-16be' : null
}

/** Names the decoder knows that no page honestly carries without a byte-order mark, or that are no charsets at all. */
const NO_CHARSET = /^(?:base64|hex|binary|internal|cesu-?8|utf-?7.*|utf-?16.*|utf-?32.*|ucs-?[24].*)$/i

function known(charset: string | null): string | null {
  if (!charset || NO_CHARSET.test(charset) || !iconv.encodingExists(charset)) return null
  // Pages that say Latin-1 mean its Windows superset: curly quotes live there.
  return /^(iso-?8859-?1|latin-?1|us-ascii|ascii)$/i.test(charset) ? 'windows-1252' : charset
}

function metaCharset(buffer: Buffer): string | null {
  const head = buffer.subarray(0, 4096).toString('latin1')
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(head)?.[1] ?? null
}

function guess(buffer: Buffer): string {
  if (isUtf8(buffer) || isMostlyUtf8(buffer)) return 'utf-8'
  const found = chardet.detect(buffer.subarray(0, 65536))
  return known(found ?? null) ?? 'windows-1252'
}

/** A few broken bytes in a text that is otherwise UTF-8 (a cut file, a stray quote) do not make it another charset. */
function isMostlyUtf8(buffer: Buffer): boolean {
  const text = buffer.toString('utf8')
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0
  return whole > 4 * broken
}
