/** Review as schemas: how claims stand, grades and decisions. */
import { z } from 'zod'
import type { ConcededFigure, DecisionView, GradeView } from '../../app/count-views.ts'
import { GRADES } from '../../model/index.ts'
import { claimId } from './claim-schemas.ts'
import { numberOrNull } from './value-schemas.ts'

const count = z.int().min(0)

/** How a claim stands in review. */
export const claimStatusSchema = z.enum(['unreviewed', 'waiting', 'split', 'accepted', 'rejected', 'corrected'])

/** A grade. */
export const gradeNameSchema = z.enum(GRADES)

/** A figure of the side that is said to have done it. */
export const concededSchema: z.ZodType<ConcededFigure> = z.strictObject({
  attribute: z.enum(['killed', 'injured', 'missing', 'abducted']),
  speaker: z.string(),
  text: z.string(),
  min: numberOrNull,
  max: numberOrNull,
  claims: z.array(claimId),
})

/** The grade of an incident. */
export const gradeSchema: z.ZodType<GradeView> = z.strictObject({
  suggested: gradeNameSchema,
  words: z.string(),
  claims: z.array(claimId),
  given: z.strictObject({ grade: gradeNameSchema, by: z.string(), reason: z.string() }).nullable(),
  meaning: z.string(),
})

const decisionId = z.string().regex(/^dec_[0-9a-f]{20}$/) as unknown as z.ZodType<DecisionView['id']>

/** A decision of a person. */
export const decisionSchema: z.ZodType<DecisionView> = z.strictObject({
  id: decisionId,
  kind: z.enum(['accept', 'reject', 'correct', 'pin', 'grade', 'note']),
  target: z.string(),
  by: z.string(),
  at: z.string(),
  position: count,
  reason: z.string(),
  words: z.string(),
  withdrawn: z.strictObject({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
})
