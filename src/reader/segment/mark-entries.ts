/** Tells the time marks of a live blog, and of any text told by the clock, from its words. */
import type { Passage } from '../../model/index.ts'
import { isDateLine } from './date-line.ts'

/** A lone mark is a line of the page; from two on they part entries. */
const LEAST = 2
/** "Published", "updated": such a line dates the page, not what stands below it. */
const OF_PAGE = /^(?:published|posted|updated|last|first|issued|modified|created)\b/i
const ZONE = '(?:\\s*\\(?(?:gmt|utc|z|bst|cet|cest|eet|eest|msk|est|edt|ist|local time|[+-]\\d{1,2}(?::?\\d{2})?)\\)?)?'
const CLOCK = `(?:[01]?\\d|2[0-3])[:.h][0-5]\\d(?:\\s*[ap]\\.?m\\.?)?${ZONE}`
/** "14:05 GMT – ", "9.30am: ", "[14:05] " at the head of a paragraph. */
const HEAD = new RegExp(
  `^(?:\\[${CLOCK}\\]\\s*[:|\\u2013\\u2014-]?|${CLOCK}(?:\\s*[:|\\u2013\\u2014-]|[ \\u00a0]{2}))\\s*(?=\\S)`,
  'i',
)

/** The passages, with the marks of entries as datelines: whole lines ("14:05 GMT") and heads of paragraphs ("14:05 – "). */
export function markEntries(text: string, passages: readonly Passage[]): readonly Passage[] {
  const heads = passages.map((passage, i) => headOf(text, passage) || (isMark(text, passages, i) ? -1 : 0))
  const marks = heads.filter((head) => head !== 0).length
  if (marks < LEAST) return passages
  return passages.flatMap((passage, i): readonly Passage[] => {
    const head = heads[i] as number
    if (head === 0) return [passage]
    if (head === -1) return [{ ...passage, kind: 'dateline' }]
    const at = passage.from + head
    return [
      { kind: 'dateline', from: passage.from, to: at },
      { kind: passage.kind, from: at, to: passage.to },
    ]
  })
}

/** The length of a time at the head of a paragraph, with its dash; 0 when there is none. */
function headOf(text: string, { kind, from, to }: Passage): number {
  if (kind !== 'paragraph' && kind !== 'heading') return 0
  const code = text.charCodeAt(from)
  if (code !== 91 && (code < 48 || code > 57)) return 0
  const words = text.slice(from, Math.min(to, from + 40))
  const head = HEAD.exec(words)?.[0].length ?? 0
  return from + head < to ? head : 0
}

/** A line that is nothing but a day or a time, with words to read right after it. */
function isMark(text: string, passages: readonly Passage[], i: number): boolean {
  const { kind, from, to } = passages[i] as Passage
  if (kind !== 'furniture' || to - from > 60) return false
  const words = text.slice(from, to)
  const next = passages[i + 1]?.kind
  const isRead = next === 'paragraph' || next === 'heading' || next === 'list-item'
  return isRead && !OF_PAGE.test(words) && isDateLine(words.toLowerCase())
}
