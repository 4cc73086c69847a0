/** The main text of a page: the article without menus, captions, calls to read on and other furniture. */
import { Readability } from '@mozilla/readability'
import { type Block, listBlocks } from './block-text.ts'
import { dropFurniture } from './drop-furniture.ts'
import { isFurniture, isMoreLabel } from './furniture-lines.ts'
import { findLiveEntries, markBlocks } from './live-entries.ts'
import type { PageDocument } from './page-tree/page-document.ts'
import type { PageElement } from './page-tree/page-node.ts'

/** The main text of a page. Takes the page apart: read its facts first. Lines that repeat the title go. */
export function mainText(page: PageDocument, title: string | null): string {
  const entries = findLiveEntries(page)
  dropFurniture(page)
  // What the extractor leaves of the page when it finds no article is no longer the page: keep its blocks first.
  const all = listBlocks(page.body)
  const article = new Readability<PageElement>(page as unknown as ReadabilityPage, {
    charThreshold: 200,
    disableJSONLD: true,
    serializer: (node) => node as unknown as PageElement,
  }).parse()
  const blocks = keepBlocks(article?.content ? listBlocks(article.content) : [], title)
  const kept = blocks.length > 0 ? blocks : keepBlocks(all, title)
  return markBlocks(kept, entries)
    .map(({ words }) => words)
    .join('\n\n')
}

type ReadabilityPage = ConstructorParameters<typeof Readability>[0]

function keepBlocks(blocks: readonly Block[], title: string | null): readonly Block[] {
  const seen = new Set(title ? [title] : [])
  const kept = blocks.filter((block) => {
    // Cells, items and short labels repeat honestly; whole lines of prose and captions do not.
    const isRepeated = seen.has(block.words) && (block.words === title || block.words.length > 40)
    seen.add(block.words)
    return !isRepeated && !isFurniture(block)
  })
  // "More stories" and the short or linked lines after it, to the end, lead to other pages; so does a heading with nothing below it.
  const more = kept.findIndex((block, i) => i > 0 && isMoreLabel(block) && kept.slice(i + 1).every(isLink))
  let end = more === -1 ? kept.length : more
  while (end > 1 && /^H\d$/.test(kept[end - 1]?.tag ?? '')) end--
  return kept.slice(0, end)
}

function isLink({ words, linked, tag }: Block): boolean {
  return linked > 0.3 * words.length || tag === 'LI' || words.length < 60
}
