/** HTML pages: the main text without furniture, and what the page states about itself. Nothing of a page is ever run. */
import type { Report } from '../model/index.ts'
import { type KnownFacts, makeReport, noteOf, withKnownFacts } from './make-report.ts'
import { findDateLine } from './publication-date.ts'
import { takePageApart } from './take-page-apart.ts'

/** Where a page came from. `timeLimit` for taking it apart, in milliseconds. */
export interface PageSource {
  readonly sourceName: string
  readonly bytesHash: string
  readonly address: string | null
  readonly timeLimit?: number
  readonly facts?: KnownFacts
}

/** A report of a page. Its text is the title, a blank line and the main text, a paragraph a line; `partly-read` says when it is less. */
export async function readHtmlPage(html: string, source: PageSource): Promise<Report> {
  const { sourceName, bytesHash, address, timeLimit } = source
  const { facts, main, partly } = await takePageApart(html, address, timeLimit)
  const parts = {
    ...facts,
    // A page without a name goes by its host: what a feed or a table calls its publisher is better.
    publisher: source.facts?.publisher ?? facts.publisher,
    published: facts.published ?? findDateLine(main),
    language: languageOf(facts.language, main),
    text: joinTitle(facts.title, main),
    sourceName,
    bytesHash,
    notes:
      partly === null
        ? []
        : [noteOf('partly-read', `${partly}: its text was taken without telling article and furniture apart`)],
  }
  return makeReport(withKnownFacts(parts, source.facts))
}

function joinTitle(title: string | null, main: string): string {
  if (main === '') return ''
  return !title || main.startsWith(title) ? `${main}\n` : `${title}\n\n${main}\n`
}

// Templates often say "en" over a text in another language: a page with hardly a Latin letter is not English.
function languageOf(stated: string | null, main: string): string | null {
  const letters = main.match(/\p{L}/gu)?.length ?? 0
  const latin = main.match(/\p{Script=Latin}/gu)?.length ?? 0
  return stated === 'en' && latin < letters / 2 ? null : stated
}
