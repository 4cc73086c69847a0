import { memo, useMemo } from 'react'
import type { ReportView, Span } from '../../../api/types.ts'
import { splitAtMarks } from '../../lib/highlight.ts'
import { type Block, toBlocks, toTextMarks } from './report-marks.ts'
import { TextSegment } from './text-segment.tsx'

interface Props {
  readonly report: ReportView
  readonly lit: string | null
  readonly onHover: (claim: string | null) => void
  readonly onChoose: (claim: string) => void
  /** Offers to make a claim of a number that became none. */
  readonly onUnread?: ((span: Span) => void) | undefined
  /** Smaller, for a panel beside something else. */
  readonly isCompact?: boolean
}

const full: Readonly<Record<Block['kind'], string>> = {
  title: 'lit-close serif text-[1.75rem] leading-tight font-semibold tracking-[-0.01em] sm:text-4xl mt-2 mb-6',
  standfirst: 'serif text-xl leading-8 text-(--ink-2) mb-5',
  heading: 'serif text-xl leading-8 font-semibold mt-8 mb-2',
  dateline: 'text-sm text-(--ink-3) mb-3',
  byline: 'text-sm text-(--ink-3) mb-3',
  paragraph: 'serif text-[1.125rem] leading-8 mb-5',
  'list-item': 'serif text-[1.125rem] leading-8 mb-2 ms-6 list-item list-disc',
  caption: 'text-xs leading-5 text-(--ink-3) mb-4 border-s-2 border-(--line) ps-3',
  furniture: 'text-xs leading-5 text-(--ink-3) mb-4 border-s-2 border-(--line) ps-3',
}

const small = 'text-xs leading-5 text-(--ink-3) mb-3'
const compact: Readonly<Record<Block['kind'], string>> = {
  title: 'lit-close serif text-lg leading-snug font-semibold mt-1 mb-3',
  standfirst: 'serif leading-7 text-(--ink-2) mb-3',
  heading: 'serif font-semibold leading-7 mt-4 mb-1',
  dateline: small,
  byline: small,
  paragraph: 'serif leading-7 mb-3',
  'list-item': 'serif leading-7 mb-1 ms-5 list-item list-disc',
  caption: `${small} border-s-2 border-(--line) ps-3`,
  furniture: `${small} border-s-2 border-(--line) ps-3`,
}

/** The text as kept, in serif, with every claim lit; captions and page furniture set apart. */
export const ReportText = memo(function ReportText({ report, isCompact = false, ...rest }: Props) {
  const looks = isCompact ? compact : full
  const blocks = useMemo(() => {
    const marks = toTextMarks(report)
    return toBlocks(report).map((block) => ({ block, segments: splitAtMarks(report.text, marks, block) }))
  }, [report])
  return (
    <div
      className={`max-w-[42rem] ${isCompact ? 'mt-3' : 'mt-6'}`}
      lang={report.language ?? undefined}
      data-report-text=""
    >
      {blocks.map(({ block, segments }) => (
        <p key={block.from} dir="auto" className={`whitespace-pre-line ${looks[block.kind]}`}>
          {(block.kind === 'caption' || block.kind === 'furniture') && (
            <span className="sr-only">{block.kind === 'caption' ? 'Caption: ' : 'Not part of the report: '}</span>
          )}
          {segments.map((segment) => (
            <TextSegment key={segment.from} segment={segment} {...rest} />
          ))}
        </p>
      ))}
    </div>
  )
})
