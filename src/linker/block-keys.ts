/** The buckets of time, place and kind: an account is compared only with those that lie within its days and its reach. */
import { HARM_ATTRIBUTES, type PlaceValue } from '../model/index.ts'
import { isUnmistakable } from './features/match-counts.ts'
import { DAY_TOLERANCE, LONGEST_INTERVAL_DAYS } from './features/match-dates.ts'
import { FARTHEST_KM, isPoint } from './features/match-places.ts'
import { type AccountProfile, hasCount } from './profile-account.ts'
import { compareFamilies, type TypeFamily, typeFamilyOf } from './type-family.ts'

const KM_PER_DEGREE = 111
const ANYWHERE = '*'
const NO_COUNTRY = '?'

/** The buckets an account is filed under: each day with each cell of one degree, or with the country of a wide place; large figures with the country. */
export function* fileUnder(profile: AccountProfile): Iterable<string> {
  for (const figure of largeFigures(profile)) {
    yield `figure ${figure}`
    if (profile.days.length === 0) yield `undated ${figure}`
  }
  yield* keysOf(profile, 0, (place) => [
    ANYWHERE,
    ...(place.country === null ? [NO_COUNTRY] : [`all ${place.country}`]),
    ...(isPoint(place) ? [cellOf(place.lat, place.lon)] : [`wide ${place.country}`]),
  ])
}

/** The buckets in which the matches of an account lie. Whoever is found by it finds it too. */
export function* searchUnder(profile: AccountProfile): Iterable<string> {
  const bucket = profile.days.length === 0 ? 'figure' : 'undated'
  for (const figure of largeFigures(profile)) yield `${bucket} ${figure}`
  yield* keysOf(profile, DAY_TOLERANCE, (place) => {
    if (place.country === null) return [ANYWHERE]
    if (!isPoint(place)) return [NO_COUNTRY, `all ${place.country}`]
    return [NO_COUNTRY, `wide ${place.country}`, ...cellsAround(place.lat, place.lon)]
  })
}

/** What an account without any day is found by: a figure so large that it is all but a name, in a country. */
function* largeFigures({ counts, places }: AccountProfile): Iterable<string> {
  const countries = new Set(places.flatMap(({ country }) => (country === null ? [] : [country])))
  for (const harm of HARM_ATTRIBUTES) {
    for (const count of counts[harm]) {
      if (!isUnmistakable(count)) continue
      for (const country of countries) yield `${country} ${harm} ${count.min ?? count.max}`
    }
  }
}

/** The shelf of an account: the families of its kinds, and whether it gives a figure. */
export function shelfOf(profile: AccountProfile): string {
  const families = new Set(profile.types.map(typeFamilyOf))
  return `${[...families].sort().join(' ')}${hasCount(profile) ? COUNTED : ''}`
}

/** Kinds that are seldom one happening meet only where both give a figure: without the same figure they are never one. */
export function canMeet(shelf: string, other: string): boolean {
  const known = meetings.get(`${shelf}/${other}`)
  if (known !== undefined) return known
  const [one, two] = [familiesOf(shelf), familiesOf(other)]
  const isNear = one.some((a) => two.some((b) => compareFamilies(a, b) !== 'far'))
  const found = one.length === 0 || two.length === 0 || isNear || (shelf.endsWith(COUNTED) && other.endsWith(COUNTED))
  meetings.set(`${shelf}/${other}`, found)
  return found
}

const COUNTED = '+'
// There are few shelves: six families, with a figure or without.
const meetings = new Map<string, boolean>()

function familiesOf(shelf: string): readonly TypeFamily[] {
  return shelf.replace(COUNTED, '').split(' ').filter(Boolean) as TypeFamily[]
}

function* keysOf(
  profile: AccountProfile,
  tolerance: number,
  keysOfPlace: (place: PlaceValue) => readonly string[],
): Iterable<string> {
  const places = new Set(profile.places.flatMap(keysOfPlace))
  const days = new Set<number>()
  for (const { first, last } of profile.days) {
    // An interval too long to be evidence is filed nowhere.
    if (last - first > LONGEST_INTERVAL_DAYS) continue
    for (let day = first - tolerance; day <= last + tolerance; day++) days.add(day)
  }
  for (const place of places) for (const day of days) yield `${day} ${place}`
}

function cellOf(lat: number, lon: number): string {
  return `${Math.floor(lat)},${wrap(Math.floor(lon))}`
}

function cellsAround(lat: number, lon: number): readonly string[] {
  const reach = FARTHEST_KM / KM_PER_DEGREE
  const farther = Math.min(89, Math.abs(lat) + reach)
  const lonReach = Math.min(180, reach / Math.cos((farther * Math.PI) / 180))
  const cells: string[] = []
  for (let row = Math.floor(lat - reach); row <= Math.floor(lat + reach); row++) {
    for (let column = Math.floor(lon - lonReach); column <= Math.floor(lon + lonReach); column++) {
      cells.push(`${row},${wrap(column)}`)
    }
  }
  return cells
}

function wrap(column: number): number {
  return ((((column + 180) % 360) + 360) % 360) - 180
}
