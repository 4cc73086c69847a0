/** Points of a chart that would lie on one another, moved aside so that each can be seen and chosen. */
import type { LinePoint } from './series-lines.ts'

type Scale = (value: number) => number

/** Pixels between two points that would lie on one another. */
const ASIDE = 9
/** Nearer than this in both directions, one point lies on the other. */
const NEAR = 8

/** How far each point moves to the right, in pixels; those that stay where they are have no entry. Points drawn later move. */
export function spreadPoints(points: readonly LinePoint[], x: Scale, y: Scale): ReadonlyMap<LinePoint, number> {
  const moved = new Map<LinePoint, number>()
  const drawn: { readonly x: number; readonly y: number }[] = []
  for (const one of points) {
    const at = { x: x(one.day), y: y(one.value) }
    let aside = 0
    while (drawn.some((other) => Math.abs(other.y - at.y) < NEAR && Math.abs(other.x - at.x - aside) < NEAR))
      aside += ASIDE
    if (aside > 0) moved.set(one, aside)
    drawn.push({ x: at.x + aside, y: at.y })
  }
  return moved
}

/** The reach of a finger around a point, in pixels, and the least that is left of it in a crowd. */
const REACH = 12
const LEAST = 4.5

/** How far around each point a press belongs to it: half way to the nearest other one, so that no point lies under the reach of another. */
export function pressRadii(at: readonly (readonly [x: number, y: number])[]): readonly number[] {
  return at.map(([x, y], i) => {
    const nearest = at.reduce(
      (least, [otherX, otherY], j) => (i === j ? least : Math.min(least, Math.hypot(otherX - x, otherY - y))),
      Number.POSITIVE_INFINITY,
    )
    return Math.max(LEAST, Math.min(REACH, nearest / 2))
  })
}
