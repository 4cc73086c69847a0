/** JSONL: one report an object, one object a line. A bad line is refused by its number; the others are kept. */
import { hashText } from '../model/index.ts'
import { cleanText, makeReport, noteOf } from './make-report.ts'
import type { IntakeOptions, IntakeResult } from './types.ts'

/** The reports of a JSONL text. Known keys: text or body, title, publisher or outlet, published or date, address or url, author, agency, language or lang. */
export function* readJsonlFile(source: string, sourceName: string, known: Known = {}): Generator<IntakeResult> {
  let number = 0
  for (const line of source.split('\n')) {
    number++
    if (line.trim() === '') continue
    yield readLine(line, `${sourceName}:${number}`, known)
  }
}

/** The reports of a JSON document: one object, or a list of them. */
export function* readJsonFile(source: string, sourceName: string, known: Known = {}): Generator<IntakeResult> {
  const row = parseJson(source)
  if (!Array.isArray(row)) yield readLine(source, sourceName, known)
  else for (const [i, one] of row.entries()) yield readLine(JSON.stringify(one), `${sourceName}:${i + 1}`, known)
}

/** Which lines are kept already. */
type Known = Pick<IntakeOptions, 'isKnown'>

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}

function readLine(line: string, sourceName: string, { isKnown }: Known): IntakeResult {
  const bytesHash = hashText(line)
  if (isKnown?.(bytesHash)) return { kind: 'known', sourceName }
  const refuse = (message: string): IntakeResult => ({
    kind: 'refused',
    sourceName,
    bytesHash,
    note: noteOf('file-malformed', message),
  })
  const row = parseJson(line)
  if (row === undefined)
    return refuse(`found a line that is no JSON ("${line.slice(0, 40)}"); expected an object with a "text"`)
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    return refuse('found a value that is no object; expected an object with a "text"')
  const pick = (...keys: readonly string[]): string | null => {
    for (const key of keys) {
      const value = (row as Record<string, unknown>)[key]
      if (typeof value === 'string' && value.trim() !== '') return value
    }
    return null
  }
  const main = pick('text', 'body', 'content')
  if (main === null)
    return refuse(`found an object with the keys ${Object.keys(row).slice(0, 8).join(', ')}; expected a "text"`)
  const title = pick('title', 'headline')
  const text = title && !main.startsWith(title) ? `${title}\n\n${main}` : main
  const report = makeReport({
    text: cleanText(text),
    title: title ?? (main.split('\n', 1)[0] as string).slice(0, 250),
    sourceName,
    bytesHash,
    address: pick('address', 'url', 'link'),
    publisher: pick('publisher', 'outlet', 'source'),
    author: pick('author', 'byline'),
    published: pick('published', 'date', 'publishedOn', 'datePublished'),
    agency: pick('agency', 'wire'),
    language: pick('language', 'lang'),
  })
  return { kind: 'report', report, bytes: Buffer.from(line, 'utf8'), mediaType: 'application/json' }
}
