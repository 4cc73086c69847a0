/** Draws land and borders in rough outlines: what is seen until the map has its own. */
import type { Outlines } from '../../lib/countries.ts'
import type { MapColours } from './map-style.ts'
import { leftOf, type MapView, topOf, turnsOf } from './map-view.ts'

/** Draws the outlines over a sea; whatever the canvas held is gone. */
export function drawLand(
  ctx: CanvasRenderingContext2D,
  view: MapView,
  { outlines, colours }: { readonly outlines: Outlines; readonly colours: MapColours },
): void {
  ctx.fillStyle = colours.sea
  ctx.fillRect(0, 0, view.width, view.height)
  ctx.beginPath()
  for (const turn of turnsOf(view)) {
    for (const ring of outlines) {
      for (let at = 0; at < ring.length; at += 2) {
        const [left, top] = [leftOf(view, ring[at] ?? 0, turn), topOf(view, ring[at + 1] ?? 0)]
        if (at === 0) ctx.moveTo(left, top)
        else ctx.lineTo(left, top)
      }
      ctx.closePath()
    }
  }
  ctx.fillStyle = colours.land
  ctx.strokeStyle = colours.line
  ctx.lineWidth = 1
  ctx.fill()
  ctx.stroke()
}
