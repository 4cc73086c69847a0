/** Incidents as GeoJSON (RFC 7946): places with their precision and radius; what has no place is counted, not dropped in silence. */
import type { IncidentRow } from '../app/views.ts'
import { datePrecision } from './csv.ts'

/** Whether the incident has a point to draw. */
export function isPlaced({ place }: IncidentRow): boolean {
  return typeof place?.lat === 'number' && typeof place.lon === 'number'
}

/** A feature collection, a feature at a time. Unplaced incidents are features without a geometry. */
export function* writeGeojson(rows: Iterable<IncidentRow>): Generator<string> {
  yield '{"type":"FeatureCollection","features":['
  let separator = '\n'
  for (const row of rows) {
    yield separator + JSON.stringify(toFeature(row))
    separator = ',\n'
  }
  yield '\n]}\n'
}

function toFeature(row: IncidentRow): object {
  const { id, place, killed, injured, ...rest } = row
  return {
    type: 'Feature',
    id,
    geometry: isPlaced(row) ? { type: 'Point', coordinates: [place?.lon, place?.lat] } : null,
    properties: {
      ...rest,
      datePrecision: datePrecision(row),
      place: place?.name ?? null,
      placePrecision: place?.precision ?? 'unknown',
      radiusKm: place?.radiusKm ?? null,
      admin1: place?.admin1 ?? null,
      country: place?.country ?? null,
      killed: toRange(killed),
      injured: toRange(injured),
      rule: killed.rule,
    },
  }
}

function toRange({ isKnown, min, best, max }: IncidentRow['killed']): object | null {
  return isKnown ? { low: min, best, high: max, unit: 'people' } : null
}
