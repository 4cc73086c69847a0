/** The look of the map, drawn from the desk's own colours: no tiles, no glyph files, nothing fetched from elsewhere. */
import type { ExpressionSpecification, Map as GlMap, LayerSpecification, StyleSpecification } from 'maplibre-gl'

type PaintName = Parameters<GlMap['setPaintProperty']>[1]

/** The style in the theme in force. */
export function mapStyle(): StyleSpecification {
  const empty = () => ({ type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } })
  return {
    version: 8,
    sources: { countries: empty(), names: empty(), areas: empty(), dots: empty(), labels: empty(), circle: empty() },
    layers: layers(),
  }
}

/** Repaints a map after the theme has changed. */
export function paintMap(map: GlMap): void {
  for (const layer of layers()) {
    for (const [name, value] of Object.entries(layer.paint ?? {})) {
      map.setPaintProperty(layer.id, name as PaintName, value)
    }
  }
}

/** A number by what a place weighs: nothing left there, something left, highlighted. */
function weigh(none: number, some: number, highlighted: number): ExpressionSpecification {
  return [
    'case',
    ['boolean', ['feature-state', 'on'], false],
    highlighted,
    ['boolean', ['feature-state', 'has'], false],
    some,
    none,
  ]
}

function layers(): LayerSpecification[] {
  const style = getComputedStyle(document.documentElement)
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const [land, sea, line, faint, ink, accent] = ['map-land', 'map-sea', 'map-line', 'ink-3', 'ink', 'accent'].map(
    read,
  ) as [string, string, string, string, string, string]
  const font = ['Inter Variable', 'sans-serif']
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': sea } },
    { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': land } },
    { id: 'borders', type: 'line', source: 'countries', paint: { 'line-color': line, 'line-width': 1 } },
    {
      id: 'areas',
      type: 'fill',
      source: 'areas',
      paint: { 'fill-color': accent, 'fill-opacity': weigh(0, 0.1, 0.4) },
    },
    {
      id: 'area-edges',
      type: 'line',
      source: 'areas',
      paint: { 'line-color': accent, 'line-width': weigh(0, 1, 3), 'line-opacity': weigh(0, 1, 1) },
    },
    {
      id: 'dots',
      type: 'circle',
      source: 'dots',
      paint: {
        'circle-color': accent,
        'circle-radius': weigh(0, 3.5, 7),
        'circle-stroke-color': land,
        'circle-stroke-width': weigh(0, 0, 2),
      },
    },
    {
      id: 'circle',
      type: 'line',
      source: 'circle',
      paint: { 'line-color': ink, 'line-width': 2, 'line-dasharray': [2, 2] },
    },
    {
      id: 'names',
      type: 'symbol',
      source: 'names',
      layout: {
        'text-field': ['upcase', ['get', 'name']],
        'text-font': font,
        'text-size': 10,
        'text-letter-spacing': 0.12,
        'symbol-sort-key': ['-', 0, ['get', 'size']],
      },
      paint: { 'text-color': faint, 'text-halo-color': land, 'text-halo-width': 1.2 },
    },
    {
      id: 'labels',
      type: 'symbol',
      source: 'labels',
      layout: {
        'text-field': ['get', 'label'],
        'text-font': font,
        'text-size': 11.5,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.8,
        'text-justify': 'auto',
        'symbol-sort-key': ['-', 0, ['get', 'count']],
      },
      paint: { 'text-color': ink, 'text-halo-color': land, 'text-halo-width': 1.4 },
    },
  ]
}
