import { diffLedger } from '../../app/diff.ts'
import { defineRoute } from '../define-route.ts'
import { diffSchema } from '../schemas/compare-schemas.ts'
import { diffQuery } from '../schemas/query-schemas.ts'

/** What changed between two positions. */
export const diffRoute = defineRoute({
  path: '/api/v1/diff',
  operation: 'diff',
  words: 'What changed between two positions of the ledger, and which report or person did it.',
  example: '/api/v1/diff?from=120',
  params: null,
  query: diffQuery,
  response: { name: 'Diff', schema: diffSchema },
  answer: ({ workspace, query }) => diffLedger(workspace, query),
})
