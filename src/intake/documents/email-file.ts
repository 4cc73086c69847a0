/** E-mails (EML) and pages saved as one file (MHTML): the text or page inside, with the sender, subject and day of its head. */
import PostalMime, { type Email } from 'postal-mime'
import type { CaptureFacts } from '../../model/index.ts'
import type { ArchiveContext } from '../archives/take-entry.ts'
import { captureHeaders, captureInstant } from '../capture-facts.ts'
import type { KnownFacts } from '../make-report.ts'
import { noteOf } from '../make-report.ts'
import type { Source } from '../source.ts'
import type { IntakeResult } from '../types.ts'

/** The report in an e-mail or a saved page. Attached reports (PDF, DOCX, text) are taken in after it. */
export async function* readEmail(
  bytes: Uint8Array,
  source: Source,
  context: ArchiveContext,
): AsyncGenerator<IntakeResult> {
  const { sourceName } = source
  const email = await parse(bytes)
  if (typeof email === 'string') {
    yield context.refuse(sourceName, noteOf('file-malformed', `found a broken e-mail (${email}); expected a whole one`))
    return
  }
  const facts = { ...source.facts, ...factsOf(email) }
  const capture = captureOf(email, facts.address ?? null)
  const page = email.html?.trim() || pageIn(email)
  const attached = attachedReports(email)
  if (page) {
    yield* context.take({
      sourceName,
      extension: '.html',
      charset: 'utf-8',
      facts,
      capture,
      content: { bytes: Buffer.from(page) },
    })
  } else if (email.text?.trim()) {
    yield* context.take({
      sourceName,
      extension: '.txt',
      facts,
      capture,
      content: { bytes: Buffer.from(titled(email)) },
    })
  } else if (attached.length === 0) {
    yield context.refuse(sourceName, noteOf('file-empty', 'found an e-mail without text; expected text'))
  }
  for (const { filename, mimeType, content } of attached) {
    const spent = context.budget.spent()
    if (spent) {
      yield context.refuse(sourceName, noteOf('file-too-large', spent))
      return
    }
    const bytesOf = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
    context.budget.addEntry(bytesOf.length)
    yield* context.take({
      sourceName: `${sourceName}/${filename.replace(/[/\\\p{Cc}\p{Cf}]/gu, '').slice(-120)}`,
      extension: /\.\w+$/.exec(filename.toLowerCase())?.[0] ?? '',
      mediaType: mimeType,
      capture,
      content: { bytes: bytesOf },
    })
  }
}

async function parse(bytes: Uint8Array): Promise<Email | string> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 32, maxHeadersSize: 1024 * 1024 })
  } catch (error) {
    return String((error as Error).message).slice(0, 120)
  }
}

function factsOf(email: Email): KnownFacts {
  const location = email.headers.find(
    ({ key }) => key === 'content-location' || key === 'snapshot-content-location',
  )?.value
  const isPage = isSavedPage(email)
  return {
    title: email.subject?.trim() || null,
    // The day of a saved page's head is the day of saving, not that of publication.
    published: isPage ? null : (email.date?.slice(0, 10) ?? null),
    publisher: isPage ? null : email.from?.name || email.from?.address || null,
    address: location && /^https?:\/\//i.test(location) ? location : null,
  }
}

function captureOf(email: Email, address: string | null): CaptureFacts {
  const isPage = isSavedPage(email)
  return {
    kind: isPage ? 'saved-page' : 'email',
    askedFor: isPage ? address : null,
    address: isPage ? address : null,
    status: null,
    redirects: [],
    headers: captureHeaders(email.headers.map(({ key, value }) => [key, value])),
    fetchedAt: captureInstant(email.date),
  }
}

function isSavedPage(email: Email): boolean {
  return email.headers.some(
    ({ key, value }) => key === 'snapshot-content-location' || (key === 'from' && /saved by/i.test(value)),
  )
}

/** A page with a name that somebody attached is no page of the mail: it is taken in by itself. */
function pageIn(email: Email): string | null {
  const isPage = isSavedPage(email)
  const part = email.attachments.find(({ mimeType, filename }) => mimeType === 'text/html' && (isPage || !filename))
  if (!part) return null
  return typeof part.content === 'string' ? part.content : Buffer.from(part.content as ArrayBuffer).toString('utf8')
}

/** The attachments with a name that says they hold reports; what a saved page brings along is none. */
function attachedReports(email: Email): readonly (Email['attachments'][number] & { readonly filename: string })[] {
  if (isSavedPage(email)) return []
  return email.attachments.flatMap((part) => {
    const { filename } = part
    return filename && /\.(pdf|docx|txt|md|html?|csv|zip)$/i.test(filename) ? [{ ...part, filename }] : []
  })
}

function titled(email: Email): string {
  const text = email.text ?? ''
  return email.subject && !text.startsWith(email.subject) ? `${email.subject}\n\n${text}` : text
}
