/** Which of the rival values names an incident in a list: the one most reports give, the more exact one when even. */
import type { AccountRole, AnyClaim, IncidentType, PlacePrecision, PlaceValue } from '../model/index.ts'
import { formatDateWords } from './date-words.ts'

/** A value with the number of reports that give it. */
interface Support<Value> {
  readonly value: Value
  readonly reports: Set<string>
}

/** A claim and its report. */
export interface PlacedClaim {
  readonly claim: AnyClaim
  readonly report: string
}

const VAGUE_TYPES: readonly IncidentType[] = ['other', 'attack', 'armed-attack']
const PRECISIONS: readonly PlacePrecision[] = ['exact', 'near', 'district', 'province', 'region', 'country']
const ROLES: readonly AccountRole[] = ['main', 'other', 'background', 'aggregate', 'hypothetical']

/** The kind most reports give; a specific kind goes before a vague one. */
export function pickType(claims: readonly PlacedClaim[]): IncidentType | null {
  const kinds = gather(claims, ({ claim }) => (claim.attribute === 'type' ? claim.value.type : null), String)
  const rank = (type: IncidentType) => VAGUE_TYPES.indexOf(type) + 1 && 10 - VAGUE_TYPES.indexOf(type)
  return best(kinds, rank)?.value ?? null
}

/** The place most reports give among the most exact ones. */
export function pickPlace(claims: readonly PlacedClaim[]): PlaceValue | null {
  const places = gather(
    claims,
    ({ claim }) => (claim.attribute === 'where' ? claim.value : null),
    ({ place, name, precision }) => `${place ?? name.toLowerCase()} ${precision}`,
  )
  return best(places, ({ precision }) => Math.max(0, PRECISIONS.indexOf(precision) - 2))?.value ?? null
}

/** The day or interval in a list, and in words. */
export interface PickedDates {
  readonly first: string | null
  readonly last: string | null
  readonly dateWords: string
}

/** The day or interval in a list: a day before an interval, the one most reports give. */
export function pickDates(claims: readonly PlacedClaim[]): PickedDates {
  const dates = gather(
    claims,
    ({ claim }) => (claim.attribute === 'when' ? claim.value : null),
    ({ first, last }) => `${first}..${last}`,
  )
  const date = best(dates, ({ first, last }) => (first === null ? 40_000 : daysBetween(first, last ?? first)))?.value
  if (!date) return { first: null, last: null, dateWords: 'not dated' }
  return { first: date.first, last: date.last, dateWords: formatDateWords(date) }
}

/** The parties named as doers or as targets, the most named first; those only denied are left out. */
export function pickParties(claims: readonly PlacedClaim[], attribute: 'by' | 'against'): readonly string[] {
  const parties = gather(
    claims,
    ({ claim }) => (claim.attribute === attribute && claim.attribution.stance !== 'denies' ? claim.value : null),
    (value) => ('party' in value ? (value.party ?? value.name.toLowerCase()) : ''),
  )
  const names = parties.toSorted((a, b) => b.reports.size - a.reports.size).map(({ value }) => nameOf(value))
  return [...new Set(names)]
}

/** The role of an incident: that of the account that stands highest. */
export function pickRole(roles: readonly AccountRole[]): AccountRole {
  return ROLES.find((role) => roles.includes(role)) ?? 'other'
}

function nameOf(value: object): string {
  return 'name' in value ? String(value.name) : ''
}

function gather<Value>(
  claims: readonly PlacedClaim[],
  readValue: (claim: PlacedClaim) => Value | null,
  keyOf: (value: Value) => string,
): readonly Support<Value>[] {
  const found = new Map<string, Support<Value>>()
  for (const placed of claims) {
    const value = readValue(placed)
    if (value === null) continue
    const key = keyOf(value)
    const support = found.get(key) ?? { value, reports: new Set<string>() }
    support.reports.add(placed.report)
    found.set(key, support)
  }
  return [...found.values()]
}

function best<Value>(
  supports: readonly Support<Value>[],
  rankOf: (value: Value) => number,
): Support<Value> | undefined {
  return supports.toSorted((a, b) => rankOf(a.value) - rankOf(b.value) || b.reports.size - a.reports.size)[0]
}

function daysBetween(first: string, last: string): number {
  return Math.max(0, (Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000)
}
