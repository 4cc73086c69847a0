/** A sheet of pixels for ink of one colour, filled in plain memory: thousands of small circles asked of a canvas one by one would cost more than the query. */

/** The radius of a dot, in pixels of the page. */
export const DOT = 3.5
/** Wider circles are drawn by the canvas as what they are. */
export const MOST_STAMPED = 16
/** How much ink an area has; its edge has all of it. */
export const AREA_INK = 0.1
/** Radii are rounded to so many parts of a pixel. */
const STEPS = 4
const BARE = 255

/** How bare each pixel is: 255 has no ink, 0 is covered. Ink of one colour may come in any order. */
export interface InkSheet {
  /** In pixels of the screen, `ratio` for each of the page. */
  readonly width: number
  readonly height: number
  readonly ratio: number
  readonly bare: Uint8Array
  /** What was stamped where: a second one of its kind on the same pixel is left out, since nobody could see it. */
  readonly seen: Set<number>
}

/** A square of pixels, and how much of the bareness under it each leaves. */
interface Stamp {
  readonly reach: number
  readonly leaves: Uint8Array
}

/** Makes a sheet without ink. */
export function createSheet(width: number, height: number, ratio: number): InkSheet {
  return { width, height, ratio, bare: new Uint8Array(width * height).fill(BARE), seen: new Set() }
}

/** Takes all ink off. */
export function clearSheet({ bare, seen }: InkSheet): void {
  bare.fill(BARE)
  seen.clear()
}

/** Puts a dot onto the sheet; `left` and `top` are in pixels of the page. */
export function stampDot(sheet: InkSheet, left: number, top: number): void {
  stampAt(sheet, { left, top, quarters: 0 })
}

/** Puts a circle with its edge onto the sheet. */
export function stampArea(sheet: InkSheet, at: { readonly left: number; readonly top: number }, radius: number): void {
  stampAt(sheet, { ...at, quarters: Math.max(1, Math.round(radius * STEPS)) })
}

/** Writes the ink as pixels: `colour` is red, green and blue as an `ImageData` holds them, without its opacity. */
export function printSheet({ bare }: InkSheet, colour: number, pixels: Uint32Array): void {
  for (let at = 0; at < bare.length; at++) pixels[at] = colour | ((BARE - bare[at]!) << 24)
}

/** `quarters` of a pixel of radius; 0 stands for a dot. */
function stampAt(
  { width, height, ratio, bare, seen }: InkSheet,
  { left, top, quarters }: { readonly left: number; readonly top: number; readonly quarters: number },
): void {
  const across = Math.round(left * ratio)
  const down = Math.round(top * ratio)
  const spot = (down * 65_536 + across) * 128 + quarters
  if (seen.has(spot)) return
  seen.add(spot)
  const { reach, leaves } = stampOf(quarters, ratio)
  const size = reach * 2 + 1
  const [from, to] = [Math.max(0, across - reach), Math.min(width - 1, across + reach)]
  for (let y = Math.max(0, down - reach); y <= Math.min(height - 1, down + reach); y++) {
    let at = y * width + from
    let under = (y - down + reach) * size + from - across + reach
    for (let x = from; x <= to; x++, at++, under++) {
      // A product of two shares of 255, as a share of 255.
      const product = bare[at]! * leaves[under]! + 128
      bare[at] = (product + (product >> 8)) >> 8
    }
  }
}

const known = new Map<string, Stamp>()

function stampOf(quarters: number, ratio: number): Stamp {
  const key = `${quarters} ${ratio}`
  const made = known.get(key) ?? makeStamp(quarters === 0 ? null : quarters / STEPS, ratio)
  known.set(key, made)
  return made
}

/** An area of a radius, or a dot; its rim is as smooth as a share of each pixel makes it. */
function makeStamp(area: number | null, ratio: number): Stamp {
  const radius = (area ?? DOT) * ratio
  const reach = Math.ceil(radius + ratio)
  const size = reach * 2 + 1
  const leaves = new Uint8Array(size * size)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const away = Math.hypot(x - reach, y - reach)
      const inside = shareOf(radius - away + 0.5)
      const edge = shareOf(ratio / 2 - Math.abs(away - radius) + 0.5)
      const left = area === null ? 1 - inside : (1 - inside * AREA_INK) * (1 - edge)
      leaves[y * size + x] = Math.round(left * BARE)
    }
  }
  return { reach, leaves }
}

const shareOf = (amount: number) => Math.min(1, Math.max(0, amount))
