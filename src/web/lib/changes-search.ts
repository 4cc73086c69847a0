/** The two positions of the page of changes, as they stand in its address. */

/** From one position to another; the end when `to` is left out, nothing is asked before `from` is chosen. */
export interface ChangesSearch {
  readonly from?: number
  readonly to?: number
}

/** Reads an address's search values; what is malformed is left out, and positions the wrong way round are turned. */
export function readChangesSearch(raw: Readonly<Record<string, unknown>>): ChangesSearch {
  const [from, to] = [raw.from, raw.to].map((value) => {
    const position = value === undefined || value === '' ? Number.NaN : Number(value)
    return Number.isSafeInteger(position) && position >= 0 ? position : undefined
  })
  const isTurned = from !== undefined && to !== undefined && from > to
  const [first, last] = isTurned ? [to, from] : [from, to]
  return { ...(first !== undefined && { from: first }), ...(last !== undefined && { to: last }) }
}
