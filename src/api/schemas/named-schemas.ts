/** The named victims of an incident as schemas. */
import { z } from 'zod'
import type { NamedGroup, WithheldItem } from '../../app/views.ts'
import { HARM_ATTRIBUTES, PERSON_VERDICTS } from '../../model/index.ts'
import { claimId } from './claim-schemas.ts'
import { decisionSchema } from './review-schemas.ts'

const count = z.int().min(0)
const verdict = z.strictObject({
  one: z.string(),
  other: z.string(),
  verdict: z.enum(PERSON_VERDICTS),
  decision: decisionSchema,
})

/** People whose names sound alike, each with the spellings that a person joined. */
export const namedGroupSchema: z.ZodType<NamedGroup> = z.strictObject({
  people: z.array(
    z.strictObject({
      names: z.array(
        z.strictObject({
          words: z.string(),
          fates: z.array(z.enum(HARM_ATTRIBUTES)),
          ages: z.array(count),
          claims: z.array(claimId),
          reports: count,
        }),
      ),
      joined: z.array(verdict),
      apart: z.array(verdict),
    }),
  ),
  spellings: count,
})

/** Something withheld from others, and its release. */
export const withheldSchema: z.ZodType<WithheldItem> = z.strictObject({
  kind: z.enum(['victim', 'witness', 'relative', 'home']),
  words: z.string(),
  claims: z.array(claimId),
  release: decisionSchema.nullable(),
})
