import 'maplibre-gl/dist/maplibre-gl.css'
import { type GeoJSONSource, Map as GlMap, NavigationControl, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { useEffect, useRef, useState } from 'react'
import type { IncidentRow } from '../../../api/types.ts'
import { loadCountries } from './countries.ts'
import { boundsOf, toMapData } from './map-areas.ts'
import { mapStyle, paintMap } from './map-style.ts'

setWorkerUrl(workerUrl)

interface Props {
  readonly rows: readonly IncidentRow[]
  readonly selected: string | undefined
  readonly onSelect: (id: string | undefined) => void
}

/** The map itself: our own basemap of land and borders, and an area for each incident. */
export function IncidentMap({ rows, selected, onSelect }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const map = useRef<GlMap>(null)
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading')

  // The map is made once; what it shows is set by the effects below.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!frame.current) return
    let gl: GlMap
    try {
      gl = new GlMap({
        container: frame.current,
        style: mapStyle(),
        bounds: boundsOf(toMapData(rows, undefined)) ?? [-20, -35, 150, 65],
        fitBoundsOptions: { padding: 40, maxZoom: 8 },
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        touchPitch: false,
        cooperativeGestures: true,
      })
    } catch {
      setState('failed')
      return
    }
    map.current = gl
    gl.addControl(new NavigationControl({ showCompass: false }), 'top-right')
    gl.on('load', async () => {
      const { countries, names } = await loadCountries()
      if (map.current !== gl) return
      gl.getSource<GeoJSONSource>('countries')?.setData(countries)
      gl.getSource<GeoJSONSource>('names')?.setData(names)
      setState('ready')
    })
    gl.on('click', 'areas', (event) => onSelect(event.features?.at(0)?.properties.id))
    gl.on('mouseenter', 'areas', () => gl.getCanvas().style.setProperty('cursor', 'pointer'))
    gl.on('mouseleave', 'areas', () => gl.getCanvas().style.removeProperty('cursor'))
    gl.getCanvas().setAttribute('aria-label', 'Map of the incidents listed on this page')
    const themeWatch = new MutationObserver(() => paintMap(gl))
    themeWatch.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      themeWatch.disconnect()
      map.current = null
      gl.remove()
    }
  }, [])

  useEffect(() => {
    if (state !== 'ready') return
    for (const [name, data] of Object.entries(toMapData(rows, selected))) {
      map.current?.getSource<GeoJSONSource>(name)?.setData(data)
    }
  }, [rows, selected, state])

  useEffect(() => {
    const bounds = boundsOf(toMapData(rows, undefined))
    if (state === 'ready' && bounds) map.current?.fitBounds(bounds, { padding: 40, maxZoom: 8, duration: 0 })
  }, [rows, state])

  if (state === 'failed') {
    return (
      <p className="p-4 text-sm text-(--ink-2)">
        This browser cannot draw the map (no WebGL). The list holds every place.
      </p>
    )
  }
  return <div ref={frame} className="h-full w-full" />
}
