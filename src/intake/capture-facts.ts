/** The head of an answer or a message, as it is kept with the bytes. */
import type { CaptureHeader } from '../model/index.ts'
import { cleanText } from './make-report.ts'

/** Anything that hands out names and values. */
export interface HeadLines {
  [Symbol.iterator](): Iterator<readonly [string, string]>
}

const HEADERS = 100
const VALUE = 2000
/** What a server gives one visitor only is no fact of the page. */
const PRIVATE = new Set(['set-cookie', 'set-cookie2', 'cookie', 'authorization', 'proxy-authenticate'])

/** The lines of a head as they are kept: without cookies, 100 lines of 2,000 characters at most. */
export function captureHeaders(lines: HeadLines): readonly CaptureHeader[] {
  const kept: CaptureHeader[] = []
  for (const [written, value] of lines) {
    const name = written.trim().toLowerCase().slice(0, 200)
    if (name === '' || PRIVATE.has(name)) continue
    kept.push({ name, value: cleanText(value.slice(0, VALUE)) })
    if (kept.length === HEADERS) break
  }
  return kept
}

/** An instant as written in a head, as an ISO instant; null when it is none. */
export function captureInstant(written: string | null | undefined): string | null {
  const time = written ? Date.parse(written) : Number.NaN
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
