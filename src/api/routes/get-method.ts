import { getMethod } from '../../app/method.ts'
import { defineRoute } from '../define-route.ts'
import { methodSchema } from '../schemas/compare-schemas.ts'
import { asOfQuery } from '../schemas/query-schemas.ts'

/** How this desk counts. */
export const getMethodRoute = defineRoute({
  path: '/api/v1/method',
  operation: 'getMethod',
  words: 'How this desk counts: definitions, what is counted, the rule, sources, reviewers, known gaps, version.',
  example: '/api/v1/method',
  params: null,
  query: asOfQuery,
  response: { name: 'Method', schema: methodSchema },
  answer: ({ workspace, query }) => getMethod(workspace, query),
})
