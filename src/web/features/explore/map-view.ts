/** What part of the world a map shows, and where on it things stand. */

/** The middle of the map, from 0 to 1 across and down the world, and how many pixels wide the world is. */
export interface MapView {
  readonly x: number
  readonly y: number
  readonly world: number
  readonly width: number
  readonly height: number
}

/** The turns of the world that are in sight: 0 for the first, -1 and 1 for those beside it. */
export function turnsOf({ x, world, width }: MapView): readonly number[] {
  const first = Math.floor(x - width / 2 / world)
  const last = Math.floor(x + width / 2 / world)
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/** Pixels from the left of a point of one turn of the world. */
export function leftOf(view: MapView, across: number, turn: number): number {
  return (across + turn - view.x) * view.world + view.width / 2
}

/** Pixels from the top. */
export function topOf(view: MapView, down: number): number {
  return (down - view.y) * view.world + view.height / 2
}
