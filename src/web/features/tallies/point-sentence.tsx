import { Link } from '@tanstack/react-router'
import type { SeriesPoint, SeriesView } from '../../../api/types.ts'
import { formatDay } from '../../lib/dates.ts'
import { speakerKindWords } from '../../lib/words.ts'

/** The sentence a point of a running total was read from. */
export function PointSentence(props: {
  readonly point: SeriesPoint
  readonly speaker: SeriesView['speakers'][number]
}) {
  const { point, speaker } = props
  return (
    <figure className="mt-3 border-s-2 border-(--accent) ps-4">
      <blockquote dir="auto" className="serif max-w-[62ch] text-[1.0625rem] leading-7">
        <span className="lit">{point.sentence}</span>
      </blockquote>
      <figcaption className="mt-1 text-sm text-(--ink-2)">
        <span className="figure font-semibold text-(--ink)">{point.text}</span>
        {' · '}
        <bdi className="font-semibold text-(--ink)">{speaker.name}</bdi> ({speakerKindWords(speaker.kind)})
        {point.on && ` · as of ${formatDay(point.on)}`}
        {' · '}
        <bdi>{point.publisher ?? 'publisher not stated'}</bdi>
        {' · '}
        <Link to="/reports/$id" params={{ id: point.report }} hash={`c=${point.claim}`} className="link">
          see it in the report
        </Link>
      </figcaption>
    </figure>
  )
}
