/** Turns an element into its blocks: a paragraph, heading, list item or cell is one line of words. */
import { foldBlanks } from './fold-blanks.ts'
import type { AnyNode, PageElement } from './page-tree/page-node.ts'

/** One line of a page. `linked` is how many of its characters stand in links. */
export interface Block {
  readonly words: string
  readonly tag: string
  readonly linked: number
}

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FOOTER H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TH TR UL'
  ).split(' '),
)

/** The blocks of an element in reading order, blanks folded, empty ones left out. */
export function listBlocks(root: PageElement): readonly Block[] {
  const blocks: Block[] = []
  // The innermost open block names the line.
  const open: string[] = []
  let words = ''
  let linked = 0
  let links = 0
  const flush = () => {
    const line = foldBlanks(words)
    if (line !== '') blocks.push({ words: line, tag: open.at(-1) ?? 'DIV', linked: Math.min(linked, line.length) })
    words = ''
    linked = 0
  }
  const enter = ({ tagName }: PageElement) => {
    if (tagName === 'BR') words += ' '
    if (tagName === 'A') links++
    if (!BLOCKS.has(tagName)) return
    flush()
    open.push(tagName)
  }
  const leave = ({ tagName }: PageElement) => {
    if (tagName === 'A') links--
    if (!BLOCKS.has(tagName)) return
    flush()
    open.pop()
  }
  enter(root)
  let node: AnyNode = root
  for (;;) {
    if (node.nodeType === 3) {
      words += node.textContent
      if (links > 0) linked += node.textContent.replace(/\s+/g, ' ').length
    }
    let next: AnyNode | null = node.nodeType === 1 ? node.firstChild : null
    while (next === null) {
      if (node.nodeType === 1) leave(node)
      if (node === root) return blocks
      next = node.nextSibling
      if (next === null) node = node.parentNode as PageElement
    }
    if (next.nodeType === 1) enter(next)
    node = next
  }
}
