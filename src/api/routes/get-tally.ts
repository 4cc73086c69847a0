import { getTally } from '../../app/tally-views.ts'
import { defineRoute } from '../define-route.ts'
import { tallySchema } from '../schemas/count-schemas.ts'
import { tallyQuery } from '../schemas/query-schemas.ts'

/** Our own count under a named rule. */
export const getTallyRoute = defineRoute({
  path: '/api/v1/tally',
  operation: 'getTally',
  words: 'Our own count under a named rule, with every incident it counted.',
  example: '/api/v1/tally?measure=attacks&against=us-military&where=IQ,SY&since=2023-10-17',
  params: null,
  query: tallyQuery,
  isOverAll: true,
  response: { name: 'Tally', schema: tallySchema },
  answer: ({ workspace, query }) => getTally(workspace, query),
})
