/** The claims of a ledger that is being filled: of a stored one only its place in the log is kept, packed into 18 bytes and an index. */
import type { AnyClaim, ClaimId, ReportId } from '../../model/index.ts'
import type { ClaimState } from './ledger-state.ts'

/** Where a claim is stored: the position of its reading, and which of its claims it is. */
export interface ClaimPlace {
  readonly readAt: number
  readonly nth: number
}

/** Reads a stored claim again. */
export type LoadClaim = (place: ClaimPlace) => { readonly claim: AnyClaim; readonly report: ReportId }

/** Claims by id, in the order they came, as a map of states holds them. */
export interface ColdClaims extends Map<ClaimId, ClaimState> {
  /** Lets go of a claim that is stored and current. */
  cool(id: ClaimId, place: ClaimPlace): void
}

/** Makes an empty map. */
export function createColdClaims(load: LoadClaim): ColdClaims {
  // An id is 80 bits and an index finds the row of it; ids of another make have a map of their own.
  let columns = makeColumns(1024)
  let index = new Int32Array(2048).fill(-1)
  let rows = 0
  const odd = new Map<string, number>()
  const hot = new Map<number, ClaimState>()

  const rowOf = (id: string): number => {
    const parts = partsOf(id)
    if (!parts) return odd.get(id) ?? -1
    for (let at = parts[1] & (index.length - 1); ; at = (at + 1) & (index.length - 1)) {
      const row = index[at] as number
      if (row < 0 || isRow(columns, row, parts)) return row
    }
  }
  const file = (row: number): void => {
    for (let at = (columns.middle[row] as number) & (index.length - 1); ; at = (at + 1) & (index.length - 1)) {
      if ((index[at] as number) >= 0) continue
      index[at] = row
      return
    }
  }
  const addRow = (id: string): number => {
    if (rows === columns.high.length) columns = grow(columns)
    const row = rows++
    const parts = partsOf(id)
    if (!parts) {
      odd.set(id, row)
      return row
    }
    columns.high[row] = parts[0]
    columns.middle[row] = parts[1]
    columns.low[row] = parts[2]
    if (rows * 4 > index.length * 3) {
      index = new Int32Array(index.length * 2).fill(-1)
      const oddRows = new Set(odd.values())
      for (let earlier = 0; earlier < row; earlier++) if (!oddRows.has(earlier)) file(earlier)
    }
    file(row)
    return row
  }
  const stateOf = (row: number): ClaimState => {
    const place = { readAt: columns.readAt[row] as number, nth: columns.nth[row] as number }
    return hot.get(row) ?? coldState(place, load)
  }
  const get = (id: string) => {
    const row = rowOf(id)
    return row < 0 ? undefined : stateOf(row)
  }
  function* values(): MapIterator<ClaimState> {
    for (let row = 0; row < rows; row++) yield stateOf(row)
  }
  function* entries(): MapIterator<[ClaimId, ClaimState]> {
    for (const state of values()) yield [state.claim.id, state]
  }
  function* keys(): MapIterator<ClaimId> {
    for (const { claim } of values()) yield claim.id
  }
  const map: ColdClaims = {
    get,
    has: (id) => rowOf(id) >= 0,
    set(id, state) {
      const row = rowOf(id)
      hot.set(row < 0 ? addRow(id) : row, state)
      return map
    },
    cool(id, { readAt, nth }) {
      const row = rowOf(id)
      if (row < 0 || nth > MOST_CLAIMS) return
      columns.readAt[row] = readAt
      columns.nth[row] = nth
      hot.delete(row)
    },
    get size() {
      return rows
    },
    values,
    entries,
    keys,
    forEach(work, self) {
      for (const [id, state] of entries()) work.call(self, state, id, map)
    },
    delete: refuse,
    clear: refuse,
    [Symbol.iterator]: entries,
    [Symbol.toStringTag]: 'ColdClaims',
  }
  return map
}

function refuse(): never {
  throw new Error('a claim that came is never taken out of the state')
}

const MOST_CLAIMS = 0xffff

function coldState(place: ClaimPlace, load: LoadClaim): ClaimState {
  return {
    get claim() {
      return load(place).claim
    },
    get report() {
      return load(place).report
    },
    isCurrent: true,
  }
}

interface Columns {
  readonly high: Uint32Array
  readonly middle: Uint32Array
  readonly low: Uint16Array
  readonly readAt: Uint32Array
  readonly nth: Uint16Array
}

function makeColumns(size: number): Columns {
  return {
    high: new Uint32Array(size),
    middle: new Uint32Array(size),
    low: new Uint16Array(size),
    readAt: new Uint32Array(size),
    nth: new Uint16Array(size),
  }
}

function grow(columns: Columns): Columns {
  const larger = makeColumns(Math.ceil(columns.high.length * 1.5))
  for (const name of ['high', 'middle', 'low', 'readAt', 'nth'] as const) larger[name].set(columns[name])
  return larger
}

type IdParts = readonly [number, number, number]

/** The 80 bits of a claim's id, or null for an id of another make. */
function partsOf(id: string): IdParts | null {
  if (!/^clm_[0-9a-f]{20}$/.test(id)) return null
  return [
    Number.parseInt(id.slice(4, 12), 16),
    Number.parseInt(id.slice(12, 20), 16),
    Number.parseInt(id.slice(20), 16),
  ]
}

function isRow({ high, middle, low }: Columns, row: number, parts: IdParts): boolean {
  return high[row] === parts[0] && middle[row] === parts[1] && low[row] === parts[2]
}
