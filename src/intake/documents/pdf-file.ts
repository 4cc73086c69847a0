/** PDF documents: their text only, taken out in the worker. */
import type { Note, Report } from '../../model/index.ts'
import { askWorker } from '../ask-worker.ts'
import { cleanText, makeReport, noteOf, withKnownFacts } from '../make-report.ts'
import { findDateLine } from '../publication-date.ts'
import type { TextSource } from '../text-file.ts'
import type { PdfParts } from './pdf-parts.ts'

/** A report of a PDF document, or the note that refuses it. Its day of publication is one stated in its text, else that of the file. */
export async function readPdf(
  bytes: Uint8Array,
  source: TextSource & { readonly timeLimit?: number },
): Promise<Report | Note> {
  const { sourceName, bytesHash, facts, timeLimit } = source
  // A copy: what goes to the worker is handed over, and the bytes are kept.
  const found = await askWorker<PdfParts>({ kind: 'pdf', bytes: bytes.slice() }, timeLimit)
  const reason = typeof found === 'string' ? found : found.reason
  if (typeof found === 'string' || found.reason !== null)
    return noteOf('file-malformed', `found a PDF that cannot be read: ${reason}`)
  const text = cleanText(found.text)
  const title = found.title ?? firstLine(text)
  const main = title && !text.startsWith(title) ? `${title}\n\n${text}\n` : `${text}\n`
  const published = findDateLine(text) ?? found.published
  const parts = { text: main, title, author: found.author, published, sourceName, bytesHash }
  return makeReport(withKnownFacts(parts, facts))
}

function firstLine(text: string): string | null {
  const line = text.split('\n', 1)[0] as string
  return line.length <= 200 && !line.endsWith('.') ? line : null
}
