import 'maplibre-gl/dist/maplibre-gl.css'
import { type GeoJSONSource, Map as GlMap, NavigationControl, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { circleRing } from '../../lib/circle.ts'
import { loadCountries } from '../../lib/countries.ts'
import type { Near } from '../../lib/explore-search.ts'
import type { Dataset } from './dataset.ts'
import { drawCircle } from './draw-circle.ts'
import { createDrawnPlaces, renumber } from './drawn-places.ts'
import { mapStyle, paintMap } from './map-style.ts'
import { boundsOf, toLabels, toPlaceAreas } from './place-areas.ts'

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
  /** Where the map is put, so that its picture can be saved. */
  readonly handle: RefObject<HTMLCanvasElement | null>
}

/** The map itself: our own basemap of land and borders, and an area for each place that has incidents. */
export function ExploreMap({ data, counts, near, selected, isDrawing, onNear, onPlace, handle }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const map = useRef<GlMap>(null)
  const choose = useRef({ onNear, onPlace, isDrawing })
  choose.current = { onNear, onPlace, isDrawing }
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading')

  // What is drawn and what weighs, by numbers that outlast a data set.
  const drawn = useRef(createDrawnPlaces())
  const { ids, hasNew } = useMemo(() => drawn.current.number(data.places), [data])
  const placeOf = useRef(ids)
  placeOf.current = ids
  const weighed = useRef<Int32Array | null>(null)

  // The map is made once; what it shows is set by the effects below.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!frame.current) return
    let gl: GlMap
    try {
      gl = new GlMap({
        container: frame.current,
        style: mapStyle(),
        bounds: boundsOf(data.places, counts) ?? [-20, -35, 150, 65],
        fitBoundsOptions: { padding: 40, maxZoom: 8 },
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        touchPitch: false,
        cooperativeGestures: true,
        canvasContextAttributes: { preserveDrawingBuffer: true },
        fadeDuration: 0,
      })
    } catch {
      setState('failed')
      return
    }
    map.current = gl
    handle.current = gl.getCanvas()
    gl.addControl(new NavigationControl({ showCompass: false }), 'top-right')
    gl.on('load', async () => {
      const { countries, names } = await loadCountries()
      if (map.current !== gl) return
      gl.getSource<GeoJSONSource>('countries')?.setData(countries)
      gl.getSource<GeoJSONSource>('names')?.setData(names)
      setState('ready')
    })
    gl.on('click', 'areas', (event) => {
      const id = event.features?.find((feature) => feature.state.has === true)?.id
      if (typeof id === 'number' && !choose.current.isDrawing) choose.current.onPlace(placeOf.current.indexOf(id))
    })
    gl.on('mouseenter', 'areas', () => gl.getCanvas().style.setProperty('cursor', 'pointer'))
    gl.on('mouseleave', 'areas', () => gl.getCanvas().style.removeProperty('cursor'))
    gl.getCanvas().setAttribute('aria-label', 'Map of the incidents that remain. Arrow keys move it, + and − zoom.')
    const themeWatch = new MutationObserver(() => paintMap(gl))
    themeWatch.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      themeWatch.disconnect()
      map.current = null
      handle.current = null
      gl.remove()
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: areas are made once for each set of places, whatever is brushed
  useEffect(() => {
    const gl = map.current
    if (state !== 'ready' || !gl || (!hasNew && weighed.current)) return
    const { places } = drawn.current
    const all = renumber(counts, ids, places.length)
    const { areas, dots } = toPlaceAreas(places, all)
    for (const name of ['areas', 'dots']) gl.removeFeatureState({ source: name })
    weighed.current = null
    gl.getSource<GeoJSONSource>('areas')?.setData(areas)
    gl.getSource<GeoJSONSource>('dots')?.setData(dots)
    const bounds = boundsOf(places, all)
    if (bounds) gl.fitBounds(bounds, { padding: 40, maxZoom: 8, duration: 0 })
  }, [ids, state])

  useEffect(() => {
    const gl = map.current
    if (state !== 'ready' || !gl) return
    const before = weighed.current
    const now = renumber(counts, ids, drawn.current.places.length)
    weighed.current = now
    // Only whether anything is left at a place is drawn: most brushes change that for a few.
    now.forEach((n, id) => {
      const has = n > 0
      if ((before?.[id] ?? 0) > 0 === has) return
      gl.setFeatureState({ source: 'areas', id }, { has })
      gl.setFeatureState({ source: 'dots', id }, { has })
    })
    gl.getSource<GeoJSONSource>('labels')?.setData(toLabels(data.places, counts))
  }, [data, ids, counts, state])

  const chosen = selected < 0 ? -1 : (ids[selected] ?? -1)
  useEffect(() => {
    const gl = map.current
    if (state !== 'ready' || !gl || chosen < 0) return
    for (const source of ['areas', 'dots']) gl.setFeatureState({ source, id: chosen }, { on: true })
    return () => {
      if (map.current !== gl) return
      for (const source of ['areas', 'dots']) gl.setFeatureState({ source, id: chosen }, { on: false })
    }
  }, [chosen, state])

  useEffect(() => {
    const gl = map.current
    if (state !== 'ready' || !gl) return
    gl.getSource<GeoJSONSource>('circle')?.setData(circleOf(near))
  }, [near, state])

  useEffect(() => {
    const gl = map.current
    if (state !== 'ready' || !gl || !isDrawing) return
    return drawCircle(gl, {
      onMove: (circle) => gl.getSource<GeoJSONSource>('circle')?.setData(circleOf(circle)),
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

function circleOf(near: Near | null): GeoJSON.FeatureCollection {
  const rings = near ? [circleRing(near.lat, near.lon, near.km)] : []
  return {
    type: 'FeatureCollection',
    features: rings.map((ring) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  }
}
