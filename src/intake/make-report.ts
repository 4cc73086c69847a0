/** Makes a report of what a file or page states about itself. The same page twice is one report. */
import { contentId, type Note, type Report, type ReportId } from '../model/index.ts'
import { detectLanguage } from './detect-language.ts'
import { findAgencyInText } from './find-agency.ts'
import { parsePublicationDate } from './publication-date.ts'

/** The version of what makes texts out of bytes: to be raised when a page or a document would give another text than before. */
export const EXTRACTOR = '1'

/** What is known of a report before it is one. Dates and languages as written. */
export interface ReportParts {
  readonly text: string
  readonly title: string | null
  readonly sourceName: string
  readonly bytesHash: string
  readonly address?: string | null
  readonly publisher?: string | null
  readonly author?: string | null
  readonly published?: string | null
  readonly agency?: string | null
  readonly language?: string | null
  readonly retells?: string | null
  readonly notes?: readonly Note[]
}

/** What is known of a report from outside it; what the report states itself comes first. */
export type KnownFacts = Partial<
  Pick<ReportParts, 'title' | 'address' | 'publisher' | 'author' | 'published' | 'agency' | 'language' | 'notes'>
>

/** The parts with what is known from outside where they state nothing. */
export function withKnownFacts(parts: ReportParts, known: KnownFacts = {}): ReportParts {
  return {
    ...parts,
    title: parts.title ?? known.title ?? null,
    address: parts.address ?? known.address ?? null,
    publisher: parts.publisher ?? known.publisher ?? null,
    author: parts.author ?? known.author ?? null,
    published: parts.published?.trim() || (known.published ?? null),
    agency: parts.agency ?? known.agency ?? null,
    language: parts.language ?? known.language ?? null,
    notes: [...(parts.notes ?? []), ...(known.notes ?? [])],
  }
}

/** The report, with notes on what it does not state: `date-missing`, `date-invalid`. */
export function makeReport(parts: ReportParts): Report {
  const notes = [...(parts.notes ?? [])]
  const { text, title, sourceName, bytesHash } = parts
  const published = parts.published?.trim() || null
  const publishedOn = published ? parsePublicationDate(published) : null
  if (published && !publishedOn) {
    notes.push(
      noteOf(
        'date-invalid',
        `found the date "${published}"; expected one like 2023-12-04. The report is kept without a date; weekdays in it cannot be dated`,
      ),
    )
  } else if (!published) {
    notes.push(
      noteOf('date-missing', 'the report states no day of publication; weekdays and "yesterday" in it cannot be dated'),
    )
  }
  const address = parts.address ?? null
  const publisher = parts.publisher ?? null
  return {
    id: contentId<ReportId>('rep', [address, publisher, publishedOn, text]),
    address,
    publisher,
    title,
    author: parts.author ?? null,
    publishedOn,
    text,
    bytesHash,
    language: parts.language?.slice(0, 2).toLowerCase() || detectLanguage(text),
    sourceName,
    agency: parts.agency ?? findAgencyInText(text),
    retells: parts.retells ?? null,
    notes,
    extractor: EXTRACTOR,
  }
}

/** The text as it can be kept: line ends as `\n`, no byte-order mark; halves of characters and NULs, which no store keeps, become the sign for "unreadable", at the same offset. */
export function cleanText(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n/g, '\n')
    .replace(/\r/g, '\n')
    .replace(/\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
}

/** A note without a place in the text. */
export function noteOf(code: string, message: string): Note {
  return { code, span: null, message }
}
