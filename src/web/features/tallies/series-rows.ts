/** A series as rows: for its table and its CSV. */
import type { SeriesView } from '../../../api/types.ts'

/** The names of the columns. */
export const seriesColumns = [
  'on',
  'speaker',
  'speaker_kind',
  'min',
  'max',
  'text',
  'publisher',
  'sentence',
  'report',
  'claim',
] as const

/** One row a point, by speaker and day. */
export function toSeriesRows({ speakers }: SeriesView): readonly (readonly (string | number | null)[])[] {
  return speakers.flatMap((speaker) =>
    speaker.points.map((point) => [
      point.on,
      speaker.name,
      speaker.kind,
      point.min,
      point.max,
      point.text,
      point.publisher,
      point.sentence,
      point.report,
      point.claim,
    ]),
  )
}
