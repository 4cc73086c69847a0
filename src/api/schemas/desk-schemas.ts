/** The start screen and the review queue as schemas. */
import { z } from 'zod'
import type { DeskView, QueueView, ReviewItemView } from '../../app/views.ts'
import { ATTRIBUTES } from '../../model/index.ts'
import { accountId, claimId, incidentId, reportId, roleSchema, seriesId } from './claim-schemas.ts'
import { decisionSchema } from './review-schemas.ts'
import { textOrNull } from './value-schemas.ts'
import { claimViewSchema, incidentRowSchema } from './view-schemas.ts'

const count = z.int().min(0)
const reasons = z.array(z.strictObject({ code: z.string(), words: z.string(), score: z.number() }))
const rank = z.enum(['differs', 'inferred', 'newest'])

/** The start screen. */
export const deskSchema: z.ZodType<DeskView> = z.strictObject({
  since: count,
  sinceAt: textOrNull,
  asOf: count,
  lines: z.array(
    z.strictObject({
      topic: z.enum(['reports', 'review', 'incidents', 'reopened', 'disagreements', 'refused']),
      count,
      words: z.string(),
      items: z.array(
        z.strictObject({
          words: z.string(),
          note: z.string(),
          incident: incidentId.nullable(),
          report: reportId.nullable(),
        }),
      ),
    }),
  ),
  done: z.strictObject({ reports: count, decisions: count }),
})

/** The review queue. */
export const queueSchema: z.ZodType<QueueView> = z.strictObject({
  items: z.array(
    z.strictObject({ claim: claimId, attribute: z.enum(ATTRIBUTES), rank, incident: incidentId.nullable() }),
  ),
  left: count,
  done: count,
  readers: count,
  reviewers: z.array(z.string()),
  asOf: count,
  words: z.string(),
})

/** One claim for review. */
export const reviewItemSchema: z.ZodType<ReviewItemView> = z.strictObject({
  view: claimViewSchema,
  role: roleSchema,
  account: accountId,
  rank,
  before: z.string(),
  after: z.string(),
  beside: z.array(claimViewSchema),
  incident: incidentRowSchema.nullable(),
  accounts: z.array(z.strictObject({ id: accountId, words: z.string() })),
  series: seriesId.nullable(),
  reasons,
  isPlacedByPerson: z.boolean(),
  likely: z.array(z.strictObject({ incident: incidentRowSchema, score: z.number(), reasons })),
  others: z.array(claimViewSchema),
  own: z.array(decisionSchema),
})
