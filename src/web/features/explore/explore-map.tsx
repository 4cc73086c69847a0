import 'maplibre-gl/dist/maplibre-gl.css'
import { type GeoJSONSource, Map as GlMap, NavigationControl, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { loadCountries, loadOutlines } from '../../lib/countries.ts'
import type { Near } from '../../lib/explore-search.ts'
import type { Dataset } from './dataset.ts'
import { drawCircle } from './draw-circle.ts'
import { createOverlay, type MapOverlay } from './map-overlay.ts'
import { mapStyle, paintMap, readColours } from './map-style.ts'
import { boundsOf } from './place-marks.ts'

setWorkerUrl(workerUrl)

interface Props {
  readonly data: Dataset
  /** For each place: how many incidents pass everything but the circle. */
  readonly counts: Int32Array
  readonly near: Near | null
  /** The place of the highlighted incident. */
  readonly selected: number
  /** Whether dragging draws a circle. */
  readonly isDrawing: boolean
  readonly onNear: (near: Near) => void
  readonly onPlace: (place: number) => void
  /** Where that is put which makes a picture of the map. */
  readonly handle: RefObject<(() => HTMLCanvasElement) | null>
}

/** The map itself: our own basemap of land and borders, and an area for each place that has incidents. */
export function ExploreMap({ data, counts, near, selected, isDrawing, onNear, onPlace, handle }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const map = useRef<GlMap>(null)
  const overlay = useRef<MapOverlay>(null)
  const choose = useRef({ onNear, onPlace, isDrawing })
  choose.current = { onNear, onPlace, isDrawing }
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading')
  const { marks } = data
  const fitted = useRef<Box | null>(null)

  // The map is made once; what it shows is set by the effects below.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!frame.current) return
    let gl: GlMap
    fitted.current = boundsOf(data.places, counts)
    try {
      gl = new GlMap({
        container: frame.current,
        style: mapStyle(readColours()),
        bounds: fitted.current ?? [-20, -35, 150, 65],
        fitBoundsOptions: { padding: 40, maxZoom: 8 },
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        touchPitch: false,
        cooperativeGestures: true,
        fadeDuration: 0,
      })
    } catch {
      setState('failed')
      return
    }
    // What lies over the map knows no turned one.
    gl.touchZoomRotate.disableRotation()
    gl.keyboard.disableRotation()
    map.current = gl
    const over = createOverlay(gl)
    overlay.current = over
    handle.current = over.picture
    let isBare = true
    // Borders as fine as the map can be drawn take a while to be cut into tiles.
    void loadOutlines().then((outlines) => isBare && map.current === gl && over.show({ outlines }))
    gl.addControl(new NavigationControl({ showCompass: false }), 'top-right')
    gl.on('load', async () => {
      const { countries, names } = await loadCountries()
      if (map.current !== gl) return
      gl.getSource<GeoJSONSource>('countries')?.setData(countries)
      over.show({ countries: names })
      gl.once('idle', () => {
        isBare = false
        over.show({ outlines: null })
        setState('ready')
      })
    })
    gl.on('click', ({ point }) => {
      const place = choose.current.isDrawing ? -1 : over.placeAt(point)
      if (place >= 0) choose.current.onPlace(place)
    })
    gl.on('mousemove', ({ point }) => {
      if (choose.current.isDrawing) return
      gl.getCanvas().style.setProperty('cursor', over.placeAt(point) >= 0 ? 'pointer' : '')
    })
    gl.getCanvas().setAttribute('aria-label', 'Map of the incidents that remain. Arrow keys move it, + and − zoom.')
    const themeWatch = new MutationObserver(() => {
      paintMap(gl, readColours())
      over.repaint()
    })
    themeWatch.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      themeWatch.disconnect()
      over.remove()
      map.current = null
      overlay.current = null
      handle.current = null
      gl.remove()
    }
  }, [handle])

  useEffect(() => {
    if (state === 'failed') return
    overlay.current?.show({ places: data.places, marks, counts, selected, near })
  }, [data, marks, counts, selected, near, state])

  // A ledger that grew may reach further than what the map was made for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only other places move the map, never a brush
  useEffect(() => {
    const box = boundsOf(data.places, counts)
    if (!box || isInside(box, fitted.current)) return
    fitted.current = box
    map.current?.fitBounds(box, { padding: 40, maxZoom: 8, duration: 0 })
  }, [data])

  useEffect(() => {
    const gl = map.current
    if (state !== 'ready' || !gl || !isDrawing) return
    return drawCircle(gl, {
      onMove: (circle) => overlay.current?.show({ near: circle }),
      onEnd: (circle) => choose.current.onNear(circle),
    })
  }, [isDrawing, state])

  if (state === 'failed') {
    return (
      <p className="p-4 text-sm text-(--ink-2)">
        This browser cannot draw the map (no WebGL). The table of places and the typed circle do the same.
      </p>
    )
  }
  return <div ref={frame} data-map={state} className="h-full w-full" />
}

type Box = [number, number, number, number]

function isInside([west, south, east, north]: Box, outer: Box | null): boolean {
  return outer !== null && west >= outer[0] && south >= outer[1] && east <= outer[2] && north <= outer[3]
}
