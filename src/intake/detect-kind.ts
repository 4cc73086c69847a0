/** Tells what some bytes are: by their first bytes, then by the name and what HTTP said. */

/** The kinds that are taken in, and `binary` for what is none of them. */
export type InputKind =
  | 'html'
  | 'markdown'
  | 'text'
  | 'jsonl'
  | 'json'
  | 'table'
  | 'pdf'
  | 'docx'
  | 'email'
  | 'feed'
  | 'sitemap'
  | 'zip'
  | 'tar'
  | 'gzip'
  | 'warc'

const BY_EXTENSION: Readonly<Record<string, InputKind>> = {
  '.htm': 'html',
  '.html': 'html',
  '.xhtml': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.json': 'json',
  '.csv': 'table',
  '.tsv': 'table',
  '.eml': 'email',
  '.mht': 'email',
  '.mhtml': 'email',
  '.rss': 'feed',
  '.atom': 'feed',
  '.warc': 'warc',
}

const BY_MEDIA_TYPE: Readonly<Record<string, InputKind>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'text/csv': 'table',
  'text/tab-separated-values': 'table',
  'application/json': 'json',
  'application/feed+json': 'feed',
  'application/x-ndjson': 'jsonl',
  'application/rss+xml': 'feed',
  'application/atom+xml': 'feed',
  'application/rdf+xml': 'feed',
  'message/rfc822': 'email',
  'multipart/related': 'email',
}

/** What is known of bytes before they are read. */
export interface KindHints {
  readonly extension: string
  readonly mediaType?: string
}

/** The kind of some bytes, of which `head` is the start (up to 8 KB). `text` when nothing says otherwise. */
export function detectKind(head: Uint8Array, { extension, mediaType }: KindHints): InputKind {
  const found = bySignature(head, extension)
  if (found) return found
  const start = Buffer.from(head.subarray(0, 1024))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
  const stated = BY_EXTENSION[extension] ?? (mediaType ? BY_MEDIA_TYPE[mediaType] : undefined)
  if (extension === '.md' || extension === '.markdown') return 'markdown'
  const marked = byMarkup(start)
  // A page served under a feed's or a document's name is still a page.
  if (marked) return marked
  if (stated === 'json' && /"version"\s*:\s*"https:\/\/jsonfeed\.org/.test(start)) return 'feed'
  return stated ?? 'text'
}

const SIGNATURES: readonly (readonly [string, InputKind])[] = [
  ['%PDF', 'pdf'],
  ['PK\u0003\u0004', 'zip'],
  ['PK\u0005\u0006', 'zip'],
  ['\u001f\u008b', 'gzip'],
  ['WARC/', 'warc'],
]

function bySignature(head: Uint8Array, extension: string): InputKind | null {
  const start = Buffer.from(head.subarray(0, 300)).toString('latin1')
  if (start.startsWith('PK') && extension === '.docx') return 'docx'
  const found = SIGNATURES.find(([sign]) => start.startsWith(sign))
  if (found) return found[1] === 'gzip' && extension === '.warc' ? 'warc' : found[1]
  return start.slice(257, 262) === 'ustar' ? 'tar' : null
}

function byMarkup(start: string): InputKind | null {
  if (
    /^(<\?xml[^>]{0,200}>)?(\s|<!--[^>]{0,500}-->)*<!doctype html|^(\s|<!--[^>]{0,500}-->)*<(html|head)[\s>]/i.test(
      start,
    )
  ) {
    return 'html'
  }
  // A document type names the root, however long the definitions are that stand before it.
  const named = start.startsWith('<') ? /<!doctype\s+([a-z:]{1,20})[\s[>]/i.exec(start)?.[1] : undefined
  const root =
    named ??
    /^(?:<\?xml[^>]{0,200}>)?(?:\s|<!--[^>]{0,500}-->|<\?[^>]{0,300}>|<!doctype[^>[]{0,300}(?:\[[^\]]{0,600}\]\s*)?>)*<([a-z:]{1,20})[\s>]/i.exec(
      start,
    )?.[1]
  if (root === undefined) return null
  if (/^(rss|feed|rdf:rdf)$/i.test(root)) return 'feed'
  if (/^(urlset|sitemapindex)$/i.test(root)) return 'sitemap'
  return /^html$/i.test(root) ? 'html' : null
}
