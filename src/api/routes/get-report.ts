import { z } from 'zod'
import { getReportView } from '../../app/report-views.ts'
import { defineRoute } from '../define-route.ts'
import { reportId } from '../schemas/claim-schemas.ts'
import { asOfQuery } from '../schemas/query-schemas.ts'
import { reportViewSchema } from '../schemas/view-schemas.ts'

/** One report: its text as kept, its claims, and what was not understood. */
export const getReportRoute = defineRoute({
  path: '/api/v1/reports/:id',
  operation: 'getReport',
  words: 'One report: its text exactly as kept, every claim read from it, and what was not understood.',
  example: '/api/v1/reports/rep_0123456789abcdef0123',
  params: z.strictObject({ id: reportId }),
  query: asOfQuery,
  response: { name: 'Report', schema: reportViewSchema },
  answer: ({ workspace, params, query }) => getReportView(workspace, params.id, query),
})
