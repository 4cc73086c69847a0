/** HTML pages: the main text without furniture, and what the page states about itself. Nothing of a page is ever run. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Note, Report } from '../model/index.ts'
import { blockText } from './block-text.ts'
import { makeReport, noteOf } from './make-report.ts'
import { DEPTH_CAP, measureHtml, NODE_CAP } from './measure-html.ts'
import { type PageDocument, type PageElement, readPageFacts } from './page-facts.ts'
import { findDateLine } from './publication-date.ts'

/** Whether a text is a page: by its ending or its first tags. */
export function isHtml(text: string, extension: string): boolean {
  if (/^\.x?html?$/.test(extension)) return true
  return (
    extension !== '.md' &&
    extension !== '.markdown' &&
    /^\s*(<!doctype html|<html[\s>]|<head[\s>])/i.test(text.slice(0, 1000))
  )
}

/** A report of a page. Its text is the title, a blank line and the main text, a paragraph a line. */
export function readHtmlPage(
  html: string,
  file: { sourceName: string; bytesHash: string; address: string | null },
): Report {
  const measure = measureHtml(html)
  const { sourceName, bytesHash } = file
  if (measure.isPastCap) {
    const reason =
      measure.depth > DEPTH_CAP
        ? `${measure.depth} nested elements (${DEPTH_CAP} at most)`
        : `${measure.nodes} elements (${NODE_CAP} at most)`
    const notes: Note[] = [
      noteOf('partly-read', `the page has ${reason}: its text was taken without telling article and furniture apart`),
    ]
    return makeReport({
      text: joinTitle(measure.title, measure.plainText),
      title: measure.title,
      sourceName,
      bytesHash,
      address: file.address,
      published: findDateLine(measure.plainText),
      notes,
    })
  }
  const { document } = parseHTML(html)
  const page = document as unknown as PageDocument
  const facts = readPageFacts(page, file.address)
  const main = mainText(html)
  const published = facts.published ?? findDateLine(main)
  return makeReport({
    ...facts,
    published,
    language: languageOf(facts.language, main),
    text: joinTitle(facts.title, main),
    sourceName,
    bytesHash,
  })
}

/** The main text of a page, a paragraph a line and a blank line between. */
export function mainText(html: string): string {
  const { document } = parseHTML(html)
  dropFurniture(document as unknown as PageDocument)
  const article = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
    charThreshold: 200,
    keepClasses: false,
  }).parse()
  if (!article?.content) return ''
  const inner = parseHTML(`<html><body>${article.content}</body></html>`).document
  return blockText(inner as unknown as PageDocument)
}

const FURNITURE =
  'script, style, noscript, template, iframe, form, button, nav, figure, figcaption, aside, svg, object, select'

function dropFurniture(page: PageDocument): void {
  for (const element of [...page.querySelectorAll(FURNITURE)]) {
    if (element.tagName !== 'FORM' || textLength(element) < 1500) element.remove()
  }
}

function textLength(element: PageElement): number {
  return element.textContent?.length ?? 0
}

function joinTitle(title: string | null, main: string): string {
  if (!title) return main === '' ? '' : `${main}\n`
  return main.startsWith(title) ? `${main}\n` : main === '' ? '' : `${title}\n\n${main}\n`
}

// Templates often say "en" over a text in another language: a page with hardly a Latin letter is not English.
function languageOf(stated: string | null, main: string): string | null {
  const letters = main.match(/\p{L}/gu)?.length ?? 0
  const latin = main.match(/\p{Script=Latin}/gu)?.length ?? 0
  return stated === 'en' && latin < letters / 2 ? null : stated
}
