/** The text of a PDF document. Runs in the worker: nothing of the document is run or drawn, and no font is loaded. */
import { getDocumentProxy } from 'unpdf'

/** What a PDF document holds. `reason` says why there is no text; null when there is. Dates as written. */
export interface PdfParts {
  readonly title: string | null
  readonly author: string | null
  readonly published: string | null
  readonly text: string
  readonly reason: string | null
}

const PAGE_LIMIT = 500
const TEXT_LIMIT = 2_000_000

/** The parts of a PDF document. Never throws: a broken, locked or pictures-only document gives its reason. */
export async function readPdfParts(bytes: Uint8Array): Promise<PdfParts> {
  try {
    const document = await getDocumentProxy(bytes, {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      verbosity: 0,
    })
    const { info } = await document.getMetadata().catch(() => ({ info: {} }))
    const facts = info as { readonly Title?: unknown; readonly Author?: unknown; readonly CreationDate?: unknown }
    let text = ''
    for (let number = 1; number <= Math.min(document.numPages, PAGE_LIMIT) && text.length < TEXT_LIMIT; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      text += `${joinLines(items as readonly TextItem[])}\n\n`
      page.cleanup()
    }
    const main = text.trim()
    const reason =
      main === '' ? 'the document has no text, only pictures; expected text. Run it through OCR first' : null
    return {
      title: wordsOf(facts.Title),
      author: wordsOf(facts.Author),
      published: dayOf(facts.CreationDate),
      text: main,
      reason,
    }
  } catch (error) {
    const { name, message } = error as Error
    const isLocked = name === 'PasswordException'
    const reason = isLocked
      ? 'the document is locked with a password; expected an open one'
      : `the document is broken (${String(message).slice(0, 100)}); expected a whole PDF`
    return { title: null, author: null, published: null, text: '', reason }
  }
}

interface TextItem {
  readonly str?: string
  readonly hasEOL?: boolean
  readonly height?: number
  readonly transform?: readonly number[]
}

/** Lines joined to paragraphs: a gap wider than a line and a half, or a much shorter line that ends a sentence, ends a paragraph. */
function joinLines(items: readonly TextItem[]): string {
  const lines = linesOf(items)
  const widest = Math.max(...lines.map(({ words }) => words.length), 1)
  let text = ''
  lines.forEach(({ words, y, height }, i) => {
    const before = lines[i - 1]
    if (!before) {
      text = words
      return
    }
    const isFar = Math.abs(before.y - y) > 1.6 * Math.max(height, before.height, 1)
    const isEnd = /[.!?”"’)]$/.test(before.words) && before.words.length < 0.8 * widest
    if (isFar || isEnd) text += `\n\n${words}`
    // A word cut at the end of its line is joined again; a real hyphen stands between whole words more often than between lines.
    else text = /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(words) ? text.slice(0, -1) + words : `${text} ${words}`
  })
  return text
}

interface Line {
  readonly words: string
  readonly y: number
  readonly height: number
}

function linesOf(items: readonly TextItem[]): readonly Line[] {
  const lines: Line[] = []
  let words = ''
  let y = 0
  let height = 0
  const end = () => {
    const line = words.replace(/\s+/g, ' ').trim()
    if (line !== '') lines.push({ words: line, y, height })
    words = ''
    height = 0
  }
  for (const item of items) {
    if (typeof item.str !== 'string') continue
    if (words === '') y = item.transform?.[5] ?? 0
    words += item.str
    height = Math.max(height, item.height ?? 0)
    if (item.hasEOL) end()
  }
  end()
  return lines
}

function wordsOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' && value.length < 300 ? value.trim() : null
}

/** `D:20231204101500+03'00'` as 2023-12-04. */
function dayOf(value: unknown): string | null {
  const found = typeof value === 'string' ? /^D:(\d{4})(\d\d)(\d\d)/.exec(value) : null
  return found ? `${found[1]}-${found[2]}-${found[3]}` : null
}
