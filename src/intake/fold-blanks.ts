/** Blanks as a page shows them, many as one. */
import type { AnyNode, PageElement } from './page-tree/page-node.ts'
import { nextNode } from './page-tree/page-node.ts'

/** The words with single blanks between them, and none around. */
export function foldBlanks(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

/** How long the text of an element is with its blanks folded; no more than `most` characters are looked at. */
export function foldedLength(element: PageElement, most = Number.POSITIVE_INFINITY): number {
  let length = 0
  let isBlankBefore = true
  for (let node: AnyNode | null = nextNode(element, element); node !== null; node = nextNode(node, element)) {
    if (node.nodeType !== 3) continue
    const text = node.textContent
    for (let i = 0; i < text.length; i++) {
      const isBlank = isBlankAt(text, i)
      if (!isBlank || !isBlankBefore) length++
      isBlankBefore = isBlank
    }
    if (length > most) return length
  }
  return isBlankBefore && length > 0 ? length - 1 : length
}

function isBlankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  if (code < 160) return false
  return /\s/.test(text.charAt(at))
}
