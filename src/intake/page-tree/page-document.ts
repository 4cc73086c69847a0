/** A page as a tree, as far as the extractor and the facts need it. */
import { PageElement, PageText } from './page-node.ts'

/** The page. `jsonLd` holds the sources of its JSON-LD, which is no part of the tree. */
export class PageDocument {
  readonly nodeType = 9
  readonly documentElement: PageElement
  readonly body: PageElement
  readonly baseURI: string
  readonly documentURI: string
  readonly jsonLd: readonly string[]

  constructor(documentElement: PageElement, body: PageElement, { jsonLd, address }: PageOrigin) {
    this.documentElement = documentElement
    this.body = body
    this.jsonLd = jsonLd
    this.baseURI = address ?? 'http://page.invalid/'
    this.documentURI = this.baseURI
  }

  /** Tells the extractor that elements of this tree may be renamed where they are. */
  get firstChild(): { readonly __JSDOMParser__: true } {
    return SIMPLE
  }

  get title(): string {
    return this.getElementsByTagName('title')[0]?.textContent ?? ''
  }

  createElement(name: string): PageElement {
    return new PageElement(name.toLowerCase())
  }

  createTextNode(text: string): PageText {
    return new PageText(text)
  }

  getElementsByTagName(name: string): readonly PageElement[] {
    return this.documentElement.getElementsByTagName(name)
  }

  querySelectorAll(names: string): readonly PageElement[] {
    return this.documentElement.querySelectorAll(names)
  }
}

/** What is known of a page besides its tree. */
export interface PageOrigin {
  readonly jsonLd: readonly string[]
  readonly address: string | null
}

const SIMPLE = { __JSDOMParser__: true } as const

/** The page whose nodes are those below `top`. A fragment gets the root and the body that it lacks. */
export function makeDocument(top: PageElement, origin: PageOrigin): PageDocument {
  const root = top.listElements(['HTML'])[0]
  const body = top.listElements(['BODY'])[0]
  if (body) return new PageDocument(root && holds(root, body) ? root : asRoot(top), body, origin)
  const language = root?.getAttribute('lang')
  if (language) top.setAttribute('lang', language)
  const all = new PageElement('body')
  while (top.firstChild !== null) all.appendChild(top.firstChild)
  top.appendChild(all)
  return new PageDocument(asRoot(top), all, origin)
}

function holds(root: PageElement, element: PageElement): boolean {
  for (let node: PageElement | null = element; node !== null; node = node.parentNode) if (node === root) return true
  return false
}

function asRoot(top: PageElement): PageElement {
  top.localName = 'html'
  top.tagName = 'HTML'
  return top
}
