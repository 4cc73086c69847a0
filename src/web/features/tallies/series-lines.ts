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

/** Whether a point's number stands below it: where the line comes from above, and for every second line. */
export function isLabelBelow({ isFall }: LinePoint, index: number): boolean {
  return isFall || index % 2 === 1
}

/** A number that wants to stand at a point: its middle, and its text. */
export interface Wish {
  readonly x: number
  readonly y: number
  readonly text: string
}

/** Which wishes are granted, in order: each needs room beside the points drawn and those granted before. Later points are asked first. */
export function grantLabels(wishes: readonly Wish[], points: readonly Omit<Wish, 'text'>[] = []): ReadonlySet<number> {
  const granted: number[] = []
  for (const i of wishes.keys()) {
    const wish = wishes[i]
    if (!wish || points.some((point) => isCovered(wish, point))) continue
    if (granted.every((at) => isClear(wish, wishes[at] ?? wish))) granted.push(i)
  }
  return new Set(granted)
}

function isCovered({ x, y, text }: Wish, point: Omit<Wish, 'text'>): boolean {
  return Math.abs(x - point.x) < text.length * 3.2 + 5 && Math.abs(y - point.y) < 10
}

function isClear(a: Wish, b: Wish): boolean {
  const room = (a.text.length + b.text.length) * 3.5 + 6
  return Math.abs(a.x - b.x) >= room || Math.abs(a.y - b.y) >= 14
}
