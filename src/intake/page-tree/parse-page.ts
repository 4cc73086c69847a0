/** Makes the tree of a page in one pass. Deep or endless nesting ends the pass before it reaches anything that walks trees. */
import { Parser } from 'htmlparser2'
import { makeDocument, type PageDocument } from './page-document.ts'
import { PageElement, PageText } from './page-node.ts'

/** The deepest nesting that the extractor is given, in elements. */
export const DEPTH_CAP = 512
/** The most elements, attributes, texts and comments in sum that the extractor is given; news pages have up to 7,000. */
export const NODE_CAP = 60_000
/** Whatever passes a cap is noticed after so many characters more. */
const CHUNK = 16_384
/** What never holds words of an article or facts of a page. Its nodes count, but they are not kept. */
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'svg', 'object', 'select'])

/** The page, or a sentence on what of it passes a cap. Its time is linear whatever the nesting. */
export function parsePage(html: string, address: string | null): PageDocument | string {
  const top = new PageElement('html')
  const jsonLd: string[] = []
  let open = top
  let depth = 0
  let deepest = 0
  let nodes = 0
  let silentFrom = 0
  let isJsonLd = false
  const parser = new Parser({
    onopentag(name, attributes) {
      nodes++
      depth++
      if (depth > deepest) deepest = depth
      if (silentFrom > 0 || depth > DEPTH_CAP) return
      if (SILENT.has(name)) {
        silentFrom = depth
        isJsonLd = name === 'script' && attributes.type === 'application/ld+json'
        if (isJsonLd) jsonLd.push('')
        return
      }
      open = open.appendChild(new PageElement(name, attributes))
    },
    ontext(text) {
      nodes++
      if (silentFrom > 0) {
        if (isJsonLd) jsonLd.push((jsonLd.pop() ?? '') + text)
      } else if (open.lastChild?.nodeType === 3) open.lastChild.textContent += text
      else open.appendChild(new PageText(text))
    },
    onattribute() {
      nodes++
    },
    oncomment() {
      nodes++
    },
    onclosetag() {
      if (silentFrom === depth) {
        silentFrom = 0
        isJsonLd = false
      } else if (silentFrom === 0 && depth <= DEPTH_CAP) open = open.parentNode ?? top
      depth--
    },
  })
  const isPastCap = () => deepest > DEPTH_CAP || nodes > NODE_CAP
  for (let at = 0; at < html.length; at += CHUNK) {
    parser.write(html.slice(at, at + CHUNK))
    if (isPastCap()) break
  }
  if (deepest > DEPTH_CAP) return `nests more than ${DEPTH_CAP} elements (found ${deepest} and stopped)`
  if (nodes > NODE_CAP) return `has more than ${NODE_CAP} nodes (found ${nodes} and stopped)`
  parser.end()
  return makeDocument(top, { jsonLd, address })
}
