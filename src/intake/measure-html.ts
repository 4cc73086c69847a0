/** Measures a page before any tree is built: deep or endless nesting must not reach the extractor. */
import { Parser } from 'htmlparser2'

/** The deepest nesting that the extractor is given, in elements. */
export const DEPTH_CAP = 512
/** The most elements that the extractor is given. */
export const NODE_CAP = 60_000

/** What a page measures, and its bare text for when it is past a cap. */
export interface HtmlMeasure {
  readonly depth: number
  readonly nodes: number
  readonly isPastCap: boolean
  /** The text of paragraphs and headings, a line each; filled only when past a cap. */
  readonly plainText: string
  readonly title: string | null
}

const SKIP = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head', 'iframe', 'object'])
const BLOCK = new Set(['p', 'div', 'li', 'br', 'h1', 'h2', 'h3', 'h4', 'article', 'section', 'tr', 'blockquote', 'td'])

/** One streaming pass: linear in the page, whatever its nesting. */
export function measureHtml(html: string): HtmlMeasure {
  let depth = 0
  let deepest = 0
  let nodes = 0
  let skipping = 0
  let inTitle = false
  let title = ''
  const parts: string[] = []
  const parser = new Parser({
    onopentagname(name) {
      depth++
      nodes++
      if (depth > deepest) deepest = depth
      if (SKIP.has(name)) skipping++
      if (name === 'title') inTitle = true
      if (BLOCK.has(name)) parts.push('\n')
    },
    ontext(text) {
      if (inTitle && title.length < 500) title += text
      if (skipping === 0 && text.trim() !== '') parts.push(text)
    },
    onclosetag(name) {
      depth = Math.max(0, depth - 1)
      if (SKIP.has(name)) skipping = Math.max(0, skipping - 1)
      if (name === 'title') inTitle = false
      if (BLOCK.has(name)) parts.push('\n')
    },
  })
  parser.write(html)
  parser.end()
  const isPastCap = deepest > DEPTH_CAP || nodes > NODE_CAP
  return { depth: deepest, nodes, isPastCap, plainText: isPastCap ? linesOf(parts) : '', title: title.trim() || null }
}

function linesOf(parts: readonly string[]): string {
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n')
    .slice(0, 2_000_000)
}
