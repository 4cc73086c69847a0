/** Splits a text at the boundaries of its marks, so that overlapping and nested spans each keep their exact words. */
import type { Span } from '../../model/index.ts'

/** A stretch of text that something lies on. */
export interface Mark<Data> extends Span {
  readonly data: Data
}

/** A stretch on which the same marks lie from end to end; `starts` are those that begin here. */
export interface Segment<Data> extends Span {
  readonly text: string
  readonly marks: readonly Data[]
  readonly starts: readonly Data[]
}

/**
 * The segments of `text.slice(within.from, within.to)`, in order and without gaps: joined, they are that text again.
 * Marks that stick out are cut to it; empty or reversed ones are left out.
 */
export function splitAtMarks<Data>(
  text: string,
  marks: readonly Mark<Data>[],
  within?: Span,
): readonly Segment<Data>[] {
  const from = Math.max(0, within?.from ?? 0)
  const to = Math.min(text.length, within?.to ?? text.length)
  if (from >= to) return []
  const inside = marks.filter((mark) => mark.from < mark.to && mark.from < to && mark.to > from)
  const cuts = new Set([from, to])
  for (const mark of inside) {
    cuts.add(Math.max(from, mark.from))
    cuts.add(Math.min(to, mark.to))
  }
  const edges = [...cuts].sort((a, b) => a - b)
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1] ?? to
    const over = inside.filter((mark) => mark.from <= start && mark.to >= end)
    return {
      from: start,
      to: end,
      text: text.slice(start, end),
      marks: over.map((mark) => mark.data),
      starts: over.filter((mark) => Math.max(from, mark.from) === start).map((mark) => mark.data),
    }
  })
}
