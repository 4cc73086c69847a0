/** Splits a report's text into passages: title, dateline, paragraphs, captions, furniture. */
import type { Passage, PassageKind } from '../../model/index.ts'
import { isDateLine } from './date-line.ts'
import { datelineEnd } from './dateline.ts'
import { markEntries } from './mark-entries.ts'

interface Line {
  readonly from: number
  readonly to: number
  isFollowedByBlank: boolean
}

/** What counts as furniture: whole lines, and beginnings of lines, lower case. */
export interface FurnitureLines {
  readonly equals: ReadonlySet<string>
  readonly startsWith: readonly string[]
}

/** The passages of a text in order; together they hold every character that is not blank. */
export function segmentPassages(text: string, furniture: FurnitureLines): readonly Passage[] {
  const lines = splitLines(text)
  const blocks = isHardWrapped(lines) ? joinBlocks(lines) : lines
  const passages: Passage[] = []
  let hasBody = false
  let hasTitle = false
  let isHead = true
  const credits = creditedLines(text, lines)
  const clips = clipLines(text, lines)
  blocks.forEach((block) => {
    const words = text.slice(block.from, block.to)
    const isFirst = !hasTitle && isHead
    const kind = credits.has(block.from)
      ? 'caption'
      : clips.has(block.from)
        ? 'furniture'
        : kindOf(words, { isFirst, hasBody, furniture })
    if (kind === 'title') hasTitle = true
    if (kind !== 'furniture') isHead = false
    if (kind === 'paragraph') {
      const end = hasBody && passages.length > 4 ? 0 : datelineEnd(words)
      if (end > 0) passages.push({ kind: 'dateline', from: block.from, to: block.from + end })
      if (block.from + end < block.to) passages.push({ kind, from: block.from + end, to: block.to })
      hasBody = true
    } else {
      passages.push({ kind, from: block.from, to: block.to })
    }
  })
  return markEntries(text, passages)
}

function splitLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let at = 0
  while (at < text.length) {
    let end = text.indexOf('\n', at)
    if (end < 0) end = text.length
    let from = at
    let to = end
    while (from < to && text.charCodeAt(from) <= 32) from++
    while (to > from && text.charCodeAt(to - 1) <= 32) to--
    const last = lines.at(-1)
    if (from < to) lines.push({ from, to, isFollowedByBlank: false })
    else if (last) last.isFollowedByBlank = true
    at = end + 1
  }
  return lines
}

// Wires and old text files break lines at a fixed width; then only a blank line ends a paragraph.
function isHardWrapped(lines: readonly Line[]): boolean {
  const inner = lines.filter((line, i) => !line.isFollowedByBlank && i + 1 < lines.length)
  if (inner.length < 2) return false
  const wide = inner.filter((line) => line.to - line.from >= 50 && line.to - line.from <= 90)
  return wide.length >= 0.7 * inner.length && inner.length >= 0.4 * lines.length
}

function joinBlocks(lines: readonly Line[]): readonly Line[] {
  const blocks: Line[] = []
  let from = -1
  for (const line of lines) {
    if (from < 0) from = line.from
    if (!line.isFollowedByBlank && line !== lines.at(-1)) continue
    blocks.push({ from, to: line.to, isFollowedByBlank: true })
    from = -1
  }
  return blocks
}

interface LineContext {
  readonly isFirst: boolean
  readonly hasBody: boolean
  readonly furniture: FurnitureLines
}

// "\u25ba Related: ...": the sign in front of a link to another story.
const SIGN = /^[\u25ba\u25b6\u25b8\u2192\u00bb\u00d7\u2022>]+\s*/
const LINK =
  /^(related|read more|also read|see also|more stories|don't miss|watch|recommended|story|photo gallery|previous coverage|previous story)\s*[:|]/

function withoutSign(line: string): string {
  const code = line.charCodeAt(0)
  return code > 127 || code === 62 ? line.replace(SIGN, '') : line
}

function kindOf(words: string, { isFirst, hasBody, furniture }: LineContext): PassageKind {
  const isShort = words.length <= 80
  const lower = words.length <= 300 ? withoutSign(words.toLowerCase()) : ''
  const ends = words.at(-1) ?? ''
  const isClosed = '.!?"\u201d\u2019\u2026'.includes(ends)
  if (isFirst && isAboveTitle(words, lower, furniture)) return 'furniture'
  if (isFirst && words.length <= 250 && (ends !== '.' || words.endsWith('...')) && datelineEnd(words) === 0)
    return 'title'
  if (isCaption(words, lower)) return 'caption'
  if (isShort && (furniture.equals.has(lower) || opensFurniture(lower, furniture))) return 'furniture'
  if (LINK.test(lower)) return 'furniture'
  if (isShort && /^\d+ min(ute)?s? read$/.test(lower)) return 'furniture'
  if (isShort && isDateLine(lower)) return 'furniture'
  if (isShort && lower.startsWith('by ') && !isClosed && countWords(words) <= 8) return 'byline'
  if (/^([-*\u2022\u2013\u25a0\u25aa\u25ab\u25cf\u25cb\u25e6\u2023\u2043]|\d{1,2}[.)]|\(?[a-z]\))\s/.test(words))
    return 'list-item'
  if (words.startsWith('#') && /^#{1,6}\s/.test(words)) return hasBody || !isFirst ? 'heading' : 'title'
  if (!isClosed && ends !== ':' && ends !== ',' && countWords(words) <= 3) return hasBody ? 'furniture' : 'heading'
  if (!isClosed && ends !== ':' && ends !== ',' && countWords(words) <= 10) return hasBody ? 'heading' : 'standfirst'
  return 'paragraph'
}

// "Last updated: 30 December 2019", "Agency News | Mar 31, 2024", "All sections": what sites put above a headline.
function isAboveTitle(words: string, lower: string, furniture: FurnitureLines): boolean {
  if (words.length > 80) return false
  if (furniture.equals.has(lower) || opensFurniture(lower, furniture) || isDateLine(lower)) return true
  if (!/\||\s{3}/.test(lower)) return false
  const parts = lower.split(/\s*\|\s*|\s{3,}/)
  return parts.length > 1 && parts.some((part) => isDateLine(part))
}

// Lines that stand right above "(John Moore / Getty Images)", no blank between, are the words below a picture.
function creditedLines(text: string, lines: readonly Line[]): ReadonlySet<number> {
  let found: Set<number> | null = null
  lines.forEach((line, i) => {
    if (text.charCodeAt(line.from) !== 40 || line.to - line.from > 100) return
    const words = text.slice(line.from, line.to)
    if (!isCaption(words, words.toLowerCase())) return
    found ??= new Set()
    for (let k = i - 1; k > 0 && i - k <= 3 && lines[k]?.isFollowedByBlank === false; k--)
      found.add((lines[k] as Line).from)
  })
  return found ?? NO_LINES
}

const NO_LINES: ReadonlySet<number> = new Set()
const LENGTH = /^\d{1,2}:[0-5]\d [\p{Lu}\p{N}"'\u201c\u2018]/u
const FEWEST_CLIPS = 3

// "0:43 Homeless man found dead Pause": other stories, each with the length of its clip. Hours of a live blog come in order.
function clipLines(text: string, lines: readonly Line[]): ReadonlySet<number> {
  let found: Line[] | null = null
  for (const line of lines) {
    const code = text.charCodeAt(line.from)
    if (code < 48 || code > 57 || line.to - line.from > 140) continue
    if (LENGTH.test(text.slice(line.from, line.from + 12)) && text.charCodeAt(line.to - 1) !== 46) {
      found ??= []
      found.push(line)
    }
  }
  if (!found || found.length < FEWEST_CLIPS) return NO_LINES
  const lengths = found.map(({ from }) => text.slice(from, text.indexOf(' ', from)).padStart(5, '0'))
  const isRising = lengths.every((one, i) => i === 0 || (lengths[i - 1] as string) <= one)
  const isFalling = lengths.every((one, i) => i === 0 || (lengths[i - 1] as string) >= one)
  return isRising || isFalling ? NO_LINES : new Set(found.map(({ from }) => from))
}

/** The beginnings of furniture by their first character. */
const STARTS = new WeakMap<FurnitureLines, ReadonlyMap<number, readonly string[]>>()

function opensFurniture(lower: string, furniture: FurnitureLines): boolean {
  let starts = STARTS.get(furniture)
  if (!starts) {
    starts = byFirstCharacter(furniture.startsWith)
    STARTS.set(furniture, starts)
  }
  return starts.get(lower.charCodeAt(0))?.some((start) => lower.startsWith(start)) ?? false
}

function byFirstCharacter(lines: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const starts = new Map<number, string[]>()
  for (const line of lines) starts.set(line.charCodeAt(0), [...(starts.get(line.charCodeAt(0)) ?? []), line])
  return starts
}

function isCaption(words: string, lower: string): boolean {
  if (lower === '') return false
  const isBracketed = (words.startsWith('[') && words.endsWith(']')) || (words.startsWith('(') && words.endsWith(')'))
  if (isBracketed && /photo|getty|image|afp|reuters|\bap\b|file|courtesy|screen/.test(lower)) return true
  return (
    /^(photo|image|picture|file photo|caption|video|watch)\b ?[:(by]/.test(lower) ||
    lower.startsWith('buy photo') ||
    ((lower.includes('photo') || lower.includes('getty')) &&
      /(getty images|file photo|photo: [a-z ]+)[\])]?$/.test(lower)) ||
    (lower.endsWith(')') &&
      /\([^()]{2,60}(\bphoto|\bvia (reuters|ap|afp)|\/(reuters|ap|afp|getty)|handout)\)$/.test(lower))
  )
}

/** The number of words, counted up to 20. */
function countWords(words: string): number {
  BLANKS.lastIndex = 0
  let count = 1
  while (count < 20 && BLANKS.test(words)) count++
  BLANKS.lastIndex = 0
  return count
}

const BLANKS = /\s+/g
