/** The bare text of a page that cannot be taken apart: no tree, no stack, so any nesting is read in linear time. */
import { Tokenizer } from 'htmlparser2'

/** The title and the lines of a page. */
export interface PlainHtml {
  readonly title: string | null
  readonly text: string
}

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'object', 'nav', 'aside', 'footer'])
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'em',
  'font',
  'i',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
])
/** The most text that is kept of such a page, in characters. */
const TEXT_CAP = 2_000_000

/** Reads the text of every element but scripts, styles, menus and asides, a line for every block. */
export function plainHtml(html: string): PlainHtml {
  const parts: string[] = []
  let size = 0
  let title = ''
  let silent: string | null = null
  let depthOfSilent = 0
  let isTitle = false
  const add = (text: string) => {
    if (isTitle) title += title.length < 500 ? text : ''
    else if (silent === null && size < TEXT_CAP) {
      parts.push(text)
      size += text.length
    }
  }
  const nameOf = (from: number, to: number) => html.slice(from, Math.min(to, from + 40)).toLowerCase()
  const open = (name: string) => {
    if (!INLINE.has(name)) add('\n')
    if (name === 'title') isTitle = true
    if (silent === name) depthOfSilent++
    else if (silent === null && SILENT.has(name)) {
      silent = name
      depthOfSilent = 1
    }
  }
  const close = (name: string) => {
    if (name === 'title') isTitle = false
    if (silent === name && --depthOfSilent === 0) silent = null
    if (!INLINE.has(name)) add('\n')
  }
  const nothing = () => {}
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname: (from, to) => open(nameOf(from, to)),
      onclosetag: (from, to) => close(nameOf(from, to)),
      ontext: (from, to) => add(html.slice(from, to)),
      ontextentity: (codePoint) => add(String.fromCodePoint(codePoint)),
      onattribdata: nothing,
      onattribend: nothing,
      onattribentity: nothing,
      onattribname: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return { title: title.replace(/\s+/g, ' ').trim() || null, text: linesOf(parts.join('')) }
}

function linesOf(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n')
}
