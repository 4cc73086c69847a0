import { type Family, letterOf } from '../lib/families.ts'
import type { Segment } from '../lib/highlight.ts'

/** A stretch of words under the marks that lie on it: one underline shape each, with the letter where a mark starts. */
export function MarkedWords({ segment }: { readonly segment: Segment<{ readonly family: Family }> }) {
  const families = [...new Set(segment.marks.map((mark) => mark.family))]
  return families.reduce(
    (words, family) => (
      <span
        className={`mark mark-${family}`}
        data-tag={segment.starts.some((start) => start.family === family) ? letterOf(family) : undefined}
      >
        {words}
      </span>
    ),
    <>{segment.text}</>,
  )
}
