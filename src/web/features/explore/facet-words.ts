/** The words of the facets whose values are not words of a report. */
import { KILLED_BANDS, type KilledBand } from '../../../model/killed-bands.ts'
import type { FacetName } from '../../lib/explore-search.ts'

/** What stands above each facet. */
export const FACET_TITLES: Readonly<Record<FacetName, string>> = {
  type: 'Kind',
  country: 'Country',
  against: 'Against',
  by: 'By',
  killed: 'Killed, at least',
  precision: 'Place known to',
  accounts: 'Accounts',
  role: 'Told as',
}

/** A value of a facet with its words. */
export interface FacetChoice {
  readonly value: string
  readonly label: string
}

/** How many were killed at least, in bands: a figure that nobody gave is not a zero. */
export const KILLED_CHOICES: readonly FacetChoice[] = KILLED_BANDS.map((value) => ({ value, label: bandWords(value) }))

/** How exactly a place is known, the exact first. */
export function precisionChoices(): readonly FacetChoice[] {
  return [
    { value: 'exact', label: 'the place itself' },
    { value: 'near', label: 'near a place' },
    { value: 'district', label: 'the district' },
    { value: 'province', label: 'the province' },
    { value: 'region', label: 'the region' },
    { value: 'country', label: 'the country only' },
  ]
}

/** How an incident is told. */
export function roleWords(role: string): string {
  const words: Readonly<Record<string, string>> = {
    main: 'the news itself',
    other: 'another happening',
    background: 'background',
    aggregate: 'several in one',
    hypothetical: 'threatened or foiled',
  }
  return words[role] ?? role
}

function bandWords(band: KilledBand): string {
  if (band === '-') return 'not stated'
  if (band === '0') return '0, stated'
  return band === '50+' ? '50 or more' : band.replace('-', '–')
}
