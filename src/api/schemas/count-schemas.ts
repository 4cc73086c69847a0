/** Tallies, series and rules as schemas. */
import { z } from 'zod'
import { LEFT_OUT_REASONS } from '../../app/tally-views.ts'
import type { RuleView, SeriesView, TallyView } from '../../app/views.ts'
import { claimId, reportId, seriesId, speakerKindSchema } from './claim-schemas.ts'
import {
  daySchema,
  incidentTypeSchema,
  measureSchema,
  numberOrNull,
  seriesDefinitionSchema,
  textOrNull,
} from './value-schemas.ts'
import { figureSchema, incidentRowSchema } from './view-schemas.ts'

const count = z.int().min(0)
const dayOrNull = daySchema.nullable()

/** A series of running totals. */
export const seriesSchema: z.ZodType<SeriesView> = z.strictObject({
  id: seriesId,
  title: z.string(),
  measure: measureSchema,
  definition: seriesDefinitionSchema,
  speakers: z.array(
    z.strictObject({
      name: z.string(),
      kind: speakerKindSchema,
      points: z.array(
        z.strictObject({
          claim: claimId,
          report: reportId,
          publisher: textOrNull,
          on: dayOrNull,
          min: numberOrNull,
          max: numberOrNull,
          text: z.string(),
          sentence: z.string(),
        }),
      ),
      warnings: z.array(z.string()),
    }),
  ),
  reports: count,
})

/** Our own count. */
export const tallySchema: z.ZodType<TallyView> = z.strictObject({
  definition: z.strictObject({
    measure: measureSchema,
    against: textOrNull,
    by: textOrNull,
    where: z.array(z.string()),
    types: z.array(incidentTypeSchema),
    since: dayOrNull,
    until: dayOrNull,
    rule: z.string(),
  }),
  min: numberOrNull,
  best: numberOrNull,
  max: numberOrNull,
  text: z.string(),
  words: z.string(),
  incidents: z.array(z.strictObject({ incident: incidentRowSchema, figure: figureSchema.nullable() })),
  withoutFigure: count,
  leftOut: z.array(
    z.strictObject({ incident: incidentRowSchema, reason: z.enum(LEFT_OUT_REASONS), words: z.string() }),
  ),
  asOf: count,
})

/** The counting rules. */
export const rulesSchema: z.ZodType<{ readonly items: readonly RuleView[] }> = z.strictObject({
  items: z.array(z.strictObject({ id: z.string(), title: z.string(), words: z.string() })),
})
