import { getStatus } from '../../app/status.ts'
import { defineRoute } from '../define-route.ts'
import { asOfQuery } from '../schemas/query-schemas.ts'
import { statusSchema } from '../schemas/view-schemas.ts'

/** Where the ledger stands: counts, position, head. */
export const getStatusRoute = defineRoute({
  path: '/api/v1/status',
  operation: 'getStatus',
  words: 'Where the ledger stands: how many reports, claims and incidents, and the head that witnesses them.',
  example: '/api/v1/status',
  params: null,
  query: asOfQuery,
  response: { name: 'Status', schema: statusSchema },
  answer: ({ workspace, query }) => getStatus(workspace, query),
})
