import { z } from 'zod'
import { listRefusedRows } from '../../app/list-refused.ts'
import { defineRoute } from '../define-route.ts'
import { pageQuery } from '../schemas/query-schemas.ts'
import { refusalId, refusedSchema, retrySchema } from '../schemas/refused-schemas.ts'
import { pageOf } from '../schemas/view-schemas.ts'

/** What was opened and is not kept. */
export const listRefusedRoute = defineRoute({
  path: '/api/v1/refused',
  operation: 'listRefused',
  words:
    'Files and addresses that were opened and are not kept as reports: why, how often they were tried, how they begin.',
  example: '/api/v1/refused',
  params: null,
  query: pageQuery,
  response: { name: 'RefusedPage', schema: pageOf(refusedSchema) },
  answer: ({ workspace, query }) => listRefusedRows(workspace, query),
})

/** A person tries one again. */
export const retryRefusedRoute = defineRoute({
  path: '/api/v1/refused/:id/retry',
  operation: 'retryRefused',
  words: 'Opens something refused again, from where it came. It is kept, or refused with the reason of today.',
  example: '/api/v1/refused/rfd_0123456789abcdef0123/retry',
  params: z.strictObject({ id: refusalId }),
  query: null,
  body: z.strictObject({}),
  response: { name: 'Retry', schema: retrySchema },
  answer: async ({ workspace, params }) => {
    const { retryRefused } = await import('../../app/retry-refused.ts')
    return retryRefused(workspace, params.id)
  },
})

/** A person tries several again. */
export const retryRefusedOfRoute = defineRoute({
  path: '/api/v1/refused/retry',
  operation: 'retryRefusedOf',
  words: 'Opens several refused things again; each file, archive or address they came from is opened once.',
  example: '/api/v1/refused/retry',
  params: null,
  query: null,
  body: z.strictObject({ ids: z.array(refusalId).min(1).max(100) }),
  response: { name: 'Retries', schema: z.strictObject({ items: z.array(retrySchema) }) },
  answer: async ({ workspace, body }) => {
    const { retryRefusedOf } = await import('../../app/retry-refused.ts')
    return { items: await retryRefusedOf(workspace, body.ids) }
  },
})
