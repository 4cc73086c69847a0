/** Lets what somebody says run on to the end of a quotation, over sentences: `"It was hit at noon. Six died," the mayor said. "Two are missing."` */

import type { SentenceScan } from '../../scan.ts'
import { type QuoteRange, segmentQuoteRanges } from '../../segment/quote-ranges.ts'
import { wordClass } from '../../word-class.ts'
import type { Stretch } from './attribution-content.ts'
import { type AttributionMark, withContent } from './find-attributions.ts'

const REACH = 3
const MARK = wordClass(/^["'\u00ab\u00bb]$/)

/** The attributions of each sentence, with those of quotations that reach into it from sentences near by. */
export function spreadQuotes(
  scans: readonly SentenceScan[],
  found: readonly (readonly AttributionMark[])[],
): readonly (readonly AttributionMark[])[] {
  return scans.map((scan, i) => {
    const all: AttributionMark[] = []
    for (let k = Math.max(0, i - REACH); k <= i + REACH; k++)
      for (const mark of found[k] ?? NONE) if (k === i || isInside(mark, scan)) all.push(mark)
    return all
  })
}

const NONE: readonly AttributionMark[] = []

function isInside({ content }: AttributionMark, { sentence }: SentenceScan): boolean {
  for (const part of content) if (part.first < sentence.last && part.last > sentence.first) return true
  return false
}

/** The attributions of each sentence, each stretch that touches a quotation made to hold all of it. */
export function carryQuotes(
  scans: readonly SentenceScan[],
  found: readonly (readonly AttributionMark[])[],
): readonly (readonly AttributionMark[])[] {
  const ctx = scans[0]?.ctx
  const hasMarks = ctx && ctx.classes.next(MARK, 0, ctx.tokens.count) >= 0
  const ranges = hasMarks ? segmentQuoteRanges(ctx.tokens, ctx.passages) : []
  if (ranges.length === 0) return found
  const isTaken = ranges.map(() => false)
  const longer = found.map((marks) => marks.map((mark) => reach(mark, ranges, isTaken)))
  return runOn(scans, longer, ranges, isTaken)
}

// A stretch that touches a quotation says all of it.
function reach(mark: AttributionMark, ranges: readonly QuoteRange[], isTaken: boolean[]): AttributionMark {
  const content = mark.content.map((part) => {
    let { first, last } = part
    for (let r = firstFrom(ranges, first - 1); r < ranges.length; r++) {
      const range = ranges[r] as QuoteRange
      if (range.first >= last) break
      isTaken[r] = true
      first = Math.min(first, range.first)
      last = Math.max(last, range.last)
    }
    return { first, last }
  })
  return withContent(mark, content)
}

/** `... ," he said. "More."`: a quotation that opens the next sentence, with no speaker of its own, goes on from the last. */
function runOn(
  scans: readonly SentenceScan[],
  found: readonly (readonly AttributionMark[])[],
  ranges: readonly QuoteRange[],
  isTaken: readonly boolean[],
): readonly (readonly AttributionMark[])[] {
  return found.map((marks, i) => {
    const { sentence } = scans[i] as SentenceScan
    const last = marks.at(-1)
    const r = firstFrom(ranges, sentence.last)
    const before = ranges[r - 1]
    const isQuoting = before && last?.content.some((part) => before.first >= part.first && before.last <= part.last)
    if (!last || !isQuoting) return marks
    const next = ranges[r]
    if (!next || isTaken[r] || next.first > sentence.last + 1) return marks
    const more: Stretch = { first: next.first, last: next.last }
    return [...marks.slice(0, -1), withContent(last, [...last.content, more])]
  })
}

/** The index of the first range that ends after token `at`. */
function firstFrom(ranges: readonly QuoteRange[], at: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle] as QuoteRange).last > at) high = middle
    else low = middle + 1
  }
  return low
}
