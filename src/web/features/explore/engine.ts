/** One query over all incidents, each brush a bit: what fails one brush alone still counts on that brush's own chart. */

import { isInReach } from '../../../model/distance.ts'
import { toDayNumber } from '../../lib/dates.ts'
import { chosenIn, type ExploreSearch, FACETS, type FacetName, type Near, parseNear } from '../../lib/explore-search.ts'
import { type Dataset, type FacetColumn, NO_DAY } from './dataset.ts'

/** What a query leaves, and what each brush would leave without itself. */
export interface Answer {
  /** The rows that pass everything, in the order of the data. */
  readonly hits: Uint32Array
  /** For each facet and value: how many would remain if it were chosen. */
  readonly facets: Readonly<Record<FacetName, Int32Array>>
  /** For each day from the first on: how many pass everything but the dates. */
  readonly days: Int32Array
  /** For each place: how many pass everything but the circle. */
  readonly places: Int32Array
  /** For each place: how many pass everything. */
  readonly hitPlaces: Int32Array
  /** Rows that pass and have no day. */
  readonly undated: number
}

/** Answers queries; each looks again only at the brushes that changed. */
export interface Engine {
  readonly data: Dataset
  answer(search: ExploreSearch): Answer
}

const DATES = 1
const NEAR = 2
const bitOf = (facet: number) => 4 << facet

const engines = new WeakMap<Dataset, Engine>()

/** The engine of a data set: one for as long as the data is kept, so that going back to it counts nothing anew. */
export function engineOf(data: Dataset): Engine {
  const engine = engines.get(data) ?? createEngine(data)
  engines.set(data, engine)
  return engine
}

/** Makes the engine of a data set. */
export function createEngine(data: Dataset): Engine {
  const fails = new Uint16Array(data.rows)
  const found = new Uint32Array(data.rows)
  const asked = new Map<number, string>()
  const renew = (bit: number, key: string, mark: () => void) => {
    if (asked.get(bit) === key || (key === '' && !asked.has(bit))) return
    asked.set(bit, key)
    for (let row = 0; row < fails.length; row++) fails[row] = (fails[row] ?? 0) & ~bit
    if (key !== '') mark()
  }
  const brushedBits = () => [...asked].reduce((bits, [bit, key]) => (key === '' ? bits : bits | bit), 0)
  return {
    data,
    answer(search) {
      const { from, to, near } = search
      renew(DATES, from || to ? `${from} ${to}` : '', () => markDates(data, fails, from, to))
      renew(NEAR, near ?? '', () => markFar(data, fails, near ? parseNear(near) : null))
      data.facets.forEach((facet, at) => {
        renew(bitOf(at), search[facet.name] ?? '', () =>
          markFacet(facet, fails, bitOf(at), chosenIn(search, facet.name)),
        )
      })
      return count(data, fails, { brushed: brushedBits(), found })
    },
  }
}

/** An incident known to lie between two days passes when any of them is asked for. */
function markDates(
  { first, last }: Dataset,
  fails: Uint16Array,
  from: string | undefined,
  to: string | undefined,
): void {
  const least = from ? toDayNumber(from) : Number.NEGATIVE_INFINITY
  const most = to ? toDayNumber(to) : Number.POSITIVE_INFINITY
  for (let row = 0; row < fails.length; row++) {
    const end = last[row] ?? NO_DAY
    const start = first[row] === NO_DAY ? end : (first[row] ?? NO_DAY)
    if (end === NO_DAY || end < least || start > most) fails[row] = (fails[row] ?? 0) | DATES
  }
}

function markFar({ place, places }: Dataset, fails: Uint16Array, near: Near | null): void {
  const within = Uint8Array.from(places, (one) => (near && isInReach(one, near) ? 1 : 0))
  for (let row = 0; row < fails.length; row++) {
    const at = place[row] ?? -1
    if (at < 0 || within[at] === 0) fails[row] = (fails[row] ?? 0) | NEAR
  }
}

function markFacet(facet: FacetColumn, fails: Uint16Array, bit: number, chosen: readonly string[]): void {
  const isChosen = Uint8Array.from(facet.values, (value) => (chosen.includes(value) ? 1 : 0))
  const { codes, lists } = facet
  for (let row = 0; row < fails.length; row++) {
    let passes = 0
    if (codes) passes = isChosen[codes[row] ?? 0] ?? 0
    else if (lists)
      for (let i = lists.starts[row] ?? 0; i < (lists.starts[row + 1] ?? 0); i++)
        passes |= isChosen[lists.values[i] ?? 0] ?? 0
    if (passes === 0) fails[row] = (fails[row] ?? 0) | bit
  }
}

interface Counting {
  /** The bits of all brushes that are set. */
  readonly brushed: number
  /** Room for all rows, used again at each brush. */
  readonly found: Uint32Array
}

/** A loop for each chart: each is short enough for the browser to make it fast. */
function count(data: Dataset, fails: Uint16Array, { brushed, found: hits }: Counting): Answer {
  const { first, place } = data
  const start = data.days?.from ?? 0
  const days = new Int32Array(data.days ? data.days.to - start : 0)
  const places = new Int32Array(data.places.length)
  const hitPlaces = new Int32Array(data.places.length)
  let found = 0
  let undated = 0
  for (let row = 0; row < fails.length; row++) {
    const failed = fails[row]!
    if ((failed & ~(DATES | NEAR)) !== 0) continue
    const day = first[row]!
    const at = place[row]!
    if (failed === 0) {
      hits[found++] = row
      if (day === NO_DAY) undated += 1
      if (at >= 0) hitPlaces[at]! += 1
    }
    if ((failed & ~DATES) === 0 && day !== NO_DAY) days[day - start]! += 1
    if ((failed & ~NEAR) === 0 && at >= 0) places[at]! += 1
  }
  return { hits: hits.slice(0, found), facets: countFacets(data, fails, brushed), days, places, hitPlaces, undated }
}

function countFacets({ facets }: Dataset, fails: Uint16Array, brushed: number): Answer['facets'] {
  const counts = facets.map(({ values, codes, lists, totals }, at) => {
    if ((brushed & ~bitOf(at)) === 0) return totals
    const own = new Int32Array(values.length)
    if (codes) countCodes(own, codes, { fails, but: bitOf(at) })
    else if (lists) countLists(own, lists, { fails, but: bitOf(at) })
    return own
  })
  return Object.fromEntries(FACETS.map((name, at) => [name, counts[at]])) as unknown as Answer['facets']
}

interface Failing {
  readonly fails: Uint16Array
  /** The brush that does not count. */
  readonly but: number
}

function countCodes(counts: Int32Array, codes: Uint16Array, { fails, but }: Failing): void {
  for (let row = 0; row < fails.length; row++) if ((fails[row]! & ~but) === 0) counts[codes[row]!]! += 1
}

function countLists(counts: Int32Array, lists: NonNullable<FacetColumn['lists']>, { fails, but }: Failing): void {
  const { starts, values } = lists
  for (let row = 0; row < fails.length; row++) {
    if ((fails[row]! & ~but) !== 0) continue
    for (let i = starts[row]!; i < starts[row + 1]!; i++) counts[values[i]!]! += 1
  }
}
