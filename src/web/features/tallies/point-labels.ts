/** Which points of a chart get their number written beside them, and on which side. */
import type { LinePoint, SeriesLine } from './series-lines.ts'

/** The side of its point a number stands on. */
export type LabelSide = 'above' | 'below'

interface Spot {
  readonly x: number
  readonly y: number
}

interface Wish extends Spot {
  readonly one: LinePoint
  readonly side: LabelSide
}

type Scale = (value: number) => number

/**
 * Later points are asked first; each number needs room beside the points drawn and the numbers placed before, and tries
 * its other side when its own is taken. The last point of a line is named at the margin instead.
 */
export function placePointLabels(lines: readonly SeriesLine[], x: Scale, y: Scale): ReadonlyMap<LinePoint, LabelSide> {
  const points = lines.flatMap((line) => line.points.map((one) => ({ x: x(one.day), y: y(one.value) })))
  const asking = lines.flatMap(({ index, points }) => points.slice(0, -1).map((one) => ({ one, index }))).reverse()
  const wishAt = (one: LinePoint, side: LabelSide): Wish =>
    side === 'above'
      ? { one, side, x: x(one.day), y: y(one.value) - 14 }
      : { one, side, x: x(one.day) + (one.isFall ? 0 : 7 + one.signs.length * 3), y: y(one.value) + 16 }
  const placed: Wish[] = []
  const tryToPlace = (wish: Wish) => {
    if (points.some((point) => isOver(wish, point)) || placed.some((other) => isNear(wish, other))) return
    placed.push(wish)
  }
  for (const { one, index } of asking) tryToPlace(wishAt(one, sideOf(one, index)))
  for (const { one, index } of asking) {
    if (placed.some((wish) => wish.one === one)) continue
    tryToPlace(wishAt(one, sideOf(one, index) === 'above' ? 'below' : 'above'))
  }
  return new Map(placed.map(({ one, side }) => [one, side]))
}

/** Below where the line comes from above, and for every second line. */
function sideOf({ isFall }: LinePoint, index: number): LabelSide {
  return isFall || index % 2 === 1 ? 'below' : 'above'
}

function isOver({ x, y, one }: Wish, point: Spot): boolean {
  return Math.abs(x - point.x) < one.signs.length * 3.2 + 5 && Math.abs(y - point.y) < 10
}

function isNear(a: Wish, b: Wish): boolean {
  const room = (a.one.signs.length + b.one.signs.length) * 3.5 + 6
  return Math.abs(a.x - b.x) < room && Math.abs(a.y - b.y) < 14
}
