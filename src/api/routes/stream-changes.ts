import { watchChanges } from '../../app/watch-changes.ts'
import { defineStream } from '../define-route.ts'
import { streamQuery } from '../schemas/query-schemas.ts'

/** Tells when the ledger moves on, as it happens. */
export const streamChangesRoute = defineStream({
  path: '/api/v1/changes/stream',
  operation: 'streamChanges',
  words:
    'Tells, for as long as it is open, that the ledger has moved on: `{"from": 12, "position": 40}`, with the position as the id of the message (server-sent events). What changed is at `/changes`.',
  example: '/api/v1/changes/stream?since=12',
  query: streamQuery,
  async *messages({ workspace, query, signal }) {
    for await (const pulse of watchChanges(workspace, { ...query, signal })) {
      yield { id: pulse.position, data: pulse }
    }
  },
})
