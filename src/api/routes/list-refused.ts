import { listRefusedRows } from '../../app/list-refused.ts'
import { defineRoute } from '../define-route.ts'
import { pageQuery } from '../schemas/query-schemas.ts'
import { pageOf, refusedSchema } from '../schemas/view-schemas.ts'

/** What was opened and could not be kept. */
export const listRefusedRoute = defineRoute({
  path: '/api/v1/refused',
  operation: 'listRefused',
  words: 'Files and addresses that were opened and could not be kept as reports, and why.',
  example: '/api/v1/refused',
  params: null,
  query: pageQuery,
  response: { name: 'RefusedPage', schema: pageOf(refusedSchema) },
  answer: ({ workspace, query }) => listRefusedRows(workspace, query),
})
