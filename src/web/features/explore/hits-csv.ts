/** The incidents that remain as a table of their own, from the columns at hand. */
import { toIsoDay } from '../../lib/dates.ts'
import { type Dataset, NO_DAY, NOT_STATED } from './dataset.ts'

/** The names of the columns. */
export const HIT_COLUMNS = [
  'incident',
  'first_day',
  'last_day',
  'kind',
  'place',
  'admin1',
  'country',
  'place_precision',
  'lat',
  'lon',
  'radius_km',
  'by',
  'against',
  'killed_min',
  'killed_max',
  'injured_min',
  'injured_max',
  'reports',
  'origins',
  'accounts',
  'told_as',
] as const

/** One row an incident. What is not known is blank: a blank is never a zero. */
export function toHitRows(data: Dataset, hits: Uint32Array): readonly (readonly (string | number | null)[])[] {
  const textOf = (name: string, row: number): string => {
    const facet = data.facets.find((one) => one.name === name)
    if (!facet) return ''
    const codes = facet.codes
      ? [facet.codes[row] ?? 0]
      : [...(facet.lists?.values.slice(facet.lists.starts[row], facet.lists.starts[row + 1]) ?? [])]
    return codes
      .map((code) => facet.values[code] ?? '')
      .filter((value) => value !== NOT_STATED)
      .join('; ')
  }
  const known = (value: number | undefined) => (value === undefined || value < 0 ? null : value)
  const day = (value: number | undefined) => (value === undefined || value === NO_DAY ? null : toIsoDay(value))
  return [...hits].map((row) => {
    const place = data.places[data.place[row] ?? -1]
    return [
      data.idOf(row),
      day(data.first[row]),
      day(data.last[row]),
      textOf('type', row),
      place?.name ?? null,
      place?.admin1 ?? null,
      textOf('country', row),
      place?.precision ?? null,
      place?.lat ?? null,
      place?.lon ?? null,
      place?.radiusKm ?? null,
      textOf('by', row),
      textOf('against', row),
      known(data.killedMin[row]),
      known(data.killedMax[row]),
      known(data.injuredMin[row]),
      known(data.injuredMax[row]),
      data.reports[row] ?? null,
      data.origins[row] ?? null,
      textOf('accounts', row),
      textOf('role', row),
    ]
  })
}
