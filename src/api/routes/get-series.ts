import { z } from 'zod'
import { getSeriesView } from '../../app/series-views.ts'
import { defineRoute } from '../define-route.ts'
import { seriesId } from '../schemas/claim-schemas.ts'
import { seriesSchema } from '../schemas/count-schemas.ts'
import { asOfQuery } from '../schemas/query-schemas.ts'

/** One series of running totals. */
export const getSeriesRoute = defineRoute({
  path: '/api/v1/series/:id',
  operation: 'getSeries',
  words: 'One series of running totals: a line for each speaker, with warnings where it does what a total should not.',
  example: '/api/v1/series/ser_0123456789abcdef0123',
  params: z.strictObject({ id: seriesId }),
  query: asOfQuery,
  response: { name: 'Series', schema: seriesSchema },
  answer: ({ workspace, params, query }) => getSeriesView(workspace, params.id, query),
})
