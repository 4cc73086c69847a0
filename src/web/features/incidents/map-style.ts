/** The look of the map, drawn from the desk's own colours. */
import type { Map as GlMap, StyleSpecification } from 'maplibre-gl'

const none: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] }

/** The colours in force now. */
function readColours() {
  const style = getComputedStyle(document.documentElement)
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    land: read('map-land'),
    sea: read('map-sea'),
    line: read('map-line'),
    ink: read('ink-3'),
    accent: read('accent'),
  }
}

/** The style in the theme in force: no tiles, no glyph files, nothing fetched from elsewhere. */
export function mapStyle(): StyleSpecification {
  const { land, sea, line, ink, accent } = readColours()
  const source = () => ({ type: 'geojson' as const, data: none })
  return {
    version: 8,
    sources: { countries: source(), names: source(), areas: source() },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': sea } },
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': land } },
      { id: 'borders', type: 'line', source: 'countries', paint: { 'line-color': line, 'line-width': 0.8 } },
      {
        id: 'areas',
        type: 'fill',
        source: 'areas',
        paint: {
          'fill-color': accent,
          'fill-opacity': ['case', ['get', 'isSelected'], 0.45, ['get', 'isExact'], 0.4, 0.1],
        },
      },
      {
        id: 'area-edges',
        type: 'line',
        source: 'areas',
        paint: { 'line-color': accent, 'line-width': ['case', ['get', 'isSelected'], 5, ['get', 'isExact'], 4, 1] },
      },
      {
        id: 'names',
        type: 'symbol',
        source: 'names',
        layout: {
          'text-field': ['get', 'name'],
          'text-font': ['Inter Variable', 'sans-serif'],
          'text-size': 11,
          'symbol-sort-key': ['-', 0, ['get', 'size']],
          'text-letter-spacing': 0.04,
        },
        paint: { 'text-color': ink, 'text-halo-color': land, 'text-halo-width': 1.2 },
      },
    ],
  }
}

/** Repaints a map after the theme has changed. */
export function paintMap(map: GlMap): void {
  const { land, sea, line, ink, accent } = readColours()
  map.setPaintProperty('sea', 'background-color', sea)
  map.setPaintProperty('land', 'fill-color', land)
  map.setPaintProperty('borders', 'line-color', line)
  map.setPaintProperty('areas', 'fill-color', accent)
  map.setPaintProperty('area-edges', 'line-color', accent)
  map.setPaintProperty('names', 'text-color', ink)
  map.setPaintProperty('names', 'text-halo-color', land)
}
