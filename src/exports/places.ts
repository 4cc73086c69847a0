/** Incidents by place: one row for each place that incidents have, with how many. */
import type { IncidentRow } from '../app/views.ts'
import type { Column } from './csv.ts'

/** A place as it is stated, and its incidents. */
export interface PlaceCount {
  /** Null stands for all that have no place: they are counted, not dropped. */
  readonly place: IncidentRow['place']
  readonly incidents: number
}

/** The places of these rows, those with most incidents first; what is withheld of a row's place stays so. */
export function countPlaces(rows: Iterable<IncidentRow>): readonly PlaceCount[] {
  const found = new Map<string, { readonly place: IncidentRow['place']; incidents: number }>()
  for (const { place } of rows) {
    const key = JSON.stringify(PLACE_KEYS.map((name) => place?.[name] ?? null))
    const known = found.get(key) ?? { place, incidents: 0 }
    known.incidents += 1
    found.set(key, known)
  }
  return [...found.values()].sort((a, b) => b.incidents - a.incidents)
}

const PLACE_KEYS = ['name', 'admin1', 'country', 'precision', 'lat', 'lon', 'radiusKm'] as const

/** The columns of the table of places, in order. */
export const PLACE_COLUMNS: readonly Column<PlaceCount>[] = [
  { name: 'place', words: 'name of the place; empty = not stated', value: ({ place }) => place?.name ?? null },
  { name: 'admin1', words: 'province', value: ({ place }) => place?.admin1 ?? null },
  { name: 'country', words: 'ISO 3166-1 alpha-2', value: ({ place }) => place?.country ?? null },
  { name: 'precision', words: 'exact to country', value: ({ place }) => place?.precision ?? 'unknown' },
  { name: 'lat', words: 'degrees, WGS 84', value: ({ place }) => place?.lat ?? null },
  { name: 'lon', words: 'degrees, WGS 84', value: ({ place }) => place?.lon ?? null },
  { name: 'radius_km', words: 'how far off the point may be', value: ({ place }) => place?.radiusKm ?? null },
  { name: 'incidents', words: 'how many of the incidents have this place', value: ({ incidents }) => incidents },
]
