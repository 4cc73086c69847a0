/** The rows of an export as a profile shows them. */
import { isClaimOf, type PlaceValue } from '../../model/index.ts'
import type { IncidentFacts } from '../incident-facts.ts'
import type { ClaimView, EventRecord, IncidentRow } from '../views.ts'
import type { RedactionProfile } from './profiles.ts'
import { type Withheld, withheldIn, withhold } from './withheld-words.ts'

/** How one incident's rows are shown. */
export interface Redactor {
  row(row: IncidentRow): IncidentRow
  /** Null: the claim itself is withheld. */
  claim(view: ClaimView): ClaimView | null
  event(record: EventRecord): EventRecord
}

/** Kilometres within which a home lies once its point is withheld. */
const HOME_KM = 10
const HOME = /\b(house|houses|home|homes|apartment|flat|residence|villa)\b/i

/** The redactor of an incident; `internal` changes nothing. */
export function redactorOf(facts: IncidentFacts, profile: RedactionProfile): Redactor {
  if (profile === 'internal') return { row: (row) => row, claim: (view) => view, event: (record) => record }
  const withheld = withheldIn(facts, profile)
  const isHome = profile === 'public' && hitsHome(facts)
  const shown = <Value>(value: Value): Value => mapText(isHome ? blurPlaces(value) : value, withheld) as Value
  return {
    row: shown,
    claim: (view) => (profile === 'public' && view.claim.attribute === 'victim' ? null : shown(view)),
    event: shown,
  }
}

function hitsHome({ said }: IncidentFacts): boolean {
  return said.some(
    ({ claim }) =>
      (isClaimOf(claim, 'against') && HOME.test(claim.value.words)) ||
      (isClaimOf(claim, 'damage') && HOME.test(claim.value.of ?? '')),
  )
}

/** Every text inside a value but ids, which name nobody. */
function mapText(value: unknown, withheld: Withheld): unknown {
  if (withheld.length === 0) return value
  if (typeof value === 'string') return /^[a-z]{3}_[0-9a-f]{20}$/.test(value) ? value : withhold(value, withheld)
  if (Array.isArray(value)) return value.map((one) => mapText(one, withheld))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapText(one, withheld)]))
}

/** Every point inside a value to a tenth of a degree. */
function blurPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(blurPlaces)
  if (value === null || typeof value !== 'object') return value
  const all = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, blurPlaces(one)]))
  return all.kind === 'place' ? blurPlace(all as unknown as PlaceValue) : all
}

function blurPlace(place: PlaceValue): PlaceValue {
  if (place.lat === null || place.lon === null) return place
  const [lat, lon] = [place.lat, place.lon].map((degrees) => Math.round(degrees * 10) / 10) as [number, number]
  const precision = place.precision === 'exact' ? 'near' : place.precision
  return { ...place, lat, lon, precision, radiusKm: Math.max(place.radiusKm ?? 0, HOME_KM) }
}
