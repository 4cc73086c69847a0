/** Merges, splits and moves as schemas. */
import { z } from 'zod'
import type { Grounds, GroupingAsked } from '../../app/group-incidents.ts'
import type { GroupingView } from '../../app/views.ts'
import { accountId, incidentId } from './claim-schemas.ts'

const words = z.string().min(1).max(2000)
const grounds = {
  by: z.string().min(1).max(200),
  reason: words,
  again: z
    .boolean()
    .optional()
    .describe('True when it was sent before without an answer: what stands just so already is given back.'),
}

/** What is asked for, by whom and why. */
export const groupingBody: z.ZodType<GroupingAsked & Grounds> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('merge'), incident: incidentId, merged: incidentId, ...grounds }),
  z.strictObject({
    kind: z.literal('split'),
    incident: incidentId,
    accounts: z.array(accountId).min(1).max(1000),
    ...grounds,
  }),
  z.strictObject({ kind: z.literal('move'), account: accountId, incident: incidentId, ...grounds }),
])

/** Who takes it back, and why. */
export const undoBody: z.ZodType<Grounds> = z.strictObject(grounds)

/** A merge, split or move. */
export const groupingSchema: z.ZodType<GroupingView> = z.strictObject({
  position: z.int().min(1),
  at: z.string(),
  kind: z.enum(['merge', 'split', 'move']),
  by: z.string(),
  reason: z.string(),
  incident: incidentId,
  opened: incidentId.nullable(),
  words: z.string(),
  undone: z.strictObject({ by: z.string(), reason: z.string(), position: z.int().min(1), at: z.string() }).nullable(),
})
