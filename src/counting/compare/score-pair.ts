/** How alike two events of two lists are: a score with its reasons in words, the same whichever comes first. */
import { kmBetween, type PartyId } from '../../model/index.ts'
import { foldName } from '../fold-name.ts'
import type { PartyKinship } from '../types.ts'
import type { ListFigure, ListItem, ListPlace } from './event-list.ts'

/** A score from 0 to 1, why, and whether something rules the pair out. */
export interface PairScore {
  readonly score: number
  readonly reasons: readonly string[]
  readonly isRuledOut: boolean
}

/** Events further apart in days are never paired. */
export const DAYS_APART = 2

/** Made from a hash: two events that share one are one. */
const INCIDENT_ID = /^inc_[0-9a-f]{20}$/

interface Part {
  readonly score: number
  readonly words: string | null
}

/** Scores a pair: shared accounts settle it; else days, place, kind, parties and figures add up. */
export function scorePair(a: ListItem, b: ListItem, kinship: PartyKinship): PairScore {
  if (a.keys.some((key) => b.keys.includes(key)))
    return { score: 1, reasons: ['told by the same accounts'], isRuledOut: false }
  if (a.id === b.id && INCIDENT_ID.test(a.id))
    return { score: 1, reasons: ['the same incident: one list was exported from the other'], isRuledOut: false }
  const parts = [scoreDays(a, b), scorePlaces(a.places, b.places)]
  if (parts.some((part) => part === null)) return { score: 0, reasons: [], isRuledOut: true }
  const all = [
    ...(parts as Part[]),
    scoreTypes(a, b),
    scoreParties(a.against, b.against, kinship, 'target'),
    scoreParties(a.by, b.by, kinship, 'doer'),
    scoreFigures(a, b),
  ]
  const score = Math.min(
    1,
    Math.max(
      0,
      all.reduce((sum, part) => sum + part.score, 0),
    ),
  )
  return { score, reasons: all.flatMap(({ words }) => words ?? []), isRuledOut: false }
}

function scoreDays(a: ListItem, b: ListItem): Part | null {
  const gap = daysBetween(a, b)
  if (gap === null) return { score: 0.05, words: 'a date is not known' }
  if (gap > DAYS_APART) return null
  if (gap === 0)
    return { score: isDay(a) && isDay(b) ? 0.4 : 0.3, words: isDay(a) && isDay(b) ? 'same day' : 'dates overlap' }
  return { score: gap === 1 ? 0.25 : 0.1, words: gap === 1 ? 'a day apart' : `${gap} days apart` }
}

/** Days between two intervals; 0 when they meet, null when a date is not known. */
export function daysBetween(a: Pick<ListItem, 'first' | 'last'>, b: Pick<ListItem, 'first' | 'last'>): number | null {
  const [fromA, toA] = [a.first ?? a.last, a.last ?? a.first]
  const [fromB, toB] = [b.first ?? b.last, b.last ?? b.first]
  if (fromA === null || toA === null || fromB === null || toB === null) return null
  if (fromA <= toB && fromB <= toA) return 0
  const [early, late] = toA < fromB ? [toA, fromB] : [toB, fromA]
  return Math.round((Date.parse(`${late}T00:00:00Z`) - Date.parse(`${early}T00:00:00Z`)) / 86_400_000)
}

function isDay({ first, last }: ListItem): boolean {
  return first !== null && first === last
}

/** The best fit of any two places; null when every pair lies in two countries or too far apart. */
function scorePlaces(a: readonly ListPlace[], b: readonly ListPlace[]): Part | null {
  if (a.length === 0 || b.length === 0) return { score: 0.05, words: 'a place is not known' }
  const scores = a.flatMap((one) => b.map((other) => scorePlace(one, other)))
  const possible = scores.filter((part) => part !== null)
  if (possible.length === 0) return null
  // Between equal fits the words decide, so that the order of the lists does not.
  const isBetter = (part: Part, best: Part) =>
    part.score > best.score || (part.score === best.score && (part.words ?? '') > (best.words ?? ''))
  return possible.reduce((best, part) => (isBetter(part, best) ? part : best))
}

function scorePlace(a: ListPlace, b: ListPlace): Part | null {
  if (a.country !== null && b.country !== null && foldName(a.country) !== foldName(b.country)) return null
  const isSame = (x: string | null, y: string | null) => x !== null && y !== null && foldName(x) === foldName(y)
  if (isSame(a.name, b.name)) return { score: 0.3, words: `both at ${[a.name, b.name].sort()[0]}` }
  const km = kmBetween(a, b)
  if (km !== null) {
    const beyond = km - (a.radiusKm ?? 0) - (b.radiusKm ?? 0)
    if (beyond <= 10) return { score: 0.3, words: km < 1 ? 'same place' : `${Math.round(km)} km apart` }
    if (beyond <= 50) return { score: 0.15, words: `${Math.round(km)} km apart` }
    return null
  }
  if (isSame(a.admin1, b.admin1) || isSame(a.admin1, b.name) || isSame(a.name, b.admin1))
    return { score: 0.2, words: 'same province' }
  // One of the two is only known by its country.
  if (
    (a.name === null || b.name === null || isSame(a.country, a.name) || isSame(b.country, b.name)) &&
    isSame(a.country, b.country)
  )
    return { score: 0.1, words: 'same country' }
  return { score: 0, words: null }
}

const VAGUE: readonly string[] = ['attack', 'armed-attack', 'other']

function scoreTypes({ types: a }: ListItem, { types: b }: ListItem): Part {
  if (a.length === 0 || b.length === 0) return { score: 0, words: null }
  if (a.some((type) => b.includes(type))) return { score: 0.1, words: 'same kind' }
  if ([...a, ...b].some((type) => VAGUE.includes(type))) return { score: 0.05, words: null }
  return { score: -0.1, words: 'another kind' }
}

function scoreParties(a: readonly string[], b: readonly string[], kinship: PartyKinship, what: string): Part {
  if (a.length === 0 || b.length === 0) return { score: 0, words: null }
  const isKin = (x: string, y: string) => {
    if (foldName(x) === foldName(y)) return true
    const relation = kinship.relate(x as PartyId, y as PartyId) ?? kinship.relate(y as PartyId, x as PartyId)
    return relation !== null && relation !== 'sibling'
  }
  return a.some((x) => b.some((y) => isKin(x, y)))
    ? { score: 0.1, words: `same ${what}` }
    : { score: -0.05, words: null }
}

function scoreFigures({ figures: a }: ListItem, { figures: b }: ListItem): Part {
  const shared = (['killed', 'injured'] as const).flatMap((harm) => {
    const [x, y] = [a[harm] ?? null, b[harm] ?? null]
    return x && y
      ? [{ harm, fit: isMeeting(x, y), isSome: (x.max ?? x.min ?? 1) > 0 && (y.max ?? y.min ?? 1) > 0 }]
      : []
  })
  if (shared.length === 0) return { score: 0, words: null }
  if (shared.every(({ fit }) => !fit)) return { score: -0.05, words: 'other figures' }
  const telling = shared.find(({ fit, isSome }) => fit && isSome)
  return telling ? { score: 0.1, words: `same figure of ${telling.harm}` } : { score: 0.05, words: null }
}

function isMeeting(a: ListFigure, b: ListFigure): boolean {
  const low = ({ min }: ListFigure) => min ?? 0
  const high = ({ max }: ListFigure) => max ?? Number.POSITIVE_INFINITY
  return low(a) <= high(b) && low(b) <= high(a)
}
