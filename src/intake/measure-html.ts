/** Measures a page before any tree is built: deep or endless nesting must not reach the extractor. */
import { Parser } from 'htmlparser2'

/** The deepest nesting that the extractor is given, in elements. */
export const DEPTH_CAP = 512
/** The most elements, attributes, texts and comments in sum that the extractor is given; news pages have up to 7,000. */
export const NODE_CAP = 60_000
/** Whatever passes a cap is noticed after so many characters more. */
const CHUNK = 16_384

/** What a page measures; past a cap the counting stops, so the numbers are then lower bounds. */
export interface HtmlMeasure {
  readonly depth: number
  readonly nodes: number
  readonly isPastCap: boolean
}

/** One streaming pass that ends where a cap is passed: its time is linear whatever the nesting. */
export function measureHtml(html: string): HtmlMeasure {
  let depth = 0
  let deepest = 0
  let nodes = 0
  const parser = new Parser({
    onopentagname() {
      nodes++
      depth++
      if (depth > deepest) deepest = depth
    },
    onclosetag() {
      depth--
    },
    onattribute() {
      nodes++
    },
    ontext() {
      nodes++
    },
    oncomment() {
      nodes++
    },
  })
  const isPastCap = () => deepest > DEPTH_CAP || nodes > NODE_CAP
  for (let at = 0; at < html.length && !isPastCap(); at += CHUNK) parser.write(html.slice(at, at + CHUNK))
  return { depth: deepest, nodes, isPastCap: isPastCap() }
}
