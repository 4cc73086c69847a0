/** The look of the map, drawn from the desk's own colours: no tiles, no glyph files, nothing fetched from elsewhere. */
import type { Map as GlMap, LayerSpecification, StyleSpecification } from 'maplibre-gl'

type PaintName = Parameters<GlMap['setPaintProperty']>[1]

/** The colours of the theme in force. */
export interface MapColours {
  readonly land: string
  readonly sea: string
  readonly line: string
  readonly faint: string
  readonly ink: string
  readonly accent: string
}

/** Reads the colours off the page. */
export function readColours(): MapColours {
  const style = getComputedStyle(document.documentElement)
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    land: read('map-land'),
    sea: read('map-sea'),
    line: read('map-line'),
    faint: read('ink-3'),
    ink: read('ink'),
    accent: read('accent'),
  }
}

/** Land and borders; the places are drawn over it. */
export function mapStyle(colours: MapColours): StyleSpecification {
  return {
    version: 8,
    sources: { countries: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } } },
    layers: layers(colours),
  }
}

/** Repaints a map after the theme has changed. */
export function paintMap(map: GlMap, colours: MapColours): void {
  for (const layer of layers(colours)) {
    for (const [name, value] of Object.entries(layer.paint ?? {})) {
      map.setPaintProperty(layer.id, name as PaintName, value)
    }
  }
}

function layers({ sea, land, line }: MapColours): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': sea } },
    { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': land } },
    { id: 'borders', type: 'line', source: 'countries', paint: { 'line-color': line, 'line-width': 1 } },
  ]
}
