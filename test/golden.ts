/**
 * Golden cases: files of plain text that anyone can add to. In a file, cases stand one after another:
 *
 *     === title of the case
 *     published: 2023-12-04            (optional header lines: published, publisher, title, language)
 *
 *     the text of the report
 *
 *     ==>                              (or `==> figures`: only killed, injured, missing, abducted and total lines count)
 *     # 1 incident main
 *       killed >= 5 of "militants" | Iraqi security sources, states
 *
 * What follows the arrow is the shared one-line notation. A line that starts with `!` must not occur.
 * `==> holds` asks that the lines given occur, whatever else is read.
 */
import { contentId, formatReading, type Reading, type Report, type ReportId } from '../src/model/index.ts'

/** One golden case. */
export interface GoldenCase {
  readonly file: string
  readonly title: string
  readonly report: Report
  readonly mode: 'all' | 'figures' | 'holds'
  readonly expected: readonly string[]
}

/** The cases of one file. */
export function parseCases(file: string, text: string): readonly GoldenCase[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((block) => parseCase(file, block))
}

function parseCase(file: string, block: string): GoldenCase {
  const [title = '', ...rest] = block.split('\n')
  const arrow = rest.findIndex((line) => line.startsWith('==>'))
  if (arrow < 0) throw new Error(`${file}: "${title}" has no "==>" line`)
  const headers = new Map<string, string>()
  let at = 0
  for (; at < arrow; at++) {
    const match = /^(published|publisher|title|language): (.*)$/.exec(rest[at] as string)
    if (!match) break
    headers.set(match[1] as string, (match[2] as string).trim())
  }
  const body = rest.slice(at, arrow).join('\n').trim()
  const mode = (rest[arrow] as string).slice(3).trim()
  if (mode !== '' && mode !== 'figures' && mode !== 'holds')
    throw new Error(`${file}: "${title}" has an unknown mode "${mode}"`)
  return {
    file,
    title: title.trim(),
    report: makeReport(body, headers),
    mode: mode === '' ? 'all' : mode,
    expected: rest.slice(arrow + 1).filter((line) => line.trim() !== '' && !line.startsWith('//')),
  }
}

/** A report made of a text alone. */
export function makeReport(text: string, headers: ReadonlyMap<string, string> = new Map()): Report {
  const publishedOn = headers.get('published') ?? null
  return {
    id: contentId<ReportId>('rep', [null, publishedOn, text]),
    address: null,
    publisher: headers.get('publisher') ?? null,
    title: headers.get('title') ?? null,
    author: null,
    publishedOn,
    text,
    bytesHash: '',
    language: headers.get('language') ?? 'en',
    sourceName: 'case',
    agency: null,
    retells: null,
    notes: [],
  }
}

const FIGURE = /^ {2}(killed|injured|missing|abducted|total) /

/** What differs between a reading and its case; empty when it passes. */
export function compareCase(golden: GoldenCase, reading: Reading): readonly string[] {
  const got = formatReading(reading).split('\n').filter(Boolean)
  const wanted = golden.expected.filter((line) => !line.startsWith('!'))
  const banned = golden.expected.filter((line) => line.startsWith('!')).map((line) => line.slice(1).trim())
  const found = banned.filter((line) => got.some((one) => one.includes(line))).map((line) => `unwanted: ${line}`)
  if (golden.mode === 'holds') return [...found, ...missing(wanted, got)]
  const mine = golden.mode === 'figures' ? got.filter((line) => FIGURE.test(line)) : got
  const theirs = golden.mode === 'figures' ? wanted.map((line) => `  ${line.trim()}`) : wanted
  return [
    ...found,
    ...missing(theirs, mine),
    ...missing(mine, theirs).map((line) => line.replace('missing', 'surplus')),
  ]
}

// In `holds` mode a heading groups the lines below it: "# 1 incident main" then its claims.
function missing(wanted: readonly string[], got: readonly string[]): readonly string[] {
  return wanted
    .filter((line) => !got.some((one) => one.trim() === line.trim()))
    .map((line) => `missing:  ${line.trim()}`)
}
