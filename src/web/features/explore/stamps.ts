/** Small circles of the map as pictures made once: drawing thousands of arcs would cost more than the query. */

/** The radius of a dot, in pixels. */
export const DOT = 3.5
/** Circles wider than this are drawn as what they are. */
export const MOST_STAMPED = 16
/** Radii are rounded to so many parts of a pixel. */
const STEPS = 4

/** Puts pictures of circles onto a canvas. */
export interface Stamps {
  dot(ctx: CanvasRenderingContext2D, left: number, top: number): void
  area(ctx: CanvasRenderingContext2D, left: number, top: number, radius: number): void
}

const known = new Map<string, HTMLCanvasElement>()

/** The stamps of one colour for one drawing; a second one of its kind on the same pixel is left out, since nobody could see it. */
export function createStamps(colour: string): Stamps {
  const seen = new Set<number>()
  const isNew = (left: number, top: number, radius: number) => {
    const spot = (Math.round(top) * 65_536 + Math.round(left)) * 128 + radius * STEPS
    return seen.size < seen.add(spot).size
  }
  const stamp = (ctx: CanvasRenderingContext2D, left: number, top: number, picture: HTMLCanvasElement) => {
    const size = picture.width / window.devicePixelRatio
    ctx.drawImage(picture, left - size / 2, top - size / 2, size, size)
  }
  return {
    dot(ctx, left, top) {
      if (!isNew(left, top, 0)) return
      stamp(
        ctx,
        left,
        top,
        pictureOf(`dot ${colour}`, DOT, (own, middle) => {
          own.fillStyle = colour
          own.beginPath()
          own.arc(middle, middle, DOT, 0, 2 * Math.PI)
          own.fill()
        }),
      )
    },
    area(ctx, left, top, radius) {
      const rounded = Math.round(radius * STEPS) / STEPS
      if (!isNew(left, top, rounded)) return
      stamp(
        ctx,
        left,
        top,
        pictureOf(`area ${rounded} ${colour}`, rounded, (own, middle) => {
          own.fillStyle = colour
          own.strokeStyle = colour
          drawArea(own, middle, middle, rounded, 0.1)
        }),
      )
    },
  }
}

/** Draws a circle with its edge, in the colours set. */
export function drawArea(
  ctx: CanvasRenderingContext2D,
  left: number,
  top: number,
  radius: number,
  opacity: number,
): void {
  ctx.beginPath()
  ctx.arc(left, top, radius, 0, 2 * Math.PI)
  ctx.globalAlpha = opacity
  ctx.fill()
  ctx.globalAlpha = 1
  ctx.stroke()
}

function pictureOf(
  name: string,
  radius: number,
  draw: (ctx: CanvasRenderingContext2D, middle: number) => void,
): HTMLCanvasElement {
  const ratio = window.devicePixelRatio
  const key = `${ratio} ${name}`
  const made = known.get(key)
  if (made) return made
  const canvas = document.createElement('canvas')
  const middle = Math.ceil(radius) + 2
  canvas.width = Math.ceil(middle * 2 * ratio)
  canvas.height = canvas.width
  const ctx = canvas.getContext('2d')
  ctx?.scale(ratio, ratio)
  if (ctx) draw(ctx, middle)
  known.set(key, canvas)
  return canvas
}
