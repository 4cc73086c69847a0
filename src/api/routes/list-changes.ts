import { listChanges } from '../../app/list-changes.ts'
import { defineRoute } from '../define-route.ts'
import { changesQuery } from '../schemas/query-schemas.ts'
import { changeSchema, pageOf } from '../schemas/view-schemas.ts'

/** What changed after a position, oldest first. */
export const listChangesRoute = defineRoute({
  path: '/api/v1/changes',
  operation: 'listChanges',
  words: 'What changed in the ledger after a position, oldest first, in words.',
  example: '/api/v1/changes?since=0',
  params: null,
  query: changesQuery,
  response: { name: 'ChangePage', schema: pageOf(changeSchema) },
  answer: ({ workspace, query }) => listChanges(workspace, query),
})
