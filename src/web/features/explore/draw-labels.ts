/** Writes the names of places and countries over the map, those of most weight first, none over another. */
import type { ColumnPlace } from '../../../api/types.ts'
import type { CountryName } from '../../lib/countries.ts'
import { acrossOf, downOf } from '../../lib/mercator.ts'
import { formatNumber } from '../../lib/words.ts'
import type { MapColours } from './map-style.ts'
import { leftOf, type MapView, topOf, turnsOf } from './map-view.ts'
import { mostOf, type PlaceMarks } from './place-marks.ts'

/** So many names of places are tried at most. */
const LABELS = 150
const PLACE_SIZE = 11.5
const COUNTRY_SIZE = 10
/** Between a place's middle and its name. */
const GAP = 8
const FONT = '"Inter Variable", sans-serif'

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

interface Label {
  readonly text: string
  readonly left: number
  readonly middle: number
}

/** What names there are. */
export interface Named {
  readonly places: readonly ColumnPlace[]
  readonly marks: PlaceMarks
  readonly counts: Int32Array
  readonly countries: readonly CountryName[]
}

const widths = new Map<string, number>()
/** Until the desk's own face is there, widths are those of another: they are not kept. */
let isOwnFace = false

/** Writes the names that have room. */
export function drawLabels(
  ctx: CanvasRenderingContext2D,
  view: MapView,
  { places, marks, counts, countries, colours }: Named & { readonly colours: MapColours },
): void {
  const taken: Box[] = []
  const turns = turnsOf(view)
  isOwnFace ||= document.fonts.check(`${PLACE_SIZE}px ${FONT}`)
  ctx.textBaseline = 'middle'
  ctx.lineJoin = 'round'

  ctx.font = `${PLACE_SIZE}px ${FONT}`
  const ofPlaces = mostOf(marks, counts, LABELS).flatMap((mark) => {
    const at = marks.places[mark] ?? 0
    const name = places[at]?.name ?? ''
    const text = labelOf(name, counts[at] ?? 0)
    // Names come again with each brush, and so do the few figures beside them: put together they hardly ever do.
    const width = widthOf(ctx, name) + widthOf(ctx, text.slice(name.length))
    return turns.flatMap((turn) => {
      const point = { left: leftOf(view, marks.x[mark] ?? 0, turn), top: topOf(view, marks.y[mark] ?? 0) }
      return room(view, taken, point, { text, width, height: PLACE_SIZE, isBeside: true }) ?? []
    })
  })
  ctx.font = `${COUNTRY_SIZE}px ${FONT}`
  ctx.letterSpacing = '1.2px'
  const ofCountries = countries.flatMap(({ name, lon, lat }) =>
    turns.flatMap((turn) => {
      const point = { left: leftOf(view, acrossOf(lon), turn), top: topOf(view, downOf(lat)) }
      return (
        room(view, taken, point, {
          text: name.toUpperCase(),
          width: widthOf(ctx, name.toUpperCase()),
          height: COUNTRY_SIZE,
          isBeside: false,
        }) ?? []
      )
    }),
  )
  write(ctx, ofCountries, { ink: colours.faint, halo: colours.land })
  ctx.letterSpacing = '0px'
  ctx.font = `${PLACE_SIZE}px ${FONT}`
  write(ctx, ofPlaces, { ink: colours.ink, halo: colours.land })
}

/** A place's name with the number of its incidents. */
export function labelOf(name: string, count: number): string {
  return count === 1 ? name : `${name} (${formatNumber(count)})`
}

function write(
  ctx: CanvasRenderingContext2D,
  labels: readonly Label[],
  { ink, halo }: { readonly ink: string; readonly halo: string },
): void {
  ctx.fillStyle = ink
  ctx.strokeStyle = halo
  ctx.lineWidth = 2.6
  for (const { text, left, middle } of labels) {
    ctx.strokeText(text, left, middle)
    ctx.fillText(text, left, middle)
  }
}

/** Where a name fits: beside, above or below its point, or on it; null when there is no room. */
function room(
  view: MapView,
  taken: Box[],
  point: { readonly left: number; readonly top: number },
  name: { readonly text: string; readonly width: number; readonly height: number; readonly isBeside: boolean },
): Label | null {
  const { text, width, height } = name
  if (point.left < 0 || point.left > view.width || point.top < 0 || point.top > view.height) return null
  const centred = point.left - width / 2
  const spots: readonly (readonly [number, number])[] = name.isBeside
    ? [
        [point.left + GAP, point.top],
        [point.left - GAP - width, point.top],
        [centred, point.top + GAP + height / 2],
        [centred, point.top - GAP - height / 2],
      ]
    : [[centred, point.top]]
  for (const [left, middle] of spots) {
    const box = {
      left: left - 2,
      right: left + width + 2,
      top: middle - height / 2 - 2,
      bottom: middle + height / 2 + 2,
    }
    if (box.left < 0 || box.right > view.width || box.top < 0 || box.bottom > view.height) continue
    if (taken.some((one) => isOver(one, box))) continue
    taken.push(box)
    return { text, left, middle }
  }
  return null
}

function isOver(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function widthOf(ctx: CanvasRenderingContext2D, text: string): number {
  const key = `${ctx.font} ${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  const { width } = ctx.measureText(text)
  if (isOwnFace) widths.set(key, width)
  return width
}
