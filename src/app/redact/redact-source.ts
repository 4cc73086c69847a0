/** The rows of an export as a profile shows them. */
import type { LedgerState } from '../../ledger/index.ts'
import { isClaimOf, type PlaceValue, type RedactionProfile } from '../../model/index.ts'
import type { IncidentFacts } from '../incident-facts.ts'
import type { ClaimView, EventRecord, IncidentRow } from '../views.ts'
import { releasedOf } from './list-withheld.ts'
import { type Withheld, withheldIn } from './withheld-words.ts'

/** How one incident's rows are shown. */
export interface Redactor {
  row(row: IncidentRow): IncidentRow
  /** Null: the claim itself is withheld. */
  claim(view: ClaimView): ClaimView | null
  event(record: EventRecord): EventRecord
  /** Any words about it. */
  words(text: string): string
}

/** Kilometres within which a home lies once its point is withheld. */
const HOME_KM = 10

const AS_IT_IS: Redactor = {
  row: (row) => row,
  claim: (view) => view,
  event: (record) => record,
  words: (text) => text,
}

/** The redactor of an incident at a state of the ledger; `internal` changes nothing. */
export function redactorOf(facts: IncidentFacts, profile: RedactionProfile, state: LedgerState): Redactor {
  if (profile === 'internal') return AS_IT_IS
  const withheld = withheldIn(facts, profile, releasedOf(facts, state))
  const shown = <Value>(value: Value): Value => mapText(withheld.hasHome ? blurPlaces(value) : value, withheld) as Value
  return {
    row: shown,
    claim: (view) => (isClaimOf(view.claim, 'victim') && withheld.has(view.claim.value.words) ? null : shown(view)),
    event: shown,
    words: withheld.hide,
  }
}

/** Every text inside a value but ids, which name nobody. */
function mapText(value: unknown, withheld: Withheld): unknown {
  if (typeof value === 'string') return /^[a-z]{3}_[0-9a-f]{20}$/.test(value) ? value : withheld.hide(value)
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
