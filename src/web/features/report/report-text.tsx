import { memo, useMemo } from 'react'
import type { ReportView } from '../../../api/types.ts'
import { splitAtMarks } from '../../lib/highlight.ts'
import { type Block, toBlocks, toTextMarks } from './report-marks.ts'
import { TextSegment } from './text-segment.tsx'

interface Props {
  readonly report: ReportView
  readonly lit: string | null
  readonly onHover: (claim: string | null) => void
  readonly onChoose: (claim: string) => void
}

const looks: Readonly<Record<Block['kind'], string>> = {
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

/** The text as kept, in serif, with every claim lit; captions and page furniture set apart. */
export const ReportText = memo(function ReportText({ report, lit, onHover, onChoose }: Props) {
  const blocks = useMemo(() => {
    const marks = toTextMarks(report)
    return toBlocks(report).map((block) => ({ block, segments: splitAtMarks(report.text, marks, block) }))
  }, [report])
  return (
    <div className="mt-6 max-w-[42rem]" lang={report.language ?? undefined} data-report-text="">
      {blocks.map(({ block, segments }) => (
        <p key={block.from} dir="auto" className={`whitespace-pre-line ${looks[block.kind]}`}>
          {(block.kind === 'caption' || block.kind === 'furniture') && (
            <span className="sr-only">{block.kind === 'caption' ? 'Caption: ' : 'Not part of the report: '}</span>
          )}
          {segments.map((segment) => (
            <TextSegment key={segment.from} segment={segment} lit={lit} onHover={onHover} onChoose={onChoose} />
          ))}
        </p>
      ))}
    </div>
  )
})
