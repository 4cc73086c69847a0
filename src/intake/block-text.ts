/** Turns the extracted article into lines: a block a line, without short lines that only lead elsewhere. */
import type { PageDocument, PageElement } from './page-facts.ts'

const BLOCKS = new Set([
  'P',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'LI',
  'BLOCKQUOTE',
  'PRE',
  'TD',
  'DIV',
  'SECTION',
  'ARTICLE',
  'UL',
  'OL',
  'TABLE',
  'TR',
  'BODY',
  'MAIN',
  'HEADER',
  'FOOTER',
  'DL',
  'DT',
  'DD',
])
const LEADS =
  /^(read (more|also|next)|related( (articles|stories|topics|content))?|see also|more on|watch( (more|live))?|listen|photo|image|video|advertisement|share( this)?|sign up|subscribe|follow us|also read|recommended|you may (also )?like|most read|trending|click here|download)\b.{0,80}$/i

interface Node {
  readonly nodeType: number
  readonly textContent: string | null
  readonly tagName?: string
  readonly childNodes?: Iterable<Node>
}

/** The text of a page's blocks, a blank line between. */
export function blockText(page: PageDocument): string {
  const body = page.querySelector('body')
  if (!body) return ''
  dropLinkLists(page)
  const lines: string[] = []
  let line = ''
  const flush = () => {
    const words = line.replace(/\s+/g, ' ').trim()
    if (words !== '' && !isLead(words)) lines.push(words)
    line = ''
  }
  // An explicit stack: pages nest deeper than calls may.
  const stack: (Node | 'end')[] = [body as unknown as Node]
  while (stack.length > 0) {
    const node = stack.pop() as Node | 'end'
    if (node === 'end') flush()
    else if (node.nodeType === 3) line += node.textContent ?? ''
    else if (node.tagName === 'BR') line += ' '
    else if (node.nodeType === 1 || node.nodeType === 9) {
      if (BLOCKS.has(node.tagName ?? '')) {
        flush()
        stack.push('end')
      }
      stack.push(...[...(node.childNodes ?? [])].reverse())
    }
  }
  flush()
  return lines.join('\n\n')
}

function isLead(words: string): boolean {
  return words.length < 120 && LEADS.test(words) && !/[.!?]["\u201d]?$/.test(words)
}

// A list whose words are nearly all links leads to other pages.
function dropLinkLists(page: PageDocument): void {
  for (const list of [...page.querySelectorAll('ul, ol')]) {
    const all = textOf(list)
    let linked = 0
    for (const link of list.querySelectorAll('a')) linked += textOf(link)
    if (all > 0 && linked > 0.8 * all) list.remove()
  }
}

function textOf(element: PageElement): number {
  return element.textContent?.replace(/\s+/g, ' ').trim().length ?? 0
}
