/** Tables of reports or of links (CSV, TSV): one report a row with a text; a row with an address only is fetched. */
import { parse } from 'csv-parse/sync'
import type { Note } from '../../model/index.ts'
import { hashText } from '../../model/index.ts'
import { cleanText, makeReport, noteOf } from '../make-report.ts'
import type { IntakeResult } from '../types.ts'
import { type CopyAt, noteOnCopy } from './archived-copy.ts'

/** What a column may be called, in the order in which it is looked for; the columns of auto-archiver's tables among them. */
const COLUMNS = {
  text: ['text', 'body', 'content', 'article', 'full text', 'fulltext', 'text content', 'article text'],
  title: ['title', 'headline', 'upload title'],
  address: ['address', 'url', 'link', 'article url', 'source url', 'web address', 'href'],
  published: ['published', 'date', 'publication date', 'published at', 'pubdate', 'upload timestamp', 'date published'],
  publisher: ['publisher', 'outlet', 'source', 'site', 'source name', 'newspaper'],
  author: ['author', 'byline', 'reporter'],
  agency: ['agency', 'wire'],
  language: ['language', 'lang'],
  archived: ['archive location', 'archived', 'wacz', 'archive url'],
  hash: ['hash', 'sha256', 'archive hash'],
} as const

type Column = keyof typeof COLUMNS

/** A row of links: its address is to be fetched. */
export interface LinkRow {
  readonly kind: 'link'
  readonly address: string
  readonly sourceName: string
}

/** The reports and links of a table. A table without a known column, or a broken one, is refused with what was found. */
export function* readTable(
  source: string,
  sourceName: string,
  copyAt: CopyAt | null = null,
): Generator<IntakeResult | LinkRow> {
  const rows = parseRows(source)
  if ('code' in rows) {
    yield refusal(sourceName, source, rows)
    return
  }
  const [header = [], ...body] = rows as readonly (readonly string[])[]
  const columns = findColumns(header)
  if (columns.text === undefined && columns.address === undefined) {
    const bare = listOfAddresses(rows as readonly (readonly string[])[])
    if (bare) {
      for (const [i, address] of bare.entries()) yield { kind: 'link', address, sourceName: `${sourceName}:${i + 1}` }
      return
    }
    const found = header.slice(0, 12).join(', ').slice(0, 200)
    const words = `found a table with the columns ${found || '(none)'}; expected one called text or url. Rename the column`
    yield refusal(sourceName, source, noteOf('file-malformed', words))
    return
  }
  for (const [i, row] of body.entries()) yield readRow(row, columns, { sourceName: `${sourceName}:${i + 2}`, copyAt })
}

function parseRows(source: string): readonly (readonly string[])[] | Note {
  try {
    return parse(source, {
      delimiter: delimiterOf(source),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 5_000_000,
    }) as string[][]
  } catch (error) {
    const words = `found a table that cannot be read (${String((error as Error).message).slice(0, 120)}); expected CSV with a line of column names`
    return noteOf('file-malformed', words)
  }
}

/** The sign that parts the names of the first line. */
function delimiterOf(source: string): string {
  const first = source.slice(0, 5000).split('\n', 1)[0] as string
  const counts = [',', ';', '\t', '|'].map((sign) => first.split(sign).length)
  return [',', ';', '\t', '|'][counts.indexOf(Math.max(...counts))] as string
}

function findColumns(header: readonly string[]): Readonly<Partial<Record<Column, number>>> {
  const names = header.map((name) => name.trim().toLowerCase().replace(/[_-]+/g, ' '))
  const found: Partial<Record<Column, number>> = {}
  for (const [column, words] of Object.entries(COLUMNS)) {
    const at = words.map((word) => names.indexOf(word)).find((index) => index >= 0)
    if (at !== undefined) found[column as Column] = at
  }
  return found
}

/** Every line is an address: a list of links without a head. */
function listOfAddresses(rows: readonly (readonly string[])[]): readonly string[] | null {
  const addresses = rows.map((row) => (row[0] ?? '').trim())
  return addresses.length > 0 && addresses.every((one) => /^https?:\/\/\S+$/i.test(one)) ? addresses : null
}

function readRow(
  row: readonly string[],
  columns: Readonly<Partial<Record<Column, number>>>,
  { sourceName, copyAt }: { readonly sourceName: string; readonly copyAt: CopyAt | null },
): IntakeResult | LinkRow {
  const cell = (column: Column): string | null => {
    const at = columns[column]
    return (at === undefined ? '' : (row[at] ?? '')).trim() || null
  }
  const line = row.join('\t')
  const text = cell('text')
  const address = cell('address')
  if (text === null) {
    if (address && /^https?:\/\//i.test(address)) return { kind: 'link', address, sourceName }
    const words = `found a row without a text or a web address ("${line.slice(0, 60)}"); expected one of them`
    return refusal(sourceName, line, noteOf('file-malformed', words))
  }
  const title = cell('title')
  const main = title && !text.startsWith(title) ? `${title}\n\n${text}\n` : `${text}\n`
  const copy = noteOnCopy(cell('archived'), cell('hash'), copyAt)
  const report = makeReport({
    text: cleanText(main),
    title: title ?? (text.split('\n', 1)[0] as string).slice(0, 250),
    sourceName,
    bytesHash: hashText(line),
    address,
    publisher: cell('publisher'),
    author: cell('author'),
    published: cell('published'),
    agency: cell('agency'),
    language: cell('language'),
    notes: copy ? [copy] : [],
  })
  return { kind: 'report', report, bytes: Buffer.from(line, 'utf8'), mediaType: 'text/tab-separated-values' }
}

function refusal(sourceName: string, source: string, note: Note): IntakeResult {
  return { kind: 'refused', sourceName, bytesHash: hashText(source), note }
}
