/** The words of the facets whose values are not words of a report. */
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

const bands: readonly (FacetChoice & { readonly from: number })[] = [
  { value: '-', label: 'not stated', from: -1 },
  { value: '0', label: '0, stated', from: 0 },
  { value: '1', label: '1', from: 1 },
  { value: '2-4', label: '2–4', from: 2 },
  { value: '5-9', label: '5–9', from: 5 },
  { value: '10-24', label: '10–24', from: 10 },
  { value: '25-49', label: '25–49', from: 25 },
  { value: '50+', label: '50 or more', from: 50 },
]

/** How many were killed at least, in bands: a figure that nobody gave is not a zero. */
export const KILLED_BANDS: readonly FacetChoice[] = bands

/** The index of the band of a figure: its least, or its most when only that is known. */
export function killedBandOf(min: number, max: number): number {
  const value = min >= 0 ? min : max
  let at = 0
  while (at + 1 < bands.length && value >= (bands[at + 1]?.from ?? 0)) at += 1
  return at
}

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
