/** Places: the same site, within each other's radius, the same province, or merely the same country. */
import { kmBetween, type PlaceValue } from '../../model/index.ts'
import { contentWords, countShared, foldText } from '../fold-words.ts'
import type { AccountProfile } from '../profile-account.ts'
import { doubts, type FeatureVerdict, matches, SILENT, vetoes } from './feature.ts'

/** Two places known as points cannot be one site when farther apart than this. */
export const FARTHEST_KM = 100
/** Two named sites of their own, farther apart than this and their radii, are two sites. */
export const SUB_PLACE_KM = 25

/** Compares the places of two accounts; the closest pair counts, a veto needs every pair. */
export function matchPlaces(a: AccountProfile, b: AccountProfile): FeatureVerdict {
  let best: FeatureVerdict | null = null
  for (const placeA of a.places) {
    for (const placeB of b.places) {
      const verdict = matchPair(placeA, placeB)
      if (best === null || rank(verdict) > rank(best)) best = verdict
    }
  }
  return best ?? SILENT
}

/** Whether the places exclude that the two are one happening: every pair of them does. */
export function arePlacesApart(a: AccountProfile, b: AccountProfile): boolean {
  if (a.places.length === 0 || b.places.length === 0) return false
  return a.places.every((placeA) => b.places.every((placeB) => matchPair(placeA, placeB).verdict === 'veto'))
}

function rank(verdict: FeatureVerdict): number {
  if (verdict.verdict === 'veto') return -2
  if (verdict.verdict === 'silent') return -1
  return verdict.reason.score
}

function matchPair(a: PlaceValue, b: PlaceValue): FeatureVerdict {
  if (a.country !== null && b.country !== null && a.country !== b.country) {
    const km = kmBetween(a, b)
    if (km === null || km > SUB_PLACE_KM || !isPoint(a) || !isPoint(b))
      return vetoes('countries-differ', 'different countries')
  }
  if (a.place !== null && a.place === b.place) return sameName(a, a)
  if (isSameName(a, b) && !isFar(a, b)) return sameName(a, b)
  if (isPartOfTown(a, b) || isPartOfTown(b, a))
    return matches('part-of-town', `${a.name} and ${b.name} are one town`, 0.2, 'strong')
  const km = kmBetween(a, b)
  if (isPoint(a) && isPoint(b) && km !== null) return matchPoints(a, b, km)
  if (km !== null && km <= reach(a) + reach(b)) {
    if (isWide(a) || isWide(b)) return matches('same-region', `${a.name} and ${b.name} overlap`, 0.1)
    return matches('same-district', `${a.name} and ${b.name} overlap`, 0.25, 'strong')
  }
  if (a.admin1 !== null && b.admin1 !== null) {
    if (foldText(a.admin1) === foldText(b.admin1)) return matches('same-province', `both in ${a.admin1}`, 0.2, 'strong')
    if (!isWide(a) && !isWide(b)) return doubts('provinces-differ', `${a.admin1} is not ${b.admin1}`, -0.2)
  }
  if (a.country !== null && a.country === b.country)
    return matches('same-country', `both in ${a.countryName ?? a.country}`, 0.05)
  return SILENT
}

function matchPoints(a: PlaceValue, b: PlaceValue, km: number): FeatureVerdict {
  const far = Math.round(km)
  if (km > FARTHEST_KM) return vetoes('places-apart', `${far} km apart`)
  const radii = reach(a) + reach(b)
  if (km <= Math.max(10, radii)) return matches('near', `${a.name} and ${b.name} are ${far} km apart`, 0.25, 'strong')
  if (km <= SUB_PLACE_KM) return matches('near', `${a.name} and ${b.name} are ${far} km apart`, 0.15, 'strong')
  if (a.precision === 'exact' && b.precision === 'exact' && km > SUB_PLACE_KM + radii) {
    return vetoes('sites-differ', `${a.name} and ${b.name} are ${far} km apart`)
  }
  return matches('not-far', `${a.name} and ${b.name} are ${far} km apart`, 0.1)
}

function sameName(a: PlaceValue, b: PlaceValue): FeatureVerdict {
  if (isWide(a) || isWide(b)) return matches('same-country', `both name ${a.name}`, 0.05)
  if (a.precision === 'province') return matches('same-province', `both name ${a.name}`, 0.2, 'strong')
  return matches('same-place', `both name ${a.name}`, 0.3, 'strong')
}

function isSameName(a: PlaceValue, b: PlaceValue): boolean {
  if (foldText(a.name) === foldText(b.name)) return true
  const wordsA = contentWords(a.name)
  const wordsB = contentWords(b.name)
  const smaller = Math.min(wordsA.size, wordsB.size)
  return smaller > 0 && !isWide(a) && !isWide(b) && countShared(wordsA, wordsB) === smaller
}

/** "Southwest Houston" is read as a region, and lies in Houston all the same. */
function isPartOfTown(part: PlaceValue, town: PlaceValue): boolean {
  if (part.precision !== 'region' || !isPoint(town)) return false
  const words = contentWords(town.name)
  return words.size > 0 && countShared(words, contentWords(part.name)) === words.size && isReached(part, town)
}

/** A town has its parts within so many km of its middle. */
const TOWN_KM = 30

function isReached(a: PlaceValue, b: PlaceValue): boolean {
  const km = kmBetween(a, b)
  return km !== null && km <= TOWN_KM
}

function isFar(a: PlaceValue, b: PlaceValue): boolean {
  const km = kmBetween(a, b)
  return km !== null && isPoint(a) && isPoint(b) && km > FARTHEST_KM
}

/** Whether the place is a site of its own, known as a point. */
export function isPoint(place: PlaceValue): place is PlaceValue & { readonly lat: number; readonly lon: number } {
  return (place.precision === 'exact' || place.precision === 'near') && place.lat !== null && place.lon !== null
}

function isWide(place: PlaceValue): boolean {
  return place.precision === 'country' || place.precision === 'region'
}

function reach(place: PlaceValue): number {
  return Math.min(place.radiusKm ?? 0, 200)
}
