/** The history of an incident, and how its figures changed, as schemas. */
import { z } from 'zod'
import type { FigureSteps, HistoryEntry, TollMove } from '../../app/views.ts'
import { HARM_ATTRIBUTES } from '../../model/index.ts'
import { claimId } from './claim-schemas.ts'
import { daySchema, numberOrNull, textOrNull } from './value-schemas.ts'

/** One thing that happened to an incident. */
export const historyEntrySchema: z.ZodType<HistoryEntry> = z.strictObject({
  position: z.int().min(0),
  at: z.string(),
  words: z.string(),
  by: textOrNull,
  reason: textOrNull,
  before: textOrNull,
  after: textOrNull,
  undo: z.strictObject({ kind: z.enum(['grouping', 'decision', 'claim']), id: z.string() }).nullable(),
  takenBackAt: z.int().min(1).nullable(),
})

/** How one figure changed. */
export const figureStepsSchema: z.ZodType<FigureSteps> = z.strictObject({
  attribute: z.enum(HARM_ATTRIBUTES),
  points: z.array(
    z.strictObject({
      on: daySchema,
      min: numberOrNull,
      best: numberOrNull,
      max: numberOrNull,
      text: z.string(),
      claims: z.array(claimId),
    }),
  ),
})

const beforeAndAfter = z.tuple([z.string(), z.string()])

/** One figure that fell while another rose. */
export const tollMoveSchema: z.ZodType<TollMove> = z.strictObject({
  on: daySchema,
  from: z.enum(HARM_ATTRIBUTES),
  to: z.enum(HARM_ATTRIBUTES),
  fell: beforeAndAfter,
  rose: beforeAndAfter,
  atMost: z.int().min(0),
  claims: z.array(claimId),
})
