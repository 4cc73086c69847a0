/** The entries of a live blog: where each begins, and when it was written. */
import { type Block, listBlocks } from './block-text.ts'
import { foldBlanks } from './fold-blanks.ts'
import { jsonLdNodes } from './json-ld.ts'
import type { PageDocument } from './page-tree/page-document.ts'
import type { PageElement } from './page-tree/page-node.ts'
import { isDateLine } from './publication-date.ts'

/** `start`: its first words. `mark`: the line that dates it, "2023-12-04 14:05 UTC". `shown`: how the page writes the time. */
export interface LiveEntry {
  readonly start: string
  readonly mark: string
  readonly shown: string | null
}

/** A page with fewer dated parts tells one story. */
const LEAST = 3
const MOST = 300
const CLIMB = 8
/** So many first characters tell one entry from another. */
const START = 60
const INSTANT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/

/** The entries that a page states in its JSON-LD, or shows as parts that each hold one `<time>`. Empty for ordinary pages. */
export function findLiveEntries(page: PageDocument): readonly LiveEntry[] {
  const stated = statedEntries(page)
  const entries = stated.length >= LEAST ? stated : shownEntries(page)
  const byStart = new Map(entries.map((entry) => [entry.start, entry]))
  return byStart.size >= LEAST ? [...byStart.values()] : []
}

/** The blocks, with a line that dates it before each entry. A page of which fewer than two entries are found stays as it is. */
export function markBlocks(blocks: readonly Block[], entries: readonly LiveEntry[]): readonly Block[] {
  if (entries.length === 0) return blocks
  const marks = new Map(entries.map((entry) => [entry.start, entry]))
  const entryAt = blocks.map(({ words }) => marks.get(startOf(words)) ?? null)
  if (entryAt.filter(Boolean).length < 2) return blocks
  return blocks.flatMap((block, i) => {
    const entry = entryAt[i]
    const isShownTime = entryAt[i + 1]?.shown === block.words && !entry
    if (isShownTime) return []
    return entry ? [{ words: entry.mark, tag: 'P', linked: 0 }, block] : [block]
  })
}

function statedEntries(page: PageDocument): readonly LiveEntry[] {
  return jsonLdNodes(page)
    .flatMap(({ liveBlogUpdate: updates }) => (Array.isArray(updates) ? updates.slice(0, MOST) : []))
    .flatMap((update: unknown): readonly LiveEntry[] => {
      const { headline, articleBody, datePublished } = (update ?? {}) as Readonly<Record<string, unknown>>
      const mark = typeof datePublished === 'string' ? markOf(datePublished) : null
      const words = [headline, articleBody].filter((one) => typeof one === 'string' && one.trim() !== '') as string[]
      // The page may show an entry with its headline or without.
      return mark ? words.map((one) => ({ start: startOf(firstLine(one)), mark, shown: null })) : []
    })
}

function shownEntries(page: PageDocument): readonly LiveEntry[] {
  const all = page.getElementsByTagName('time')
  const times = all.filter((time) => time.hasAttribute('datetime')).slice(0, MOST)
  if (times.length < LEAST) return []
  return times.flatMap((time): readonly LiveEntry[] => {
    const mark = markOf(time.getAttribute('datetime') ?? '')
    if (mark === null) return []
    const shown = foldBlanks(time.textContent)
    const first = listBlocks(partOf(time)).find(
      // A line that is mostly a link leads to another page.
      ({ words, linked }) => words.length >= 20 && linked < words.length / 2 && words !== shown && !isDateLine(words),
    )
    return first ? [{ start: startOf(first.words), mark, shown }] : []
  })
}

/** The largest part of the page that holds this time and no other. */
function partOf(time: PageElement): PageElement {
  let part = time
  for (let i = 0; i < CLIMB && part.parentNode; i++) {
    const parent = part.parentNode
    if (/^(HTML|BODY|MAIN)$/.test(parent.tagName) || parent.getElementsByTagName('time').length > 1) break
    part = parent
  }
  return part
}

function markOf(written: string): string | null {
  const [, day, clock, zone] = INSTANT.exec(written.trim()) ?? []
  if (!day) return null
  return [day, clock, zone === 'Z' ? 'UTC' : zone].filter(Boolean).join(' ')
}

function firstLine(text: string): string {
  return (
    text
      .replace(/<[^>]{0,200}>/g, '')
      .split('\n')
      .find((line) => line.trim() !== '') ?? ''
  )
}

function startOf(words: string): string {
  return foldBlanks(words).slice(0, START).trimEnd()
}
