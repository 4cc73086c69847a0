/** Plain text and Markdown: the text is kept as it is; a Markdown file may state its facts between `---` lines. */
import type { Report } from '../model/index.ts'
import { hashText } from '../model/index.ts'
import { cleanText, type KnownFacts, makeReport, withKnownFacts } from './make-report.ts'
import { findDateLine } from './publication-date.ts'

/** The file a text came from, and what is known of it from outside. */
export interface TextSource {
  readonly sourceName: string
  readonly bytesHash: string
  readonly facts?: KnownFacts
}

/** A report of a plain text: the first line is its title, a line with a date near the top its day of publication. */
export function readTextFile(text: string, { facts, ...file }: TextSource): Report {
  const first = text.trimStart().split('\n', 1)[0]?.trim() ?? ''
  const title = first.length <= 250 && !first.endsWith('.') ? first : null
  return makeReport(withKnownFacts({ text, title, published: findDateLine(text), ...file }, facts))
}

/** A report of a text that was typed or piped in. */
export function intakeText(text: string, { publishedOn }: { publishedOn: string | null }): Report {
  const clean = cleanText(text)
  const report = readTextFile(clean, { sourceName: 'standard input', bytesHash: hashText(text) })
  return publishedOn === null
    ? report
    : { ...report, publishedOn, notes: report.notes.filter(({ code }) => code !== 'date-missing') }
}

const FRONT = /^---\n([\s\S]{0,8000}?)\n---\n?/

/** A report of a Markdown file. Its text is the title, a blank line and the body. */
export function readMarkdownFile(source: string, { facts: known, ...file }: TextSource): Report {
  const front = FRONT.exec(source)
  const facts = front ? parseFacts(front[1] as string) : new Map<string, string>()
  const body = (front ? source.slice(front[0].length) : source).trim()
  const heading = /^#\s+(.+)\n/.exec(body)
  const title = facts.get('title') ?? heading?.[1]?.trim() ?? null
  const main = plainText(heading && !facts.has('title') ? body.slice(heading[0].length).trim() : body)
  const parts = {
    text: title ? `${title}\n\n${main}\n` : `${main}\n`,
    title,
    published: facts.get('published') ?? facts.get('date') ?? findDateLine(main),
    publisher: facts.get('publisher') ?? null,
    address: facts.get('address') ?? facts.get('url') ?? null,
    author: facts.get('author') ?? null,
    agency: facts.get('agency') ?? null,
    language: facts.get('language') ?? null,
    retells: facts.get('retells') ?? null,
    ...file,
  }
  return makeReport(withKnownFacts(parts, known))
}

function parseFacts(lines: string): ReadonlyMap<string, string> {
  const facts = new Map<string, string>()
  for (const line of lines.split('\n')) {
    const at = line.indexOf(':')
    if (at > 0)
      facts.set(
        line.slice(0, at).trim().toLowerCase(),
        line
          .slice(at + 1)
          .trim()
          .replace(/^(["'])(.*)\1$/, '$2'),
      )
  }
  return facts
}

/** Markdown's marks would stand between words: links become their words, emphasis goes. */
function plainText(body: string): string {
  return body
    .replace(/!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)/g, '')
    .replace(/\[([^\]\n]{1,300})\]\([^)\n]{0,500}\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,500}?)\1/g, '$2')
}
