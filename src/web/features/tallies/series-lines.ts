/** A series as lines to draw: dated points, by speaker. */
import type { SeriesPoint, SeriesView } from '../../../api/types.ts'
import { toDayNumber } from '../../lib/dates.ts'
import { toSigns } from '../../lib/signs.ts'

/** A point with a day number and the number drawn: the least it states, else the most. */
export interface LinePoint {
  readonly point: SeriesPoint
  readonly day: number
  readonly value: number
  /** The figure in signs: `76`, `≥ 100`. */
  readonly signs: string
  /** A running total should not fall: this one is below the point before. */
  readonly isFall: boolean
}

/** One speaker's line, its points by day. */
export interface SeriesLine {
  readonly name: string
  readonly index: number
  readonly points: readonly LinePoint[]
}

/** The lines of a series; speakers without a dated number have none, but keep their index and so their shape. */
export function toSeriesLines({ speakers }: SeriesView): readonly SeriesLine[] {
  return speakers
    .map(({ name, points }, index) => ({ name, index, points: toLinePoints(points) }))
    .filter((line) => line.points.length > 0)
}

function toLinePoints(points: readonly SeriesPoint[]): readonly LinePoint[] {
  const dated = points.flatMap((point) => {
    const value = point.min ?? point.max
    return point.on === null || value === null
      ? []
      : [{ point, day: toDayNumber(point.on), value, signs: toSigns(point.min, point.max) ?? point.text }]
  })
  return dated
    .sort((a, b) => a.day - b.day || a.value - b.value)
    .map((one, i, all) => ({ ...one, isFall: one.value < (all[i - 1]?.value ?? one.value) }))
}
