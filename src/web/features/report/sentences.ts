/** The sentences of a report, and where the words that a person chooses stand in them. */
import type { ReportView, Span } from '../../../api/types.ts'
import { toBlocks } from './report-marks.ts'

/** The sentences in order; they never cross a block of the text. */
export function sentencesOf(report: ReportView): readonly Span[] {
  const segmenter = new Intl.Segmenter(report.language ?? undefined, { granularity: 'sentence' })
  return toBlocks(report).flatMap((block) =>
    [...segmenter.segment(report.text.slice(block.from, block.to))].flatMap(({ segment, index }) => {
      const from = block.from + index + (segment.length - segment.trimStart().length)
      return segment.trim() === '' ? [] : [{ from, to: from + segment.trim().length }]
    }),
  )
}

/** Where the words stand in the sentence; null when they do not. */
export function findWords(text: string, words: string, sentence: Span): Span | null {
  const wanted = words.trim()
  const at = wanted === '' ? -1 : text.slice(sentence.from, sentence.to).indexOf(wanted)
  return at < 0 ? null : { from: sentence.from + at, to: sentence.from + at + wanted.length }
}

/** The span without the white space at its ends; null when nothing is left. */
export function trimSpan(text: string, { from, to }: Span): Span | null {
  const words = text.slice(from, to)
  if (words.trim() === '') return null
  const start = from + words.length - words.trimStart().length
  return { from: start, to: start + words.trim().length }
}

/** The chosen stretch of the report's text that the reader has marked with the mouse; null when it is none. */
export function readSelection(text: string): Span | null {
  const selection = document.getSelection()
  const root = document.querySelector('article [data-report-text]')
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed || !root) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.commonAncestorContainer)) return null
  const touched = [...root.querySelectorAll<HTMLElement>('[data-from]')].filter((part) => range.intersectsNode(part))
  const [first] = touched
  const last = touched.at(-1)
  if (!first || !last) return null
  return trimSpan(text, { from: offsetIn(first, range, 'start'), to: offsetIn(last, range, 'end') })
}

/** The offset of an end of the range in the report's text: a part holds exactly the words from its `data-from` on. */
function offsetIn(part: HTMLElement, range: Range, end: 'start' | 'end'): number {
  const from = Number(part.dataset.from)
  const [node, offset] =
    end === 'start' ? [range.startContainer, range.startOffset] : [range.endContainer, range.endOffset]
  if (!part.contains(node)) return end === 'start' ? from : from + (part.textContent?.length ?? 0)
  const before = document.createRange()
  before.setStart(part, 0)
  before.setEnd(node, offset)
  return from + before.toString().length
}
