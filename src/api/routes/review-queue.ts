import { z } from 'zod'
import { getReviewItem } from '../../app/review-item.ts'
import { listQueue } from '../../app/review-queue.ts'
import { defineRoute } from '../define-route.ts'
import { claimId } from '../schemas/claim-schemas.ts'
import { queueSchema, reviewItemSchema } from '../schemas/desk-schemas.ts'
import { queueQuery, readerQuery } from '../schemas/query-schemas.ts'

/** The claims that wait for a reader. */
export const listQueueRoute = defineRoute({
  path: '/api/v1/review',
  operation: 'listQueue',
  words: 'The claims that wait for a reader: what accounts differ on first, then what was worked out, then the newest.',
  example: '/api/v1/review?reader=Ada&limit=50',
  params: null,
  query: queueQuery,
  isOverAll: true,
  response: { name: 'ReviewQueue', schema: queueSchema },
  answer: ({ workspace, query }) => listQueue(workspace, query),
})

/** One claim as review shows it. */
export const getReviewItemRoute = defineRoute({
  path: '/api/v1/review/:id',
  operation: 'getReviewItem',
  words:
    'One claim for review: its sentence between its neighbours, its incident, three likely incidents with why, and what others say of the same. Decisions of others are not in it.',
  example: '/api/v1/review/clm_0123456789abcdef0123?reader=Ada',
  params: z.strictObject({ id: claimId }),
  query: readerQuery,
  response: { name: 'ReviewItem', schema: reviewItemSchema },
  answer: ({ workspace, params, query }) => getReviewItem(workspace, params.id, query),
})
