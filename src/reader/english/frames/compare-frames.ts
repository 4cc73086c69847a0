/** Compares the days, places and kinds of two tellings. */
import { type DateValue, type IncidentType, kmBetween, type PlaceValue } from '../../../model/index.ts'

/** 1.5 the same day; 0.5 overlapping; 0 one unknown; -1 disjoint. */
export function compareDates(a: DateValue | null, b: DateValue | null): number {
  if (!a || !b || a.last === null || b.last === null) return 0
  const aFirst = a.first ?? '0000'
  const bFirst = b.first ?? '0000'
  if (aFirst > b.last || bFirst > a.last) return -1
  return a.first === b.first && a.last === b.last ? 1.5 : 0.5
}

/** 1.5 the same place; 0.75 one inside the other or near; 0 one unknown; -1 apart. */
export function comparePlaces(a: PlaceValue | null, b: PlaceValue | null): number {
  if (!a || !b) return 0
  if (a.place !== null && a.place === b.place) return 1.5
  if (a.country && b.country && a.country !== b.country) return -1
  if (a.place === null && b.place === null && a.precision !== 'country' && b.precision !== 'country') {
    if (a.name === b.name) return 1.5
    // Two that no gazetteer lists, and nothing tells how far apart they lie: two places.
    if (isUnlisted(a) && isUnlisted(b)) return -1
  }
  if (a.precision === 'country' || b.precision === 'country') return a.country === b.country ? 0.5 : 0
  const distance = kmBetween(a, b)
  if (distance === null) return 0
  const reach = (a.radiusKm ?? 5) + (b.radiusKm ?? 5) + 25
  return distance <= reach
    ? 0.75
    : a.admin1 !== null && a.admin1 === b.admin1 && (a.precision === 'province' || b.precision === 'province')
      ? 0.75
      : -1
}

/** Whether two places are two towns by name and distance: not one inside the other, nor the same spelled otherwise. */
export function areTwoTowns(a: PlaceValue | null, b: PlaceValue | null): boolean {
  if (!a || !b || !isTown(a) || !isTown(b) || a.name === b.name || (a.place !== null && a.place === b.place))
    return false
  const distance = kmBetween(a, b)
  return distance === null ? false : distance > (a.radiusKm ?? 3) + (b.radiusKm ?? 3) + APART
}

const APART = 4

/** Whether two places no larger than a district lie so far from each other that their names do not mean one. */
export function areFarApart(a: PlaceValue | null, b: PlaceValue | null): boolean {
  if (!a || !b || !isLocal(a) || !isLocal(b) || a.name === b.name) return false
  const distance = kmBetween(a, b)
  return distance !== null && distance > FAR
}

const FAR = 20

function isLocal(place: PlaceValue): boolean {
  return isTown(place) || place.precision === 'district'
}

/** Whether two towns bear other names, and nothing tells how far apart they lie. */
export function areTwoNames(a: PlaceValue | null, b: PlaceValue | null): boolean {
  if (!a || !b || !isTown(a) || !isTown(b) || kmBetween(a, b) !== null) return false
  return a.name !== b.name && a.name !== b.admin1 && b.name !== a.admin1
}

function isTown({ precision }: PlaceValue): boolean {
  return precision === 'exact' || precision === 'near'
}

function isUnlisted({ precision, lat }: PlaceValue): boolean {
  return precision === 'near' && lat === null
}

const FAMILY: Readonly<Record<IncidentType, string>> = {
  'air-strike': 'strike',
  'drone-strike': 'strike',
  'missile-rocket-or-shelling': 'strike',
  bombing: 'bomb',
  'suicide-attack': 'bomb',
  'armed-attack': 'ground',
  'armed-clash': 'ground',
  assassination: 'ground',
  abduction: 'abduction',
  arson: 'arson',
  sabotage: 'bomb',
  robbery: 'ground',
  attack: 'any',
  other: 'any',
}

/** The family of a type: strikes, bombs, ground attacks ... `any` goes with all. */
export function familyOf(type: IncidentType): string {
  return FAMILY[type]
}

/** 0.5 the same kind; 0.25 of one family; -1 of two. */
export function compareTypes(a: IncidentType, b: IncidentType): number {
  if (a === b) return 0.5
  const x = familyOf(a)
  const y = familyOf(b)
  return x === 'any' || y === 'any' || x === y ? 0.25 : -1
}
