/** The bytes of a report: to be saved, or read as plain text. They are never shown as a page. */
import { z } from 'zod'
import { getRawBytes } from '../../app/report-views.ts'
import { defineRoute } from '../define-route.ts'
import { sourceSchema } from '../schemas/capture-schemas.ts'
import { reportId } from '../schemas/claim-schemas.ts'

const params = z.strictObject({ id: reportId })

/** The bytes as a file. */
export const getRawRoute = defineRoute({
  path: '/api/v1/reports/:id/raw',
  operation: 'getRaw',
  words:
    'The bytes of a report exactly as they came in, always as a download of no known kind: they are bytes of strangers.',
  example: '/api/v1/reports/rep_0123456789abcdef0123/raw',
  params,
  query: null,
  response: null,
  answer: ({ workspace, params: { id } }) => ({
    chunks: [getRawBytes(workspace, id)],
    mediaType: 'application/octet-stream',
    fileName: `${id}.raw`,
    isForeign: true,
  }),
})

/** The bytes as plain text. */
export const getSourceRoute = defineRoute({
  path: '/api/v1/reports/:id/source',
  operation: 'getSource',
  words: 'The source of a report as plain text in JSON, up to 200,000 characters; null where the bytes are no text.',
  example: '/api/v1/reports/rep_0123456789abcdef0123/source',
  params,
  query: null,
  response: { name: 'Source', schema: sourceSchema },
  answer: async ({ workspace, params: { id } }) => {
    const { getReportSource } = await import('../../app/report-source.ts')
    return getReportSource(workspace, id)
  },
})
