import type { ReactNode } from 'react'
import { type Family, letterOf } from '../lib/families.ts'
import type { Segment } from '../lib/highlight.ts'

interface Props {
  readonly segment: Segment<{ readonly family: Family }>
  /** The family whose field is pointed at or focused. */
  readonly lit?: Family | null
  /** Offers the field of the words that are chosen. */
  readonly onChoose?: (family: Family) => void
}

/** A stretch of words under the marks that lie on it: one underline shape each, with the letter where a mark starts. */
export function MarkedWords({ segment, lit = null, onChoose }: Props) {
  let words: ReactNode = segment.text
  const families = [...new Set(segment.marks.map((mark) => mark.family))]
  for (const family of families) {
    const isStart = segment.starts.some((start) => start.family === family)
    words = (
      <span
        className={`mark mark-${family} ${family === lit ? 'mark-on' : ''}`}
        data-tag={isStart ? letterOf(family) : undefined}
      >
        {words}
      </span>
    )
  }
  const [innermost] = families
  if (innermost === undefined || !onChoose) return words
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the field itself is the keyboard's way
    <span className="cursor-pointer" onClick={() => onChoose(innermost)}>
      {words}
    </span>
  )
}
