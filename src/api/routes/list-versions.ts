import { z } from 'zod'
import { listVersions } from '../../app/report-versions.ts'
import { defineRoute } from '../define-route.ts'
import { reportId } from '../schemas/claim-schemas.ts'
import { asOfQuery } from '../schemas/query-schemas.ts'
import { versionSchema } from '../schemas/version-schemas.ts'

/** The versions of the page of a report. */
export const listVersionsRoute = defineRoute({
  path: '/api/v1/reports/:id/versions',
  operation: 'listVersions',
  words:
    'The versions kept of the page of a report, the first kept first: each with the words and figures that it changed.',
  example: '/api/v1/reports/rep_0123456789abcdef0123/versions',
  params: z.strictObject({ id: reportId }),
  query: asOfQuery,
  response: { name: 'Versions', schema: z.strictObject({ items: z.array(versionSchema) }) },
  answer: ({ workspace, params, query: { asOf } }) => ({
    items: [...listVersions(workspace, params.id, asOf === undefined ? {} : { asOf })],
  }),
})
