/** Rival dates, places and outcomes. */
import { type DateValue, isClaimOf, kmBetween, type PlaceValue, type TypeValue } from '../model/index.ts'
import { joinNames, nameSpeaker, stanceVerb } from './name-speaker.ts'
import type { Disagreement, ReportedClaim } from './types.ts'

interface Side<Value> {
  readonly value: Value
  readonly said: ReportedClaim[]
}

/** Named days that differ. A night belongs to both its days. */
export function findDateDisagreement(claims: readonly ReportedClaim[]): Disagreement | null {
  const dated = claims.filter(({ claim }) => isClaimOf(claim, 'when') && claim.value.first !== null)
  const sides = gather<DateValue>(dated, ({ first, last }) => `${first}..${last}`)
  const isApart = (a: DateValue, b: DateValue) =>
    !((a.first ?? '') <= (b.last ?? '~') && (b.first ?? '') <= (a.last ?? '~'))
  if (!hasPair(sides, isApart)) return null
  sides.sort((a, b) => ((a.value.first ?? '') < (b.value.first ?? '') ? -1 : 1))
  return tell('when', 'When', sides, ({ first, last }) => (first === last ? `${first}` : `${first} to ${last}`))
}

/** Kilometres from which two exact sites, beyond their radii, are two places. */
export const PLACES_APART_KM = 25

/** Exact sites that are not each other's neighbours. A town and its province are no disagreement. */
export function findPlaceDisagreement(claims: readonly ReportedClaim[]): Disagreement | null {
  const placed = claims.filter(({ claim }) => isClaimOf(claim, 'where'))
  const sides = gather<PlaceValue>(placed, (place) => place.place ?? place.name.toLowerCase())
  const isApart = (a: PlaceValue, b: PlaceValue) => {
    if (a.country !== null && b.country !== null && a.country !== b.country) return true
    if (a.precision !== 'exact' || b.precision !== 'exact') return false
    const km = kmBetween(a, b)
    return km !== null && km > PLACES_APART_KM + (a.radiusKm ?? 0) + (b.radiusKm ?? 0)
  }
  return hasPair(sides, isApart) ? tell('where', 'Where', sides, (place) => place.name) : null
}

/** Whether it came about: one says it happened, another that it was foiled or only threatened, or denies it outright. */
export function findOutcomeDisagreement(claims: readonly ReportedClaim[]): Disagreement | null {
  const typed = claims.filter(({ claim }) => isClaimOf(claim, 'type'))
  const denied = typed.filter(({ claim }) => claim.attribution.stance === 'denies')
  const said = typed.filter(({ claim }) => claim.attribution.stance !== 'denies')
  const sides = gather<TypeValue>(said, ({ outcome }) => (outcome === 'attempted' ? 'happened' : outcome))
  if (sides.length < 2 && (denied.length === 0 || sides.length === 0)) return null
  const told = tell('type', 'What happened', sides, ({ outcome }) => `it ${OUTCOMES[outcome]}`)
  if (denied.length === 0) return told
  const names = denied.map(nameSpeaker)
  const side = {
    text: `${joinNames(names)} ${stanceVerb('denies', names)} it`,
    claims: denied.map(({ claim }) => claim.id),
  }
  return { ...told, words: `${told.words}; ${side.text}`, sides: [...told.sides, side] }
}

const OUTCOMES = { happened: 'happened', attempted: 'happened', foiled: 'was foiled', threatened: 'was threatened' }

function gather<Value>(claims: readonly ReportedClaim[], keyOf: (value: Value) => string): Side<Value>[] {
  const sides = new Map<string, Side<Value>>()
  for (const said of claims) {
    const value = said.claim.value as Value
    const known = sides.get(keyOf(value))
    if (known) known.said.push(said)
    else sides.set(keyOf(value), { value, said: [said] })
  }
  return [...sides.values()]
}

/** At most this many sides are compared pair by pair: a hostile incident cannot stall the page. */
const MOST_SIDES = 200

function hasPair<Value>(sides: readonly Side<Value>[], isApart: (a: Value, b: Value) => boolean): boolean {
  const some = sides.slice(0, MOST_SIDES)
  return some.some((a, i) => some.slice(i + 1).some((b) => isApart(a.value, b.value)))
}

function tell<Value>(
  attribute: Disagreement['attribute'],
  title: string,
  sides: readonly Side<Value>[],
  textOf: (value: Value) => string,
): Disagreement {
  const told = sides.map(({ value, said }) => {
    const names = said.map(nameSpeaker)
    const text = `${joinNames(names)} ${stanceVerb('states', names)} ${textOf(value)}`
    return { text, claims: said.map(({ claim }) => claim.id) }
  })
  return { attribute, words: `${title}: ${told.map(({ text }) => text).join('; ')}`, sides: told }
}
