import { getDesk } from '../../app/desk-view.ts'
import { defineRoute } from '../define-route.ts'
import { deskSchema } from '../schemas/desk-schemas.ts'
import { deskQuery } from '../schemas/query-schemas.ts'

/** What changed since a reader was last here. */
export const getDeskRoute = defineRoute({
  path: '/api/v1/desk',
  operation: 'getDesk',
  words:
    'What changed after a position: reports, claims to review, incidents, disagreements, refusals, a line for each.',
  example: '/api/v1/desk?since=120&reader=Ada',
  params: null,
  query: deskQuery,
  isOverAll: true,
  response: { name: 'Desk', schema: deskSchema },
  answer: ({ workspace, query }) => getDesk(workspace, query),
})
