/** Takes out of a page what is never its article, by the names of elements and of classes. */
import { foldedLength } from './fold-blanks.ts'
import type { PageDocument } from './page-tree/page-document.ts'
import type { PageElement } from './page-tree/page-node.ts'

const NEVER_TEXT = ['BUTTON', 'NAV', 'FIGURE', 'FIGCAPTION', 'ASIDE', 'DIALOG']
/** Classes and ids that name furniture; each is a whole word between hyphens, underscores and blanks. */
const NAMES =
  /(?:^|[-_\s])(?:caption|wp-caption|newsletter|related|recirc|promo|share|sharing|social|tags|taglist|breadcrumbs?|advert|advertisement|subscribe|signup|outbrain|taboola|readmore|read-more|most-read|trending|timestamp|dateline|disclaimer|author-bio|bio)(?:$|[-_\s])/i
/** Blocks with more words than this are kept whatever their name: some templates call the whole article "social". */
const SMALL_BLOCK = 700
const SMALL_FORM = 1500
const LINKED_SHARE = 0.8

/** Removes menus, forms, figures and asides, small blocks named as furniture, and lists of links. */
export function dropFurniture({ documentElement: root }: PageDocument): void {
  for (const element of root.listElements(NEVER_TEXT)) element.remove()
  for (const form of root.listElements(['FORM'])) if (foldedLength(form, SMALL_FORM) < SMALL_FORM) form.remove()
  for (const element of root.listElements(null)) {
    const name = `${element.className} ${element.id}`
    if (
      name !== ' ' &&
      NAMES.test(name.slice(0, 300).replace(/([a-z])(?=[A-Z])/g, '$1-')) &&
      !isRoot(element) &&
      foldedLength(element, SMALL_BLOCK) < SMALL_BLOCK
    )
      element.remove()
  }
  for (const list of root.listElements(['UL', 'OL'])) {
    const all = foldedLength(list)
    let linked = 0
    for (const link of list.listElements(['A'])) linked += foldedLength(link)
    if (all > 0 && linked > LINKED_SHARE * all) list.remove()
  }
}

function isRoot(element: PageElement): boolean {
  return /^(HTML|BODY|ARTICLE|MAIN|H1)$/.test(element.tagName)
}
