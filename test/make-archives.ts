/** Makes small archives and documents for tests. All words in them are ours. */
import type { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { pack } from 'tar-stream'
import { ZipFile } from 'yazl'

/** A sentence that every reader of these tests understands. */
export const NEWS = 'Five people were killed on Sunday when a rocket hit the market of Dibis, the mayor said.'

/** A page that holds one report. */
export function pageOf(title: string, words: string = NEWS): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="article:published_time" content="2024-03-04"></head><body><article><h1>${title}</h1>${`<p>${words}</p>`}<p>Officials in the province opened an inquiry into the attack and asked for help.</p></article></body></html>`
}

/** A file of an archive. `mode` is that of Unix; 0o120777 makes a link. */
export interface ArchiveFile {
  readonly name: string
  readonly content: string | Uint8Array
  readonly mode?: number
  readonly isStored?: boolean
}

/** A zip archive. */
export async function zipOf(files: readonly ArchiveFile[]): Promise<Buffer> {
  const zip = new ZipFile()
  for (const { name, content, mode = 0o100644, isStored = false } of files)
    zip.addBuffer(Buffer.from(content), name, { mode, compress: !isStored, mtime: new Date(0) })
  zip.end()
  return readStream(zip.outputStream as unknown as Readable)
}

/** A tar archive. */
export async function tarOf(
  files: readonly (ArchiveFile & { readonly type?: 'file' | 'symlink' | 'link' })[],
): Promise<Buffer> {
  const tar = pack()
  for (const { name, content, type = 'file' } of files) {
    if (type === 'file') tar.entry({ name, mtime: new Date(0) }, Buffer.from(content))
    else tar.entry({ name, type, linkname: String(content), mtime: new Date(0) })
  }
  tar.finalize()
  return readStream(tar as unknown as Readable)
}

/** A WARC capture of pages, each record packed by itself when `isPacked`. */
export function warcOf(
  pages: readonly {
    readonly address: string
    readonly html: string
    readonly status?: number
    readonly location?: string
  }[],
  { isPacked }: { readonly isPacked: boolean },
): Buffer {
  const records = pages.map(({ address, html, status = 200, location }) => {
    const http = `HTTP/1.1 ${status} OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(html)}\r\n${location ? `Location: ${location}\r\n` : ''}\r\n${html}`
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2024-03-05T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n`
    const record = Buffer.from(`${head}${http}\r\n\r\n`)
    return isPacked ? gzipSync(record) : record
  })
  return Buffer.concat(records)
}

/** A one-page PDF with a line of text each. */
export function pdfOf(lines: readonly string[]): Buffer {
  const literal = (line: string) => line.replace(/[\\()]/g, '\\$&')
  const stream = `BT /F1 12 Tf 72 720 Td 14 TL ${lines.map((line) => `(${literal(line)}) Tj T*`).join(' ')} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Title (Statement of the ministry) /Author (Press office) /CreationDate (D:20240305101500Z) >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = body.length
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  )
}

/** A DOCX document of paragraphs; the last one is struck out by a revision. */
export function docxOf(paragraphs: readonly string[]): Promise<Buffer> {
  const xml = paragraphs.map((words) => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`).join('')
  const struck = '<w:p><w:del><w:r><w:delText>never said</w:delText><w:t>struck out</w:t></w:r></w:del></w:p>'
  return zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'docProps/core.xml',
      content:
        '<cp:coreProperties><dc:title>A statement</dc:title><dc:creator>Press office</dc:creator></cp:coreProperties>',
    },
    { name: 'word/document.xml', content: `<w:document><w:body>${xml}${struck}</w:body></w:document>` },
  ])
}

async function readStream(stream: Readable): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}
