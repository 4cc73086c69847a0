import { z } from 'zod'
import { addClaim, withdrawClaim } from '../../app/add-claim.ts'
import { defineRoute } from '../define-route.ts'
import { addedClaimSchema, claimBody } from '../schemas/added-claim-schemas.ts'
import { claimId } from '../schemas/claim-schemas.ts'
import { undoBody } from '../schemas/grouping-schemas.ts'

/** A person adds a claim that the reader missed. */
export const addClaimRoute = defineRoute({
  path: '/api/v1/claims',
  operation: 'addClaim',
  words:
    'Adds a claim that the reader missed. Its words must stand in the report exactly where it says. The same claim sent again adds nothing.',
  example: '/api/v1/claims',
  params: null,
  query: null,
  body: claimBody,
  response: { name: 'AddedClaim', schema: addedClaimSchema },
  answer: ({ workspace, body }) => addClaim(workspace, body),
})

/** A person takes an added claim back. */
export const withdrawClaimRoute = defineRoute({
  path: '/api/v1/claims/:id/withdraw',
  operation: 'withdrawClaim',
  words: 'Takes an added claim back: it is not counted any more and stays in the history.',
  example: '/api/v1/claims/clm_0123456789abcdef0123/withdraw',
  params: z.strictObject({ id: claimId }),
  query: null,
  body: undoBody,
  response: { name: 'ClaimWithdrawn', schema: addedClaimSchema },
  answer: ({ workspace, params, body }) => withdrawClaim(workspace, params.id, body),
})
