import { listSeriesViews } from '../../app/series-views.ts'
import { defineRoute } from '../define-route.ts'
import { seriesSchema } from '../schemas/count-schemas.ts'
import { pageQuery } from '../schemas/query-schemas.ts'
import { pageOf } from '../schemas/view-schemas.ts'

/** The running totals of others, a series for each subject. */
export const listSeriesRoute = defineRoute({
  path: '/api/v1/series',
  operation: 'listSeries',
  words: 'The running totals that others publish, by subject, speaker and day.',
  example: '/api/v1/series',
  params: null,
  query: pageQuery,
  response: { name: 'SeriesPage', schema: pageOf(seriesSchema) },
  answer: ({ workspace, query }) => listSeriesViews(workspace, query),
})
