/** The basemap: borders from Natural Earth as packed by world-atlas, shipped with the desk. */
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import url from 'world-atlas/countries-50m.json?url'
import coarseUrl from 'world-atlas/countries-110m.json?url'
import { acrossOf, downOf } from './mercator.ts'

/** A country's name, and where to write it: the middle of its largest part, in degrees. */
export interface CountryName {
  readonly name: string
  readonly lon: number
  readonly lat: number
}

interface Countries {
  readonly countries: GeoJSON.FeatureCollection
  /** The largest country first. */
  readonly names: readonly CountryName[]
}

/** The outlines of the countries: each ring as points from 0 to 1 across and down a map of the world, one after the other. */
export type Outlines = readonly Float64Array[]

/** Loads the countries and where to write their names. */
export async function loadCountries(): Promise<Countries> {
  const countries = await fetchCountries(url)
  const names = countries.features
    .flatMap(({ geometry, properties }) => {
      const box = ringsOf(geometry)
        .map(boxOf)
        .sort((a, b) => b.size - a.size)[0]
      return box ? [{ ...box, name: properties.name }] : []
    })
    .sort((a, b) => b.size - a.size)
    .map(({ name, middle: [lon, lat] }) => ({ name, lon, lat }))
  return { countries, names }
}

let outlines: Promise<Outlines> | null = null

/** Loads the outlines of the countries as a map of the whole world shows them: a seventh of the size, and there at once. */
export function loadOutlines(): Promise<Outlines> {
  outlines ??= fetchCountries(coarseUrl).then(({ features }) =>
    features.flatMap(({ geometry }) =>
      ringsOf(geometry).map((ring) =>
        Float64Array.from(ring.flatMap(([lon = 0, lat = 0]) => [acrossOf(lon), downOf(lat)])),
      ),
    ),
  )
  return outlines
}

async function fetchCountries(from: string) {
  const topology: Topology<{ countries: GeometryCollection<{ name: string }> }> = await (await fetch(from)).json()
  return feature(topology, topology.objects.countries)
}

/** The outer rings of a country. */
function ringsOf(geometry: GeoJSON.Geometry): readonly GeoJSON.Position[][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates[0] ?? []]
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.map((polygon) => polygon[0] ?? []) : []
}

/** The centroid of a ring and its area in square degrees. */
function boxOf(ring: readonly GeoJSON.Position[]): { readonly size: number; readonly middle: [number, number] } {
  let area = 0
  let x = 0
  let y = 0
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i] ?? []
    const [x2 = 0, y2 = 0] = ring[i + 1] ?? []
    const cross = x1 * y2 - x2 * y1
    area += cross
    x += (x1 + x2) * cross
    y += (y1 + y2) * cross
  }
  return { size: Math.abs(area / 2), middle: area === 0 ? [0, 0] : [x / (3 * area), y / (3 * area)] }
}
