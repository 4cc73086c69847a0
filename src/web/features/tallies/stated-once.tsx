import type { SeriesView } from '../../../api/types.ts'
import { toSigns } from '../../lib/signs.ts'
import { PointSentence } from './point-sentence.tsx'

/** Whether only one figure of this running total was found: a chart would show a single dot. */
export function isStatedOnce({ speakers }: SeriesView): boolean {
  return speakers.reduce((sum, speaker) => sum + speaker.points.length, 0) <= 1
}

/** Totals that were stated once: the figure, and the sentence it stands in. */
export function StatedOnce({ series }: { readonly series: readonly SeriesView[] }) {
  return (
    <section aria-labelledby="once-title" className="head mt-12">
      <h3 id="once-title" className="serif text-xl font-semibold">
        Stated once
      </h3>
      <ul className="mt-2">
        {series.map(({ id, title, speakers }) => (
          <li
            key={id}
            id={id}
            className="rule-top grid gap-x-10 gap-y-2 py-4 first:border-t-0 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]"
          >
            {speakers.map((speaker) =>
              speaker.points.map((point) => (
                <div key={point.claim} className="contents">
                  <div>
                    <p className="figure text-3xl leading-tight font-semibold">
                      <bdi dir="ltr">{toSigns(point.min, point.max) ?? point.text}</bdi>
                    </p>
                    <h4 className="font-medium">
                      <bdi>{title}</bdi>
                    </h4>
                  </div>
                  <div>
                    <PointSentence point={point} speaker={speaker} />
                    {speaker.warnings.map((words) => (
                      <p key={words} className="mt-1 text-sm">
                        <span aria-hidden="true">⚠ </span>
                        {words}
                      </p>
                    ))}
                  </div>
                </div>
              )),
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
