/** The packed columns of the explore screen as schemas. */
import { z } from 'zod'
import type { ColumnsProgress, ColumnsView, Moment } from '../../app/explore/columns-view.ts'
import type { IncidentRow } from '../../app/views.ts'
import { numberOrNull, textOrNull } from './value-schemas.ts'
import { incidentRowSchema } from './view-schemas.ts'

const count = z.int().min(0)
const packed = z.base64()
const lists = z.strictObject({ starts: packed, values: packed })

/** Every incident of a query, column by column. */
export const columnsSchema: z.ZodType<ColumnsView> = z.strictObject({
  rows: count,
  id: packed,
  first: packed,
  last: packed,
  type: packed,
  role: packed,
  place: packed,
  killedMin: packed,
  killedMax: packed,
  injuredMin: packed,
  injuredMax: packed,
  reports: packed,
  origins: packed,
  differ: packed,
  by: lists,
  against: lists,
  types: z.array(z.string()),
  roles: z.array(z.string()),
  parties: z.array(z.string()),
  countries: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  places: z.array(
    z.strictObject({
      name: z.string(),
      admin1: textOrNull,
      country: z.int().min(-1),
      lat: numberOrNull,
      lon: numberOrNull,
      radiusKm: numberOrNull,
      precision: z.enum(['exact', 'near', 'district', 'province', 'region', 'country']),
    }),
  ),
  rule: z.string(),
  asOf: count,
  words: z.string(),
})

/** How far the columns are worked out. */
export const columnsProgressSchema: z.ZodType<ColumnsProgress> = z.strictObject({ done: count, total: count })

/** Rows by their ids. */
export const pickedSchema: z.ZodType<{ readonly items: readonly IncidentRow[]; readonly asOf: number }> =
  z.strictObject({ items: z.array(incidentRowSchema), asOf: count })

/** When the ledger stood where. */
export const momentsSchema: z.ZodType<{ readonly items: readonly Moment[]; readonly asOf: number }> = z.strictObject({
  items: z.array(z.strictObject({ position: count, at: z.string() })),
  asOf: count,
})
