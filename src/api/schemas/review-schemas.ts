/** Review as schemas: how claims stand, grades and decisions. */
import { z } from 'zod'
import type { AgreementView, ConcededFigure, DecisionView, GradeView } from '../../app/count-views.ts'
import { DECISION_KINDS } from '../../app/decision-input.ts'
import { ATTRIBUTES, type Branded, GRADES, HARM_ATTRIBUTES, REJECT_CODES } from '../../model/index.ts'
import { claimId } from './claim-schemas.ts'
import { idSchema, numberOrNull } from './value-schemas.ts'

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

/** A decision's id. */
export const decisionId = idSchema<Branded<'DecisionId'>>('dec')

/** A decision of a person. */
export const decisionSchema: z.ZodType<DecisionView> = z.strictObject({
  id: decisionId,
  kind: z.enum(DECISION_KINDS),
  target: z.string(),
  by: z.string(),
  at: z.string(),
  position: count,
  reason: z.string(),
  words: z.string(),
  withdrawn: z.strictObject({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
})

/** How far reviewers agree. */
export const agreementSchema: z.ZodType<AgreementView> = z.strictObject({
  readers: count,
  claims: count,
  fields: z.array(
    z.strictObject({
      field: z.enum(['all', ...ATTRIBUTES]),
      pairs: count,
      agreed: numberOrNull,
      kappa: numberOrNull,
      differ: z.array(claimId),
    }),
  ),
  asOf: count,
})

const name = z.string().trim().min(1).max(200)
const words = z.string().max(2000)

/** A decision as it is sent. */
export const decisionBody = z.strictObject({
  kind: z.enum(DECISION_KINDS),
  target: z.string().max(40).describe('The claim, incident, report, series or account.'),
  by: name.describe('Who decides.'),
  reason: words.optional().describe('Why; the text of a note.'),
  code: z.enum(REJECT_CODES).optional().describe('Why a claim is rejected.'),
  value: words
    .optional()
    .describe(
      'A corrected value, a figure to pin (`5-8`), a grade, or a verdict on a pair: related, unrelated, copy, independent, same, different.',
    ),
  attribute: z.enum(HARM_ATTRIBUTES).optional().describe('What a pinned figure counts.'),
  best: z.number().int().min(0).optional().describe('The best figure within a pinned range.'),
  claims: z.array(z.string().max(40)).max(200).optional().describe('The claims a pinned figure rests on.'),
  other: z
    .string()
    .max(40)
    .optional()
    .describe('The other incident of a relation, the other account of an origin, the other claim that names a victim.'),
})

/** Taking a decision back, as it is sent. */
export const withdrawBody = z.strictObject({ by: name, reason: words.default('') })
