import { Link } from '@tanstack/react-router'
import type { SeriesView } from '../../../api/types.ts'
import { formatDay } from '../../lib/dates.ts'

/** The chart's twin: every point in words. */
export function SeriesTable({ series }: { readonly series: SeriesView }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
    <section tabIndex={0} aria-label={`${series.title}, as a table`} className="mt-2 relative overflow-x-auto">
      <table className="w-full min-w-xl text-sm">
        <thead>
          <tr className="border-b border-(--line-2) text-start text-xs text-(--ink-3)">
            {['Day', 'Speaker', 'Total', 'Publisher', 'Sentence'].map((name) => (
              <th key={name} scope="col" className="py-1 pe-4 text-start font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.speakers.flatMap((speaker) =>
            speaker.points.map((point) => (
              <tr key={point.claim + speaker.name} className="border-b border-(--line) align-top">
                <td className="py-1.5 pe-4 whitespace-nowrap">{point.on ? formatDay(point.on) : 'not known'}</td>
                <td className="py-1.5 pe-4">
                  <bdi>{speaker.name}</bdi>
                </td>
                <td className="py-1.5 pe-4 font-semibold">{point.text}</td>
                <td className="py-1.5 pe-4">
                  <bdi>{point.publisher ?? 'not stated'}</bdi>
                </td>
                <td dir="auto" className="serif py-1.5">
                  <Link
                    to="/reports/$id"
                    params={{ id: point.report }}
                    hash={`c=${point.claim}`}
                    className="link text-(--ink)!"
                  >
                    {point.sentence}
                  </Link>
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  )
}
