/** Takes out of a page what is never its article, by the names of elements and of classes. */
import type { PageDocument, PageElement } from './page-facts.ts'

const NEVER_TEXT =
  'script, style, noscript, template, iframe, button, nav, figure, figcaption, aside, svg, object, select, dialog'
/** Classes and ids that name furniture; each is a whole word between hyphens, underscores and blanks. */
const NAMES =
  /(?:^|[-_\s])(?:caption|wp-caption|newsletter|related|recirc|promo|share|sharing|social|tags|taglist|breadcrumbs?|advert|advertisement|subscribe|signup|outbrain|taboola|readmore|read-more|most-read|trending|timestamp|dateline|disclaimer|author-bio|bio)(?:$|[-_\s])/i
/** Blocks with more words than this are kept whatever their name: some templates call the whole article "social". */
const SMALL_BLOCK = 700
const LINKED_SHARE = 0.8

/** Removes scripts, menus, forms, figures and asides, small blocks named as furniture, and lists of links. */
export function dropFurniture(page: PageDocument): void {
  for (const element of [...page.querySelectorAll(NEVER_TEXT)]) element.remove()
  for (const form of [...page.querySelectorAll('form')]) if (lengthOf(form) < 1500) form.remove()
  for (const element of [...page.querySelectorAll('[class], [id]')]) {
    const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    if (
      NAMES.test(name.slice(0, 300).replace(/([a-z])(?=[A-Z])/g, '$1-')) &&
      !isRoot(element) &&
      lengthOf(element) < SMALL_BLOCK
    )
      element.remove()
  }
  for (const list of [...page.querySelectorAll('ul, ol')]) {
    const all = lengthOf(list)
    let linked = 0
    for (const link of list.querySelectorAll('a')) linked += lengthOf(link)
    if (all > 0 && linked > LINKED_SHARE * all) list.remove()
  }
}

function isRoot(element: PageElement): boolean {
  return /^(HTML|BODY|ARTICLE|MAIN|H1)$/.test(element.tagName)
}

function lengthOf(element: PageElement): number {
  return element.textContent?.replace(/\s+/g, ' ').trim().length ?? 0
}
