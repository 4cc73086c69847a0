import type { ReactNode } from 'react'
import { type Family, letterOf } from '../lib/families.ts'
import type { Segment } from '../lib/highlight.ts'

/** A stretch of words under the marks that lie on it: one underline shape each, with the letter where a mark starts. */
export function MarkedWords({ segment }: { readonly segment: Segment<{ readonly family: Family }> }) {
  let words: ReactNode = segment.text
  for (const family of new Set(segment.marks.map((mark) => mark.family))) {
    const isStart = segment.starts.some((start) => start.family === family)
    words = (
      <span className={`mark mark-${family}`} data-tag={isStart ? letterOf(family) : undefined}>
        {words}
      </span>
    )
  }
  return words
}
