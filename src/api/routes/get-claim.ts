import { z } from 'zod'
import { getClaimPage } from '../../app/claim-page.ts'
import { defineRoute } from '../define-route.ts'
import { claimId } from '../schemas/claim-schemas.ts'
import { asOfQuery } from '../schemas/query-schemas.ts'
import { claimPageSchema } from '../schemas/view-schemas.ts'

/** One claim with its sentence, the words around it, and its rivals. */
export const getClaimRoute = defineRoute({
  path: '/api/v1/claims/:id',
  operation: 'getClaim',
  words: 'One claim: its exact sentence, its speaker, its report, and what other reports say on the same thing.',
  example: '/api/v1/claims/clm_0123456789abcdef0123',
  params: z.strictObject({ id: claimId }),
  query: asOfQuery,
  response: { name: 'Claim', schema: claimPageSchema },
  answer: ({ workspace, params, query }) => getClaimPage(workspace, params.id, query),
})
