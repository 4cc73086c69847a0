/** Drawing a circle on the map by dragging from its middle to its edge. */
import type { Map as GlMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl'
import { kmBetween } from '../../../model/distance.ts'
import type { Near } from '../../lib/explore-search.ts'

interface Listeners {
  readonly onMove: (circle: Near) => void
  readonly onEnd: (circle: Near) => void
}

/** Listens until the answer is called; meanwhile dragging does not move the map. */
export function drawCircle(map: GlMap, { onMove, onEnd }: Listeners): () => void {
  let middle: { readonly lat: number; readonly lon: number } | null = null
  const circleTo = ({ lngLat }: MapMouseEvent | MapTouchEvent): Near | null =>
    middle && { ...middle, km: Math.max(1, kmBetween(middle, { lat: lngLat.lat, lon: lngLat.lng }) ?? 0) }
  const start = (event: MapMouseEvent | MapTouchEvent) => {
    event.preventDefault()
    middle = { lat: event.lngLat.lat, lon: event.lngLat.lng }
  }
  const move = (event: MapMouseEvent | MapTouchEvent) => {
    const circle = circleTo(event)
    if (circle) onMove(circle)
  }
  const end = (event: MapMouseEvent | MapTouchEvent) => {
    const circle = circleTo(event)
    middle = null
    if (circle) onEnd(circle)
  }
  map.dragPan.disable()
  map.getCanvas().style.setProperty('cursor', 'crosshair')
  const subscriptions = [
    map.on('mousedown', start),
    map.on('mousemove', move),
    map.on('mouseup', end),
    map.on('touchstart', start),
    map.on('touchmove', move),
    map.on('touchend', end),
  ]
  return () => {
    for (const subscription of subscriptions) subscription.unsubscribe()
    map.getCanvas().style.removeProperty('cursor')
    map.dragPan.enable()
  }
}
