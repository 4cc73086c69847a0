/** Turns bytes into text: byte-order mark, then what HTTP or the page says, then a guess. */
import chardet from 'chardet'
import iconv from 'iconv-lite'

/** The text of some bytes, without its byte-order mark, line ends as `\n`. `charset` is what HTTP said. */
export function decodeText(bytes: Uint8Array, charset: string | null = null): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const name = markOf(buffer) ?? known(charset) ?? known(metaCharset(buffer)) ?? guess(buffer)
  return iconv
    .decode(buffer, name)
    .replace(/\r\n?/g, '\n')
    .replace(/^\ufeff/, '')
}

function markOf(buffer: Buffer): string | null {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return 'utf-8'
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le'
  return buffer[0] === 0xfe && buffer[1] === 0xff ? 'utf-16be' : null
}

function known(charset: string | null): string | null {
  if (!charset || !iconv.encodingExists(charset)) return null
  // Pages that say Latin-1 mean its Windows superset: curly quotes live there.
  return /^(iso-?8859-?1|latin-?1|us-ascii|ascii)$/i.test(charset) ? 'windows-1252' : charset
}

function metaCharset(buffer: Buffer): string | null {
  const head = buffer.subarray(0, 4096).toString('latin1')
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(head)?.[1] ?? null
}

function guess(buffer: Buffer): string {
  if (isUtf8(buffer)) return 'utf-8'
  const found = chardet.detect(buffer.subarray(0, 65536))
  return known(found ?? null) ?? 'windows-1252'
}

function isUtf8(buffer: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(buffer)
    return true
  } catch {
    return false
  }
}
