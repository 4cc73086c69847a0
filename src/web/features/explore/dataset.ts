/** All incidents of a query, unpacked once: typed arrays, and the facets as codes of small dictionaries. */
import type { ColumnPlace, ColumnsView, PackedLists } from '../../../api/types.ts'
import { killedBandOf } from '../../../model/killed-bands.ts'
import type { FacetName } from '../../lib/explore-search.ts'
import { fromHex, toHex, unpack16, unpack32, unpackBytes } from '../../lib/unpack.ts'
import { typeWords } from '../../lib/words.ts'
import { KILLED_CHOICES, precisionChoices, roleWords } from './facet-words.ts'
import { type PlaceMarks, toPlaceMarks } from './place-marks.ts'

/** The value of a facet that stands for "nobody says". */
export const NOT_STATED = '-'
/** A day that is not known. */
export const NO_DAY = -2_147_483_648
/** An incident's id is ten bytes, written as twenty hex digits. */
const ID_BYTES = 10

/** One facet: what its codes mean, and the codes of each row (one, or a list). */
export interface FacetColumn {
  readonly name: FacetName
  /** The values as they stand in the address. */
  readonly values: readonly string[]
  readonly labels: readonly string[]
  readonly codes: Uint16Array | null
  readonly lists: { readonly starts: Int32Array; readonly values: Uint16Array } | null
  /** How many each value has when nothing is asked: a facet keeps this order, whatever is brushed. */
  readonly totals: Int32Array
}

/** The incidents, newest first, as nothing but data: it can be handed from a worker to the page. */
export interface PlainDataset {
  readonly rows: number
  /** Ten bytes for each row. */
  readonly ids: Uint8Array<ArrayBuffer>
  readonly first: Int32Array
  readonly last: Int32Array
  readonly place: Int32Array
  readonly killedMin: Int32Array
  readonly killedMax: Int32Array
  readonly injuredMin: Int32Array
  readonly injuredMax: Int32Array
  readonly reports: Uint16Array
  readonly origins: Uint16Array
  readonly facets: readonly FacetColumn[]
  readonly places: readonly ColumnPlace[]
  readonly marks: PlaceMarks
  readonly countries: ColumnsView['countries']
  /** The span of all dated incidents; null when none is dated. */
  readonly days: { readonly from: number; readonly to: number } | null
  readonly asOf: number
  readonly rule: string
}

/** The incidents, and which row each of them is. */
export interface Dataset extends PlainDataset {
  idOf(row: number): string
  /** The row of an incident; -1 when it is none of these. */
  rowOf(id: string): number
}

/** Unpacks the columns. */
export function toDataset(view: ColumnsView): Dataset {
  return withLookup(toPlainDataset(view))
}

/** The data with its look-up by id. */
export function withLookup(data: PlainDataset): Dataset {
  const { ids } = data
  return {
    ...data,
    idOf: (row) => `inc_${toHex(ids, row * ID_BYTES, ID_BYTES)}`,
    rowOf: (id) => findBytes(ids, fromHex(id.slice(4))),
  }
}

/** Unpacks the columns into nothing but data. */
export function toPlainDataset(view: ColumnsView): PlainDataset {
  const ids = unpackBytes(view.id)
  const first = unpack32(view.first)
  const killedMin = unpack32(view.killedMin)
  const killedMax = unpack32(view.killedMax)
  const place = unpack32(view.place)
  const type = unpackBytes(view.type)
  const differ = unpackBytes(view.differ)
  const role = unpackBytes(view.role)
  const countryOf = Int32Array.from(view.places, (one) => one.country)
  const precisions = precisionChoices()
  const precisionOf = Int32Array.from(view.places, (one) =>
    precisions.findIndex(({ value }) => value === one.precision),
  )
  const names = ['not stated', ...view.parties]
  const partyValues = [NOT_STATED, ...view.parties]
  const facet = (
    name: FacetName,
    values: readonly string[],
    labels: readonly string[],
    codeOf: (row: number) => number,
  ): FacetColumn => {
    const codes = fill(view.rows, codeOf)
    return { name, values, labels, codes, lists: null, totals: tallyOf(codes, values.length) }
  }
  const parties = (name: FacetName, packed: PackedLists): FacetColumn => {
    const lists = withNone(unpack32(packed.starts), unpack16(packed.values))
    return { name, values: partyValues, labels: names, codes: null, lists, totals: tallyOf(lists.values, names.length) }
  }
  // Code 0 is "not stated" wherever a facet has it, so that an index of -1 becomes it by adding one.
  const facets: readonly FacetColumn[] = [
    facet('type', [NOT_STATED, ...view.types], ['not stated', ...view.types.map(typeWords)], (row) =>
      type[row] === 255 ? 0 : (type[row] ?? 0) + 1,
    ),
    facet(
      'country',
      [NOT_STATED, ...view.countries.map(({ code }) => code)],
      ['not stated', ...view.countries.map(({ name }) => name)],
      (row) => ((place[row] ?? -1) < 0 ? 0 : (countryOf[place[row] ?? 0] ?? -1) + 1),
    ),
    parties('against', view.against),
    parties('by', view.by),
    facet(
      'killed',
      KILLED_CHOICES.map(({ value }) => value),
      KILLED_CHOICES.map(({ label }) => label),
      (row) => killedBandOf(killedMin[row] ?? -1, killedMax[row] ?? -1),
    ),
    facet(
      'precision',
      [NOT_STATED, ...precisions.map(({ value }) => value)],
      ['no place stated', ...precisions.map(({ label }) => label)],
      (row) => ((place[row] ?? -1) < 0 ? 0 : (precisionOf[place[row] ?? 0] ?? -1) + 1),
    ),
    facet('accounts', ['agree', 'differ'], ['agree, or there is one', 'differ'], (row) => differ[row] ?? 0),
    facet('role', view.roles, view.roles.map(roleWords), (row) => role[row] ?? 0),
  ]
  return {
    rows: view.rows,
    ids,
    first,
    last: unpack32(view.last),
    place,
    killedMin,
    killedMax,
    injuredMin: unpack32(view.injuredMin),
    injuredMax: unpack32(view.injuredMax),
    reports: unpack16(view.reports),
    origins: unpack16(view.origins),
    facets,
    places: view.places,
    marks: toPlaceMarks(view.places),
    countries: view.countries,
    days: spanOf(first),
    asOf: view.asOf,
    rule: view.rule,
  }
}

/** A plain loop: a hundred thousand codes for each facet are made before anything is drawn. */
function fill(rows: number, codeOf: (row: number) => number): Uint16Array {
  const codes = new Uint16Array(rows)
  for (let row = 0; row < rows; row++) codes[row] = codeOf(row)
  return codes
}

function tallyOf(codes: Uint16Array, size: number): Int32Array {
  const totals = new Int32Array(size)
  for (const code of codes) totals[code]! += 1
  return totals
}

/** The record of ten bytes that is these bytes; -1 when none is. */
function findBytes(ids: Uint8Array, wanted: Uint8Array): number {
  if (wanted.length !== ID_BYTES) return -1
  for (let at = 0; at < ids.length; at += ID_BYTES) {
    let same = 0
    while (same < ID_BYTES && ids[at + same] === wanted[same]) same += 1
    if (same === ID_BYTES) return at / ID_BYTES
  }
  return -1
}

/** Lists in which an empty one becomes the one entry 0, "not stated"; all other entries move up by one. */
function withNone(
  starts: Int32Array,
  values: Uint16Array,
): { readonly starts: Int32Array; readonly values: Uint16Array } {
  const rows = Math.max(0, starts.length - 1)
  const next = new Int32Array(rows + 1)
  const all = new Uint16Array(values.length + rows)
  let end = 0
  for (let row = 0; row < rows; row++) {
    const [from = 0, to = 0] = [starts[row], starts[row + 1]]
    if (from === to) all[end++] = 0
    for (let i = from; i < to; i++) all[end++] = (values[i] ?? 0) + 1
    next[row + 1] = end
  }
  return { starts: next, values: all.slice(0, end) }
}

function spanOf(days: Int32Array): { readonly from: number; readonly to: number } | null {
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (const day of days) {
    if (day === NO_DAY) continue
    if (day < from) from = day
    if (day > to) to = day
  }
  return from > to ? null : { from, to: to + 1 }
}
