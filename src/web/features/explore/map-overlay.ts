/** A canvas of our own over the map: what a brush changes is drawn there, and the map below is not drawn again. */
import type { Map as GlMap } from 'maplibre-gl'
import type { ColumnPlace } from '../../../api/types.ts'
import type { CountryName, Outlines } from '../../lib/countries.ts'
import { acrossOf, downOf } from '../../lib/mercator.ts'
import { drawLabels } from './draw-labels.ts'
import { drawLand } from './draw-land.ts'
import { drawMarks, type MarksDrawn, type MarksSheet, placeUnder } from './draw-marks.ts'
import { createSheet } from './ink-sheet.ts'
import { readColours } from './map-style.ts'
import type { MapView } from './map-view.ts'
import { toPlaceMarks } from './place-marks.ts'

/** MapLibre's world is so many pixels wide at zoom 0. */
const WORLD = 512

/** What lies over the map. */
export interface OverlayState extends MarksDrawn {
  readonly places: readonly ColumnPlace[]
  readonly countries: readonly CountryName[]
  /** What is drawn as land until the map below has its own; null when it has. */
  readonly outlines: Outlines | null
}

/** The canvas over a map. */
export interface MapOverlay {
  /** Changes some of what is drawn, and draws it at once. */
  show(change: Partial<OverlayState>): void
  /** Reads the colours anew and draws. */
  repaint(): void
  /** The place at a point of the map; -1 when there is none. */
  placeAt(point: { readonly x: number; readonly y: number }): number
  /** Map and overlay as one picture. */
  picture(): HTMLCanvasElement
  remove(): void
}

/** Lays a canvas over a map; it follows the map's own frames. */
export function createOverlay(map: GlMap): MapOverlay {
  const land = layOver(map)
  land.dataset.land = ''
  const canvas = layOver(map)
  canvas.dataset.marks = ''
  const ctx = canvas.getContext('2d')
  let colours = readColours()
  let on: MarksSheet | null = null
  let state: OverlayState = {
    places: [],
    marks: toPlaceMarks([]),
    counts: new Int32Array(0),
    selected: -1,
    near: null,
    countries: [],
    outlines: null,
  }
  let landDrawn = ''
  // Measured when it changes only: asking the page for it while it is being changed costs a layout.
  const sizeOf = ({ clientWidth: width, clientHeight: height }: HTMLElement) => ({ width, height })
  let size = sizeOf(map.getCanvas())
  const measure = () => {
    size = sizeOf(map.getCanvas())
  }
  const viewOf = (): MapView => {
    const { lng, lat } = map.getCenter()
    return { x: acrossOf(lng), y: downOf(lat), world: WORLD * 2 ** map.getZoom(), ...size }
  }
  const drawLandAt = (view: MapView, ratio: number) => {
    const { outlines } = state
    land.hidden = outlines === null
    const key = JSON.stringify([view, colours])
    const on = land.getContext('2d')
    if (!on || outlines === null || key === landDrawn) return
    landDrawn = key
    fitTo(land, view, ratio)
    on.setTransform(ratio, 0, 0, ratio, 0, 0)
    drawLand(on, view, { outlines, colours })
  }
  const draw = () => {
    if (!ctx) return
    const view = viewOf()
    const ratio = window.devicePixelRatio
    const { width, height } = fitTo(canvas, view, ratio)
    if (width === 0 || height === 0) return
    drawLandAt(view, ratio)
    if (on?.image.width !== width || on.image.height !== height) on = null
    on ??= {
      sheet: createSheet(width, height, ratio),
      image: ctx.createImageData(width, height),
      ink: inkOf(colours.accent),
    }
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0)
    drawMarks(ctx, view, { ...state, colours, on })
    drawLabels(ctx, view, { ...state, colours })
    canvas.dataset.drawn = String(state.counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0))
  }
  map.on('resize', measure)
  map.on('render', draw)
  // The desk's own typeface may come after the map.
  void document.fonts.ready.then(draw)
  return {
    show(change) {
      state = { ...state, ...change }
      draw()
    },
    repaint() {
      colours = readColours()
      on = null
      draw()
    },
    placeAt: ({ x, y }) => placeUnder(viewOf(), state, x, y),
    picture() {
      const both = document.createElement('canvas')
      const below = map.getCanvas()
      both.width = below.width
      both.height = below.height
      const picture = both.getContext('2d')
      // What a frame drew is gone after it: it is drawn once more and copied in the same breath.
      map.redraw()
      picture?.drawImage(below, 0, 0)
      picture?.drawImage(canvas, 0, 0, both.width, both.height)
      return both
    },
    remove() {
      map.off('resize', measure)
      map.off('render', draw)
      canvas.remove()
      land.remove()
    },
  }
}

function layOver(map: GlMap): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.setAttribute('aria-hidden', 'true')
  canvas.className = 'pointer-events-none absolute inset-0 h-full w-full'
  map.getCanvasContainer().append(canvas)
  return canvas
}

/** Gives a canvas as many pixels as it shows; one that has them is left as it is, since a new size wipes it. */
function fitTo(canvas: HTMLCanvasElement, view: MapView, ratio: number) {
  const [width, height] = [Math.round(view.width * ratio), Math.round(view.height * ratio)]
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  return { width, height }
}

/** A colour of the page as the pixels of an `ImageData` hold it, without opacity. */
function inkOf(colour: string): number {
  const canvas = document.createElement('canvas')
  canvas.width = 1
  canvas.height = 1
  const ctx = canvas.getContext('2d', { willReadFrequently: true })
  if (!ctx) return 0
  ctx.fillStyle = colour
  ctx.fillRect(0, 0, 1, 1)
  return (new Uint32Array(ctx.getImageData(0, 0, 1, 1).data.buffer)[0] ?? 0) & 0xffffff
}
