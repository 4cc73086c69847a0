/** A made-up folder of everything that people have: pages, texts, PDFs, Word files, mails, tables, archives, and poison among them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { docxOf, pdfOf, zipOf } from '../test/make-archives.ts'
import { loadCorpus } from './corpus.ts'

/** What stands in the folder. */
export interface MixedFolder {
  readonly files: number
  readonly poison: number
  /** Reports that a whole reading keeps: an archive or a table holds several. */
  readonly reports: number
}

const EVERY_POISON = 20

/** Writes the folder: the same at every call. One file in twenty is poison. */
export async function writeMixedFiles(folder: string, files: number): Promise<MixedFolder> {
  const texts = loadCorpus(400_000).filter((text) => text.length > 200)
  let reports = 0
  let poison = 0
  for (let n = 0; n < files; n++) {
    const place = join(folder, `part-${String(Math.floor(n / 500)).padStart(3, '0')}`)
    if (n % 500 === 0) mkdirSync(place, { recursive: true })
    const name = String(n).padStart(6, '0')
    if (n % EVERY_POISON === EVERY_POISON - 1) {
      const make = POISON[poison++ % POISON.length] as (typeof POISON)[number]
      const [extension, content] = await make()
      writeFileSync(join(place, `${name}${extension}`), content)
      continue
    }
    const make = KINDS[n % KINDS.length] as (typeof KINDS)[number]
    const { extension, content, held } = await make((i) => storyOf(texts, n * 3 + i))
    writeFileSync(join(place, `${name}${extension}`), content)
    reports += held
  }
  return { files, poison, reports }
}

interface Story {
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** No two stories are alike: each has its own number, and its own pair of texts. */
function storyOf(texts: readonly string[], n: number): Story {
  const first = texts[n % texts.length] as string
  const second = texts[(n * 7 + 3) % texts.length] as string
  const paragraphs = `${first}\n${second}`.split(/\n+/).map((line) => line.replace(/^[#>*-]+\s*/, '').trim())
  return { title: `Report ${n} of the province`, paragraphs: paragraphs.filter((line) => line !== '') }
}

interface MadeFile {
  readonly extension: string
  readonly content: string | Uint8Array
  readonly held: number
}

type Make = (story: (i: number) => Story) => MadeFile | Promise<MadeFile>

const plain = ({ title, paragraphs }: Story) => `${title}\n\n2024-03-04\n\n${paragraphs.join('\n\n')}\n`
const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

function pageOf({ title, paragraphs }: Story): string {
  const body = paragraphs.map((words) => `<p>${escapeHtml(words)}</p>`).join('')
  const menu = Array.from({ length: 40 }, (_, i) => `<li><a href="/${i}">Section ${i}</a></li>`).join('')
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="article:published_time" content="2024-03-04"></head><body><nav><ul>${menu}</ul></nav><article><h1>${title}</h1>${body}</article><footer><ul>${menu}</ul></footer></body></html>`
}

const KINDS: readonly Make[] = [
  (story) => ({ extension: '.html', content: pageOf(story(0)), held: 1 }),
  (story) => ({ extension: '.txt', content: plain(story(0)), held: 1 }),
  (story) => ({
    extension: '.md',
    content: `---\npublisher: Example News\npublished: 2024-03-04\n---\n# ${plain(story(0))}`,
    held: 1,
  }),
  (story) => ({
    extension: '.pdf',
    content: pdfOf([story(0).title, ...story(0).paragraphs.flatMap((words) => words.match(/.{1,90}(?:\s|$)/g) ?? [])]),
    held: 1,
  }),
  async (story) => ({ extension: '.docx', content: await docxOf([story(0).title, ...story(0).paragraphs]), held: 1 }),
  (story) => ({
    extension: '.eml',
    content: `From: Desk <desk@example.org>\r\nSubject: ${story(0).title}\r\nDate: Mon, 4 Mar 2024 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${story(0).paragraphs.join('\r\n\r\n')}\r\n`,
    held: 1,
  }),
  (story) => ({
    extension: '.csv',
    content: `title,published,text\n${[0, 1].map((i) => `${story(i).title},2024-03-04,${quoted(story(i).paragraphs.join('\n\n'))}`).join('\n')}\n`,
    held: 2,
  }),
  async (story) => ({
    extension: '.zip',
    content: await zipOf([
      { name: 'a.html', content: pageOf(story(0)) },
      { name: 'b.txt', content: plain(story(1)) },
      { name: 'c.txt', content: plain(story(2)) },
    ]),
    held: 3,
  }),
  (story) => ({
    extension: '.jsonl',
    content: [0, 1]
      .map((i) =>
        JSON.stringify({ title: story(i).title, published: '2024-03-04', text: story(i).paragraphs.join('\n\n') }),
      )
      .join('\n'),
    held: 2,
  }),
]

type Poison = () => readonly [string, string | Uint8Array] | Promise<readonly [string, string | Uint8Array]>

const POISON: readonly Poison[] = [
  () => ['.txt', ''],
  () => ['.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  async () => ['.zip', (await zipOf([{ name: 'a.txt', content: 'x'.repeat(500) }])).subarray(0, 60)],
  () => ['.json', '{"title": "No text"}'],
  () => ['.html', '<html><head><script>document.write(1)</script></head><body></body></html>'],
  () => ['.pdf', '%PDF-1.4\nnothing of a document\n%%EOF'],
  () => ['.csv', 'colour,size\nred,3\n'],
  async () => ['.docx', (await docxOf(['A text'])).subarray(0, 200)],
]
