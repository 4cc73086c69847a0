/** The nodes of a page: texts and elements, linked to their neighbours. No more of a DOM than the extractor asks for. */

/** What texts and elements share. */
export abstract class PageNode {
  parentNode: PageElement | null = null
  previousSibling: AnyNode | null = null
  nextSibling: AnyNode | null = null

  /** The next element after this node, texts passed over. */
  get nextElementSibling(): PageElement | null {
    let node = this.nextSibling
    while (node !== null && node.nodeType !== 1) node = node.nextSibling
    return node
  }

  /** The last element before this node, texts passed over. */
  get previousElementSibling(): PageElement | null {
    let node = this.previousSibling
    while (node !== null && node.nodeType !== 1) node = node.previousSibling
    return node
  }

  /** Takes the node out of its parent; it keeps what is in it. */
  remove(): void {
    const { parentNode: parent, previousSibling: before, nextSibling: after } = this
    if (parent === null) return
    if (before === null) parent.firstChild = after
    else before.nextSibling = after
    if (after === null) parent.lastChild = before
    else after.previousSibling = before
    this.parentNode = null
    this.previousSibling = null
    this.nextSibling = null
    parent.forgetText()
  }
}

/** A node of either kind, told by `nodeType`. */
export type AnyNode = PageElement | PageText

const NO_NODES: readonly AnyNode[] = []

/** A stretch of text. */
export class PageText extends PageNode {
  readonly nodeType = 3
  readonly nodeName = '#text'
  readonly tagName = undefined
  textContent: string

  constructor(text: string) {
    super()
    this.textContent = text
  }

  /** None: a text holds nothing. */
  get childNodes(): readonly AnyNode[] {
    return NO_NODES
  }
}

/** One attribute of an element. */
export interface PageAttribute {
  readonly name: string
  readonly value: string
  cloneNode(): PageAttribute
}

/** An element. `tagName` is in capitals, the names of attributes in small letters. */
export class PageElement extends PageNode {
  readonly nodeType = 1
  tagName: string
  localName: string
  firstChild: AnyNode | null = null
  lastChild: AnyNode | null = null
  #attributes: Record<string, string>
  // The text of an element is asked for again and again. One that is kept means that those of all elements in it are kept.
  #text: string | null = null

  constructor(name: string, attributes: Record<string, string> = {}) {
    super()
    this.localName = name
    this.tagName = name.toUpperCase()
    this.#attributes = attributes
  }

  get nodeName(): string {
    return this.tagName
  }

  get id(): string {
    return this.#attributes.id ?? ''
  }

  set id(value: string) {
    this.#attributes.id = value
  }

  get className(): string {
    return this.#attributes.class ?? ''
  }

  set className(value: string) {
    this.#attributes.class = value
  }

  get src(): string {
    return this.#attributes.src ?? ''
  }

  get srcset(): string {
    return this.#attributes.srcset ?? ''
  }

  /** Whether the element is shown, as its own `style` says; null when it says nothing. */
  get style(): { readonly display: string; readonly visibility: string } | null {
    const written = this.#attributes.style
    if (written === undefined) return null
    const stated = (name: RegExp) => name.exec(written)?.[1]?.toLowerCase() ?? ''
    return { display: stated(DISPLAY), visibility: stated(VISIBILITY) }
  }

  get attributes(): readonly PageAttribute[] {
    return Object.entries(this.#attributes).map(([name, value]) => attributeOf(name, value))
  }

  getAttribute(name: string): string | null {
    return this.#attributes[name] ?? null
  }

  hasAttribute(name: string): boolean {
    return name in this.#attributes
  }

  setAttribute(name: string, value: string): void {
    this.#attributes[name] = value
  }

  setAttributeNode({ name, value }: PageAttribute): void {
    this.#attributes[name] = value
  }

  removeAttribute(name: string): void {
    if (name in this.#attributes) delete this.#attributes[name]
  }

  get childNodes(): readonly AnyNode[] {
    const nodes: AnyNode[] = []
    for (let node = this.firstChild; node !== null; node = node.nextSibling) nodes.push(node)
    return nodes
  }

  get children(): readonly PageElement[] {
    const nodes: PageElement[] = []
    for (let node = this.firstElementChild; node !== null; node = node.nextElementSibling) nodes.push(node)
    return nodes
  }

  get firstElementChild(): PageElement | null {
    let node = this.firstChild
    while (node !== null && node.nodeType !== 1) node = node.nextSibling
    return node
  }

  get textContent(): string {
    if (this.#text !== null) return this.#text
    let text = ''
    for (let node = this.firstChild; node !== null; node = node.nextSibling) text += node.textContent
    this.#text = text
    return text
  }

  set textContent(text: string) {
    while (this.firstChild !== null) this.firstChild.remove()
    if (text !== '') this.appendChild(new PageText(text))
  }

  /** The text of the element is no longer what it was. */
  forgetText(): void {
    let node: PageElement | null = this
    while (node !== null && node.#text !== null) {
      node.#text = null
      node = node.parentNode
    }
  }

  appendChild<Node extends AnyNode>(node: Node): Node {
    node.remove()
    node.parentNode = this
    node.previousSibling = this.lastChild
    if (this.lastChild === null) this.firstChild = node
    else this.lastChild.nextSibling = node
    this.lastChild = node
    this.forgetText()
    return node
  }

  removeChild<Node extends AnyNode>(node: Node): Node {
    node.remove()
    return node
  }

  /** Puts a node where another one is. */
  replaceChild(node: AnyNode, old: AnyNode): AnyNode {
    if (node === old) return old
    node.remove()
    const { previousSibling: before, nextSibling: after } = old
    node.parentNode = this
    node.previousSibling = before
    node.nextSibling = after
    if (before === null) this.firstChild = node
    else before.nextSibling = node
    if (after === null) this.lastChild = node
    else after.previousSibling = node
    old.parentNode = null
    old.previousSibling = null
    old.nextSibling = null
    this.forgetText()
    return old
  }

  /** A copy with all that is in it. */
  cloneNode(): PageElement {
    const copy = new PageElement(this.localName, { ...this.#attributes })
    for (let node = this.firstChild; node !== null; node = node.nextSibling)
      copy.appendChild(node.nodeType === 1 ? node.cloneNode() : new PageText(node.textContent))
    return copy
  }

  /** The content, to be given back to an element later. The extractor does nothing else with it, so it is no text here. */
  get innerHTML(): PageElement {
    return this.cloneNode()
  }

  set innerHTML(kept: PageElement) {
    const copy = kept.cloneNode()
    while (this.firstChild !== null) this.firstChild.remove()
    while (copy.firstChild !== null) this.appendChild(copy.firstChild)
  }

  /** All elements of a name ("*" for any) in the order of the page. A list of its own, which later changes do not touch. */
  getElementsByTagName(name: string): readonly PageElement[] {
    return this.listElements(name === '*' ? null : [name.toUpperCase()])
  }

  /** All elements of some names, "h1,h2". Other selectors are not known. */
  querySelectorAll(names: string): readonly PageElement[] {
    return this.listElements(names.toUpperCase().split(/\s*,\s*/))
  }

  /** All elements below this one with one of the tag names; null for all. */
  listElements(tagNames: readonly string[] | null): readonly PageElement[] {
    const found: PageElement[] = []
    walkElements(this, (element) => {
      if (tagNames === null || tagNames.includes(element.tagName)) found.push(element)
    })
    return found
  }
}

/** Visits every element below a root in the order of the page. The visitor may not change the tree. */
export function walkElements(root: PageElement, visit: (element: PageElement) => void): void {
  for (let node: AnyNode | null = root.firstChild; node !== null; node = nextNode(node, root))
    if (node.nodeType === 1) visit(node)
}

/** The node after this one in the order of the page, below a root; null at the end. */
export function nextNode(node: AnyNode, root: PageElement): AnyNode | null {
  return node.nodeType === 1 && node.firstChild !== null ? node.firstChild : nextBeside(node, root)
}

/** The node after this one with all that is in it, below a root; null at the end. */
export function nextBeside(node: AnyNode, root: PageElement): AnyNode | null {
  let at: AnyNode | null = node
  while (at !== null && at !== root) {
    if (at.nextSibling !== null) return at.nextSibling
    at = at.parentNode
  }
  return null
}

const DISPLAY = /(?:^|;)\s*display\s*:\s*([^;!]{0,40}[^;!\s])/i
const VISIBILITY = /(?:^|;)\s*visibility\s*:\s*([^;!]{0,40}[^;!\s])/i

function attributeOf(name: string, value: string): PageAttribute {
  return { name, value, cloneNode: () => attributeOf(name, value) }
}
