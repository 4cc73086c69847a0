import { listReportRows } from '../../app/report-views.ts'
import { defineRoute } from '../define-route.ts'
import { reportQuery } from '../schemas/query-schemas.ts'
import { pageOf, reportRowSchema } from '../schemas/view-schemas.ts'

/** The reports kept, newest first. */
export const listReportsRoute = defineRoute({
  path: '/api/v1/reports',
  operation: 'listReports',
  words: 'Reports, newest first, each with the claims and incidents found in it.',
  example: '/api/v1/reports?text=kirkuk',
  params: null,
  query: reportQuery,
  response: { name: 'ReportPage', schema: pageOf(reportRowSchema) },
  answer: ({ workspace, query }) => listReportRows(workspace, query),
})
