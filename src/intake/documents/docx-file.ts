/** DOCX documents: the paragraphs of the main text, without revisions that were struck out. */
import { Parser } from 'htmlparser2'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import type { Note, Report } from '../../model/index.ts'
import { cleanText, makeReport, noteOf, withKnownFacts } from '../make-report.ts'
import { findDateLine } from '../publication-date.ts'
import { collect } from '../source.ts'
import type { TextSource } from '../text-file.ts'

/** A report of a DOCX document, or the note that refuses it. */
export async function readDocx(bytes: Uint8Array, source: TextSource): Promise<Report | Note> {
  const { sourceName, bytesHash, facts } = source
  try {
    const files = await readFiles(bytes)
    const body = files.get('word/document.xml')
    if (body === undefined) return noteOf('file-malformed', 'found a zip without a document in it; expected a DOCX')
    const paragraphs = paragraphsOf(body)
    if (paragraphs.length === 0) return noteOf('file-empty', 'found a document without text; expected text')
    const core = factsOf(files.get('docProps/core.xml') ?? '')
    const first = paragraphs[0] as string
    const title = core.title ?? (first.length <= 250 && !first.endsWith('.') ? first : null)
    const text = cleanText(paragraphs.join('\n\n'))
    const main = title && !text.startsWith(title) ? `${title}\n\n${text}\n` : `${text}\n`
    const parts = { text: main, title, author: core.author, published: findDateLine(text), sourceName, bytesHash }
    return makeReport(withKnownFacts(parts, facts))
  } catch (error) {
    return noteOf(
      'file-malformed',
      `found a broken document (${String((error as Error).message).slice(0, 120)}); expected a whole DOCX`,
    )
  }
}

const WANTED = new Set(['word/document.xml', 'docProps/core.xml'])

function readFiles(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      const files = new Map<string, string>()
      zip.on('entry', (entry: Entry) => {
        if (!WANTED.has(entry.fileName)) return zip.readEntry()
        readText(zip, entry).then((text) => {
          files.set(entry.fileName, text)
          zip.readEntry()
        }, reject)
      })
      zip.on('end', () => resolve(files))
      zip.on('error', reject)
      zip.readEntry()
    })
  })
}

function readText(zip: ZipFile, entry: Entry): Promise<string> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      collect(stream).then((found) => {
        if (found instanceof Uint8Array) resolve(Buffer.from(found).toString('utf8'))
        else reject(new Error(found.message))
      }, reject)
    })
  })
}

function paragraphsOf(xml: string): readonly string[] {
  const paragraphs: string[] = []
  let words = ''
  let isText = false
  let struck = 0
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === 'w:t') isText = true
        else if (name === 'w:del') struck++
        else if (name === 'w:tab') words += '\t'
        else if (name === 'w:br') words += '\n'
      },
      ontext(text) {
        if (isText && struck === 0) words += text
      },
      onclosetag(name) {
        if (name === 'w:t') isText = false
        else if (name === 'w:del') struck--
        else if (name === 'w:p') {
          if (words.trim() !== '') paragraphs.push(words.trim())
          words = ''
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
  return paragraphs
}

function factsOf(xml: string): { readonly title: string | null; readonly author: string | null } {
  const found = new Map<string, string>()
  let name = ''
  const parser = new Parser(
    {
      onopentagname: (opened) => {
        name = opened
      },
      ontext: (text) => {
        found.set(name, (found.get(name) ?? '') + text)
      },
      onclosetag: () => {
        name = ''
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
  return { title: found.get('dc:title')?.trim() || null, author: found.get('dc:creator')?.trim() || null }
}
