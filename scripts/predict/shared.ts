/** What the prediction writers share: a reader over the lexicon, and reports made of bare texts. */
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts'
import { contentId, type Report, type ReportId } from '../../src/model/index.ts'
import { createReader } from '../../src/reader/index.ts'
import type { ReadReport } from './clusters.ts'

/** The lexicon and a reader over it. */
export const lexicon = loadLexicon()
export const reader = createReader(lexicon)

/** Reports with their readings. */
export function readAll(reports: readonly Report[]): readonly ReadReport[] {
  return reader.readMany(reports).map((reading, i) => ({ report: reports[i] as Report, reading }))
}

/** A report of a text alone. */
export function reportOf(text: string, publishedOn: string | null, title: string | null = null): Report {
  return {
    id: contentId<ReportId>('rep', [publishedOn, text]),
    address: null,
    publisher: null,
    title,
    author: null,
    publishedOn,
    text,
    bytesHash: '',
    language: 'en',
    sourceName: 'text',
    agency: null,
    retells: null,
    notes: [],
  }
}
