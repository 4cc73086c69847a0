import { z } from 'zod'
import { toDraft } from '../../app/decision-input.ts'
import { decide, withdraw } from '../../app/review.ts'
import { defineRoute } from '../define-route.ts'
import { decisionBody, decisionId, decisionSchema, withdrawBody } from '../schemas/review-schemas.ts'

/** A person decides about a claim or an incident. */
export const decideRoute = defineRoute({
  path: '/api/v1/decisions',
  operation: 'decide',
  words: 'Records a decision about a claim or an incident. The same decision sent again adds nothing.',
  example: '/api/v1/decisions',
  params: null,
  query: null,
  body: decisionBody,
  response: { name: 'Decision', schema: decisionSchema },
  answer: ({ workspace, body }) => decide(workspace, toDraft(workspace, body)),
})

/** A person takes a decision back. */
export const withdrawRoute = defineRoute({
  path: '/api/v1/decisions/:id/withdraw',
  operation: 'withdraw',
  words: 'Takes a decision back; it stays in the history.',
  example: '/api/v1/decisions/dec_0123456789abcdef0123/withdraw',
  params: z.strictObject({ id: decisionId }),
  query: null,
  body: withdrawBody,
  response: { name: 'Withdrawn', schema: decisionSchema },
  answer: ({ workspace, params, body }) => withdraw(workspace, params.id, body),
})
