/** Turns an element into its blocks: a paragraph, heading, list item or cell is one line of words. */
import type { PageElement } from './page-facts.ts'

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

interface PageNode {
  readonly nodeType: number
  readonly textContent: string | null
  readonly tagName?: string
  readonly childNodes?: Iterable<PageNode>
}

type Step = { readonly node: PageNode } | { readonly after: string }

/** The blocks of an element in reading order, blanks folded, empty ones left out. */
export function listBlocks(root: PageElement): readonly Block[] {
  const blocks: Block[] = []
  // The innermost open block names the line.
  const open: string[] = []
  let words = ''
  let linked = 0
  let links = 0
  const flush = () => {
    const line = words.replace(/\s+/g, ' ').trim()
    if (line !== '') blocks.push({ words: line, tag: open.at(-1) ?? 'DIV', linked: Math.min(linked, line.length) })
    words = ''
    linked = 0
  }
  // An explicit stack: pages nest deeper than calls may.
  const steps: Step[] = [{ node: root as unknown as PageNode }]
  while (steps.length > 0) {
    const step = steps.pop() as Step
    if ('after' in step) {
      if (step.after === 'A') links--
      else {
        flush()
        open.pop()
      }
      continue
    }
    const { nodeType, tagName = '', textContent, childNodes = [] } = step.node
    if (nodeType === 3) {
      words += textContent ?? ''
      if (links > 0) linked += (textContent ?? '').replace(/\s+/g, ' ').length
    }
    if (nodeType !== 1) continue
    if (tagName === 'BR') words += ' '
    if (BLOCKS.has(tagName)) {
      flush()
      open.push(tagName)
      steps.push({ after: tagName })
    } else if (tagName === 'A') {
      links++
      steps.push({ after: 'A' })
    }
    for (const node of [...childNodes].reverse()) steps.push({ node })
  }
  flush()
  return blocks
}
