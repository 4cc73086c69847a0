/** What the explore screen is made of: every incident of a query, packed column by column. */
import type { PlacePrecision } from '../../model/index.ts'

/**
 * Numbers of one kind, little-endian, in base64: `i32` four bytes each, `u16` two, `u8` one, `id` ten (the hex digits of an incident's id).
 */
export type PackedColumn = string

/** A list of dictionary entries for each row: row n holds `values[starts[n]]` up to but not including `values[starts[n + 1]]`. */
export interface PackedLists {
  /** `i32`, one more than there are rows. */
  readonly starts: PackedColumn
  /** `u16` indexes into a dictionary. */
  readonly values: PackedColumn
}

/** A place that incidents have, once. */
export interface ColumnPlace {
  readonly name: string
  readonly admin1: string | null
  /** Index into `countries`; -1 when no country is known. */
  readonly country: number
  readonly lat: number | null
  readonly lon: number | null
  readonly radiusKm: number | null
  readonly precision: PlacePrecision
}

/** Every incident of a query as columns, newest first. A number that is not known is -1; a day is days since 1970, -2147483648 when unknown. */
export interface ColumnsView {
  readonly rows: number
  readonly id: PackedColumn
  /** `i32` days. */
  readonly first: PackedColumn
  readonly last: PackedColumn
  /** `u8`, an index into `types`; 255 when no kind is known. */
  readonly type: PackedColumn
  /** `u8`, an index into `roles`. */
  readonly role: PackedColumn
  /** `i32`, an index into `places`. */
  readonly place: PackedColumn
  /** `i32` counts of people. */
  readonly killedMin: PackedColumn
  readonly killedMax: PackedColumn
  readonly injuredMin: PackedColumn
  readonly injuredMax: PackedColumn
  /** `u16`. */
  readonly reports: PackedColumn
  readonly origins: PackedColumn
  /** `u8`: 1 where accounts differ. */
  readonly differ: PackedColumn
  /** Indexes into `parties`. */
  readonly by: PackedLists
  readonly against: PackedLists
  readonly types: readonly string[]
  readonly roles: readonly string[]
  readonly parties: readonly string[]
  readonly countries: readonly { readonly code: string; readonly name: string }[]
  readonly places: readonly ColumnPlace[]
  readonly rule: string
  readonly asOf: number
  /** The query in words. */
  readonly words: string
}

/** How many incidents of how many are worked out; both 0 when nothing is being done. */
export interface ColumnsProgress {
  readonly done: number
  readonly total: number
}

/** A moment at which the ledger stood at a position. */
export interface Moment {
  readonly position: number
  /** ISO instant, UTC. */
  readonly at: string
}
