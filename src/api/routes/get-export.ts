import { exportRows } from '../../app/export-rows.ts'
import { makeExport } from '../../exports/make-export.ts'
import { defineRoute } from '../define-route.ts'
import { exportQuery } from '../schemas/query-schemas.ts'

/** The incidents of a query as a file, or the manifest that belongs beside it. */
export const getExportRoute = defineRoute({
  path: '/api/v1/export',
  operation: 'getExport',
  words:
    'The incidents of a query as CSV, JSONL, GeoJSON or in the layouts of ACLED and GED, or the manifest that belongs beside the file.',
  example: '/api/v1/export?format=csv&country=IQ',
  params: null,
  query: exportQuery,
  response: null,
  answer({ workspace, query: { format, part, ...filter } }) {
    const file = makeExport(format, exportRows(workspace, filter))
    if (part !== 'manifest') return { chunks: file.chunks, mediaType: file.mediaType, fileName: file.fileName }
    for (const _ of file.chunks);
    const manifest = `${JSON.stringify(file.manifest(), null, 2)}\n`
    return {
      chunks: [manifest],
      mediaType: 'application/json; charset=utf-8',
      fileName: `${file.fileName}.manifest.json`,
    }
  },
})
