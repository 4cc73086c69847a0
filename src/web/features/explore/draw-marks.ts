/** Draws the places that remain onto a canvas over the map. A brush draws them anew and leaves the map below alone. */
import { circleRing } from '../../lib/circle.ts'
import type { Near } from '../../lib/explore-search.ts'
import { acrossOf, downOf } from '../../lib/mercator.ts'
import { AREA_INK, clearSheet, DOT, type InkSheet, MOST_STAMPED, printSheet, stampArea, stampDot } from './ink-sheet.ts'
import type { MapColours } from './map-style.ts'
import { leftOf, type MapView, topOf, turnsOf } from './map-view.ts'
import type { PlaceMarks } from './place-marks.ts'

const DOT_CHOSEN = 7
/** The smallest circle drawn for a place that has no dot. */
const LEAST = 2.5

/** What is drawn. */
export interface MarksDrawn {
  readonly marks: PlaceMarks
  /** For each place of the data set: how many incidents remain. */
  readonly counts: Int32Array
  /** The place of the highlighted incident; -1 for none. */
  readonly selected: number
  readonly near: Near | null
}

/** What small marks are put onto before they come to the canvas. */
export interface MarksSheet {
  readonly sheet: InkSheet
  readonly image: ImageData
  /** The accent colour as pixels hold it, without opacity. */
  readonly ink: number
}

/** Draws the areas, the dots, the highlighted place and the circle of the query; whatever the canvas held is gone. */
export function drawMarks(
  ctx: CanvasRenderingContext2D,
  view: MapView,
  {
    marks,
    counts,
    selected,
    near,
    colours,
    on,
  }: MarksDrawn & { readonly colours: MapColours; readonly on: MarksSheet },
): void {
  const { places, x, y, reach, isClose } = marks
  const { sheet } = on
  const wide: (readonly [number, number, number])[] = []
  clearSheet(sheet)
  for (const turn of turnsOf(view)) {
    for (let mark = 0; mark < places.length; mark++) {
      const place = places[mark] ?? -1
      if (place === selected || (counts[place] ?? 0) === 0) continue
      const left = leftOf(view, x[mark] ?? 0, turn)
      const top = topOf(view, y[mark] ?? 0)
      const radius = Math.max(LEAST, (reach[mark] ?? 0) * view.world)
      if (!isSeen(view, left, top, radius)) continue
      const isDot = isClose[mark] === 1
      if (radius > MOST_STAMPED) wide.push([left, top, radius])
      else if (!isDot || radius > DOT) stampArea(sheet, { left, top }, radius)
      if (isDot) stampDot(sheet, left, top)
    }
  }
  printSheet(sheet, on.ink, new Uint32Array(on.image.data.buffer))
  ctx.putImageData(on.image, 0, 0)
  ctx.fillStyle = colours.accent
  ctx.strokeStyle = colours.accent
  ctx.lineWidth = 1
  for (const [left, top, radius] of wide) drawArea(ctx, left, top, radius, AREA_INK)
  const mark = selected < 0 ? -1 : places.indexOf(selected)
  if (mark >= 0) drawChosen(ctx, view, { marks, mark, colours })
  if (near) drawNear(ctx, view, near, colours)
}

/** The place under a point of the map, the closest known first; -1 when there is none. */
export function placeUnder(view: MapView, { marks, counts }: MarksDrawn, left: number, top: number): number {
  const { places, x, y, reach } = marks
  for (let mark = places.length - 1; mark >= 0; mark--) {
    if ((counts[places[mark] ?? 0] ?? 0) === 0) continue
    const radius = Math.max(DOT, (reach[mark] ?? 0) * view.world)
    const dTop = topOf(view, y[mark] ?? 0) - top
    if (Math.abs(dTop) > radius) continue
    for (const turn of turnsOf(view))
      if (Math.hypot(leftOf(view, x[mark] ?? 0, turn) - left, dTop) <= radius) return places[mark] ?? -1
  }
  return -1
}

function drawArea(ctx: CanvasRenderingContext2D, left: number, top: number, radius: number, opacity: number): void {
  ctx.beginPath()
  ctx.arc(left, top, radius, 0, 2 * Math.PI)
  ctx.globalAlpha = opacity
  ctx.fill()
  ctx.globalAlpha = 1
  ctx.stroke()
}

function isSeen({ width, height }: MapView, left: number, top: number, radius: number): boolean {
  return left + radius > 0 && left - radius < width && top + radius > 0 && top - radius < height
}

function drawChosen(
  ctx: CanvasRenderingContext2D,
  view: MapView,
  { marks, mark, colours }: { readonly marks: PlaceMarks; readonly mark: number; readonly colours: MapColours },
): void {
  for (const turn of turnsOf(view)) {
    const left = leftOf(view, marks.x[mark] ?? 0, turn)
    const top = topOf(view, marks.y[mark] ?? 0)
    const radius = (marks.reach[mark] ?? 0) * view.world
    ctx.lineWidth = 3
    if (radius > LEAST) drawArea(ctx, left, top, radius, 0.4)
    if (marks.isClose[mark] !== 1 && radius > LEAST) continue
    ctx.beginPath()
    ctx.arc(left, top, DOT_CHOSEN, 0, 2 * Math.PI)
    ctx.fill()
    ctx.lineWidth = 2
    ctx.strokeStyle = colours.land
    ctx.stroke()
    ctx.strokeStyle = colours.accent
  }
}

function drawNear(ctx: CanvasRenderingContext2D, view: MapView, near: Near, colours: MapColours): void {
  const ring = circleRing(near.lat, near.lon, near.km)
  ctx.strokeStyle = colours.ink
  ctx.lineWidth = 2
  ctx.setLineDash([4, 4])
  for (const turn of turnsOf(view)) {
    ctx.beginPath()
    for (const [lon, lat] of ring) ctx.lineTo(leftOf(view, acrossOf(lon), turn), topOf(view, downOf(lat)))
    ctx.stroke()
  }
  ctx.setLineDash([])
}
