/** Claims that persons add, as schemas. */
import { z } from 'zod'
import type { AddedAttribute, ClaimInput } from '../../app/add-claim.ts'
import type { AddedClaimView } from '../../app/views.ts'
import { ATTRIBUTES } from '../../model/index.ts'
import { incidentId, reportId, speakerKindSchema, stanceSchema } from './claim-schemas.ts'
import { claimViewSchema } from './view-schemas.ts'

const added = ATTRIBUTES.filter((attribute): attribute is AddedAttribute => attribute !== 'total')
const offset = z.int().min(0)

/** A claim as it is sent. */
export const claimBody: z.ZodType<ClaimInput> = z.strictObject({
  report: reportId,
  from: offset,
  to: offset,
  quote: z.string().min(1).max(2000).describe('The words from `from` to `to`, exactly as they stand in the report.'),
  attribute: z.enum(added),
  value: z.string().min(1).max(200).describe('`5`, `5-8`, `2023-12-03`, a party, a place, a kind of incident.'),
  of: z.string().max(200).optional().describe('Who was counted, or what was damaged.'),
  speaker: z.string().max(400).optional().describe('As it stands in the report; left out: the publisher itself.'),
  speakerKind: speakerKindSchema.optional(),
  stance: stanceSchema.optional(),
  incident: incidentId.optional().describe('Left out: the claim opens an incident of its own.'),
  by: z.string().min(1).max(200),
  reason: z.string().min(1).max(2000),
})

/** An added claim. */
export const addedClaimSchema: z.ZodType<AddedClaimView> = z.strictObject({
  claim: claimViewSchema,
  incident: incidentId.nullable(),
  by: z.string(),
  reason: z.string(),
  at: z.string(),
  position: z.int().min(1),
  withdrawn: z.strictObject({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
})
