/** Takes a page apart: what it states about itself and its main text. Pure; runs in the page worker. */
import { listBlocks } from './block-text.ts'
import { mainText } from './main-text.ts'
import { type PageFacts, readPageFacts } from './page-facts.ts'
import type { PageDocument } from './page-tree/page-document.ts'
import { parsePage } from './page-tree/parse-page.ts'
import { plainHtml } from './plain-html.ts'
import { isDateLine } from './publication-date.ts'

/** A page taken apart. `partly` says why only its bare text could be read; null when it was read as a page. */
export interface PageParts {
  readonly facts: PageFacts
  readonly main: string
  readonly partly: string | null
}

/** The parts of an HTML source. `address` is where it was fetched from. */
export function readPageParts(html: string, address: string | null): PageParts {
  const page = parsePage(html, address)
  if (typeof page === 'string') return readPartly(html, address, `the page ${page}`)
  try {
    const facts = readPageFacts(page, address)
    const published = facts.published ?? dateBelowTitle(page, facts.title)
    return { facts: { ...facts, published }, main: mainText(page, facts.title), partly: null }
  } catch (error) {
    // The extractor was made for pages of good will; whatever it makes of others must not stop the rest.
    return readPartly(html, address, `the page cannot be taken apart (${String(error).slice(0, 100)})`)
  }
}

/** A line that is nothing but a date, shortly below the title. Above it stands the day the page was looked at. */
function dateBelowTitle(page: PageDocument, title: string | null): string | null {
  const blocks = listBlocks(page.body)
  const at = blocks.findIndex(({ tag, words }) => tag === 'H1' || words === title)
  if (at === -1) return null
  return blocks.slice(at + 1, at + 13).find(({ words }) => /\d{4}/.test(words) && isDateLine(words))?.words ?? null
}

/** The bare text of a page, with the reason why it is no more. */
export function readPartly(html: string, address: string | null, partly: string): PageParts {
  const { title, text } = plainHtml(html)
  const facts = { title, address, publisher: null, author: null, published: null, language: null, agency: null }
  return { facts, main: text, partly }
}
