/** Finds the elements of a page that state facts about it. */
import type { PageDocument } from './page-tree/page-document.ts'
import { type PageElement, walkElements } from './page-tree/page-node.ts'

/** The first element of each kind; null where the page has none. */
export interface PageMarks {
  readonly metas: readonly PageElement[]
  readonly canonical: string | null
  readonly heading: PageElement | null
  readonly title: PageElement | null
  readonly byline: PageElement | null
  /** What names an agency: `.source`, `.agency`. */
  readonly credit: PageElement | null
  /** The first time of the article, else the first at all. */
  readonly time: PageElement | null
}

/** Goes through the page once: a search for each kind would cost a walk each. */
export function findPageMarks({ documentElement }: PageDocument): PageMarks {
  const metas: PageElement[] = []
  const first = new Map<string, PageElement>()
  const mark = (kind: string, element: PageElement) => {
    if (!first.has(kind)) first.set(kind, element)
  }
  walkElements(documentElement, (element) => {
    const { tagName, className } = element
    if (tagName === 'META') metas.push(element)
    else if (tagName === 'H1' || tagName === 'TITLE') mark(tagName, element)
    else if (tagName === 'LINK' && element.getAttribute('rel') === 'canonical') mark('canonical', element)
    else if (tagName === 'TIME') {
      mark('TIME', element)
      if (!first.has('article time') && isInArticle(element)) mark('article time', element)
    }
    const isByline = element.getAttribute('rel') === 'author' || element.getAttribute('itemprop') === 'author'
    if (isByline || BYLINE.test(className)) mark('byline', element)
    if (CREDIT.test(className)) mark('credit', element)
  })
  return {
    metas,
    canonical: first.get('canonical')?.getAttribute('href') ?? null,
    heading: first.get('H1') ?? null,
    title: first.get('TITLE') ?? null,
    byline: first.get('byline') ?? null,
    credit: first.get('credit') ?? null,
    time: first.get('article time') ?? first.get('TIME') ?? null,
  }
}

const BYLINE = /(?:^|\s)(?:byline|author)(?:\s|$)/
const CREDIT = /(?:^|\s)(?:source|agency)(?:\s|$)/

function isInArticle(element: PageElement): boolean {
  for (let node = element.parentNode; node !== null; node = node.parentNode)
    if (node.tagName === 'ARTICLE' || node.tagName === 'MAIN') return true
  return false
}
