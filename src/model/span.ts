/** A half-open range of UTF-16 offsets into one report's text: `text.slice(from, to)`. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The smallest span that holds both. */
export function joinSpans(a: Span, b: Span): Span {
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) }
}

/** Whether the two spans share at least one character. */
export function hasOverlap(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to
}

/** Whether the outer span holds the whole inner one. */
export function hasWithin(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}
