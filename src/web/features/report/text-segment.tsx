import type { ReactNode } from 'react'
import type { Span } from '../../../api/types.ts'
import { type Family, letterOf } from '../../lib/families.ts'
import type { Segment } from '../../lib/highlight.ts'
import type { TextMark } from './report-marks.ts'

interface Props {
  readonly segment: Segment<TextMark>
  readonly lit: string | null
  readonly onHover: (claim: string | null) => void
  readonly onChoose: (claim: string) => void
  readonly onUnread?: ((span: Span) => void) | undefined
}

type Words = Extract<TextMark, { kind: 'words' }>

/** A stretch of the report between two mark boundaries, under all the marks that lie on it. */
export function TextSegment({ segment, lit, onHover, onChoose, onUnread }: Props) {
  const words = segment.marks.filter((mark): mark is Words => mark.kind === 'words').sort((a, b) => a.size - b.size)
  const values = words.filter((mark) => mark.isValue)
  const sentences = segment.marks.filter((mark) => mark.kind === 'sentence')
  const unread = segment.marks.find((mark) => mark.kind === 'unread')
  const isLit = lit !== null && sentences.some((mark) => mark.claim === lit)
  const background = sentences.length === 0 ? '' : isLit ? 'lit lit-strong' : 'lit'

  let body: ReactNode = segment.text
  for (const family of new Set(words.map((mark) => mark.family))) {
    const isOn = words.some((mark) => mark.family === family && mark.claim === lit)
    body = (
      <span className={`mark mark-${family} ${isOn ? 'mark-on' : ''}`} data-tag={tagOf(segment, family)}>
        {body}
      </span>
    )
  }
  if (unread && words.length === 0) {
    const span = { from: segment.from, to: segment.to }
    body = (
      <button
        type="button"
        className="mark-unread tip"
        data-tip={unread.message}
        aria-label={`${segment.text}: ${unread.message}`}
        onClick={() => onUnread?.(span)}
      >
        {body}
      </button>
    )
  }
  const first = values[0]
  if (!first) {
    return (
      <span className={background || undefined} data-from={segment.from}>
        {body}
      </span>
    )
  }
  const ids = [...new Set(values.map((mark) => mark.claim))]
  // Choosing words on which several claims rest takes them in turn, the narrowest first.
  const next = ids[(ids.indexOf(lit ?? '') + 1) % ids.length] ?? first.claim
  const isStart = segment.starts.some((mark) => mark.kind === 'words' && mark.isValue)
  return (
    <a
      href={`#c=${first.claim}`}
      tabIndex={isStart ? 0 : -1}
      className={`${background} no-underline`}
      data-claims={ids.join(' ')}
      data-from={segment.from}
      onMouseEnter={() => onHover(first.claim)}
      onMouseLeave={() => onHover(null)}
      onFocus={() => onHover(first.claim)}
      onBlur={() => onHover(null)}
      onClick={(event) => {
        event.preventDefault()
        onChoose(next)
      }}
    >
      {body}
    </a>
  )
}

function tagOf(segment: Segment<TextMark>, family: Family): string | undefined {
  return segment.starts.some((mark) => mark.kind === 'words' && mark.family === family) ? letterOf(family) : undefined
}
